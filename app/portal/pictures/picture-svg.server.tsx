import { renderToStaticMarkup } from 'react-dom/server'
import { formatDate } from '#app/ui/date.ts'
import { drawingWidth, drawn, Shape } from './drawing.tsx'
import type { Picture } from './picture.ts'
import { textLines } from './text-lines.ts'

const margin = 24
const titleSize = 18
const lineHeight = 24
const legendRow = 24

/**
 * A picture as an SVG file that stands by itself: title, day, drawing, legend and source, with title and description
 * for who does not see it.
 */
export function pictureSvg(picture: Picture, source: string): string {
  const { title, description, on, drawing } = picture
  const body = drawn(drawing)
  const { looks } = drawing
  const titleLines = textLines(title, drawingWidth, titleSize)
  const top = margin + titleLines.length * lineHeight + lineHeight + 8
  const legendTop = top + body.height + 16
  const foot = legendTop + Math.ceil(looks.length / 2) * legendRow + 12
  const width = drawingWidth + 2 * margin
  const height = foot + margin
  const markup = renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      lang="nl"
      fontFamily="Source Sans 3, Source Sans Pro, Arial, sans-serif"
      fontSize="14"
    >
      <title>{title}</title>
      <desc>{description}</desc>
      <rect width={width} height={height} fill="#ffffff" />
      {titleLines.map((line, place) => (
        <text
          key={line}
          x={margin}
          y={margin + 14 + place * lineHeight}
          fontSize={titleSize}
          fontWeight="600"
          fill="#18212b"
        >
          {line}
        </text>
      ))}
      <text x={margin} y={margin + 14 + titleLines.length * lineHeight} fill="#4d5b68">
        Stand per {formatDate(on)}
      </text>
      <g transform={`translate(${margin} ${top})`}>{body.children}</g>
      {looks.map((look, place) => {
        const x = margin + (place % 2) * (drawingWidth / 2)
        const y = legendTop + Math.floor(place / 2) * legendRow
        return (
          <g key={look.word} color={look.colour}>
            <Shape look={look} x={x} y={y} size={14} />
            <text x={x + 22} y={y + 12} fill="#18212b">
              {look.word}
            </text>
          </g>
        )
      })}
      <text x={margin} y={foot + 8} fontSize="12" fill="#4d5b68">
        Bron: {source}
      </text>
    </svg>,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`
}
