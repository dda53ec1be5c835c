import { renderToStaticMarkup } from 'react-dom/server'
import { formatDate } from '#app/ui/date.ts'
import { marks } from '#app/ui/mark.tsx'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import { Shape } from './drawing.tsx'
import type { Parts } from './picture.ts'
import { textLines } from './text-lines.ts'

/** The size that sites show a shared link in (Open Graph). */
export const shareWidth = 1200
const height = 630
const margin = 72
const inner = shareWidth - 2 * margin
const accent = '#0a5a68'
const ink = '#18212b'
const subtle = '#4d5b68'

export type Share = {
  title: string
  /** What it is about, above the title: `Vervolg in de gemeenteraad van Wassenaar`. */
  above: string
  on: CalendarDate
  parts: Parts
}

/** The picture that stands with a shared link: what it is about, how far it is, as of when. */
export function shareSvg({ title, above, on, parts }: Share): string {
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  let from = 0
  return renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${shareWidth} ${height}`}
      width={shareWidth}
      height={height}
      role="img"
      fontFamily="Source Sans 3"
    >
      <title>{title}</title>
      <rect width={shareWidth} height={height} fill="#ffffff" />
      <rect width={shareWidth} height="16" fill={accent} />
      <g transform={`translate(${margin} 64) scale(2)`} color={accent}>
        <path d={marks.neutraal} fill="currentColor" />
      </g>
      <text x={margin + 64} y="101" fontSize="34" fontWeight="600" fill={ink}>
        Opvolgwijzer
      </text>
      <text x={margin} y="188" fontSize="32" fill={subtle}>
        {textLines(above, inner, 32, 1)[0]}
      </text>
      {textLines(title, inner, 60, 3).map((line, place) => (
        <text key={line} x={margin} y={256 + place * 68} fontSize="60" fontWeight="600" fill={ink}>
          {line}
        </text>
      ))}
      {parts.map(({ look, count }) => {
        const width = (count / total) * inner
        const x = margin + from
        from += width
        return (
          <g key={look.word}>
            <rect
              x={x}
              y="456"
              width={width}
              height="64"
              fill={look.colour}
              stroke="#ffffff"
              strokeWidth="2"
            />
            {width >= 96 ? (
              <g color="#ffffff">
                <Shape look={look} x={x + width / 2 - 36} y={474} size={28} />
                <text
                  x={x + width / 2 + 4}
                  y="499"
                  fontSize="30"
                  fontWeight="600"
                  fill="currentColor"
                >
                  {count}
                </text>
              </g>
            ) : null}
          </g>
        )
      })}
      <text x={margin} y="572" fontSize="28" fill={subtle}>
        {total === 0
          ? `Stand per ${formatDate(on)}`
          : `${total === 1 ? '1 aanbeveling' : `${total} aanbevelingen`}, stand per ${formatDate(on)}, zoals gemeld door het college`}
      </text>
    </svg>,
  )
}
