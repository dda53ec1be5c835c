import { scaleBand, scaleLinear } from 'd3-scale'
import { phaseShapes } from '#app/ui/phase-shapes.ts'
import type { Drawing, Look, Parts } from './picture.ts'

// Colours of paper stand as attributes, for the file. On a page the style sheet goes over them (`.picture`), so that
// the same drawing follows its light or dark.

/** All drawings are this wide: legible on a phone without enlarging. */
export const drawingWidth = 480
const ink = '#18212b'
const subtle = '#4d5b68'
const lineColour = '#d3dae0'
const late = '#a4260f'
const paper = '#ffffff'

/** What is drawn, and how high it is. */
export type Drawn = { height: number; children: JSX.Element }

export function drawn(drawing: Drawing): Drawn {
  switch (drawing.kind) {
    case 'columns':
      return columns(drawing)
    case 'bars':
      return bars(drawing)
    case 'ages':
      return ages(drawing)
  }
}

function columns({ columns: all, looks }: Extract<Drawing, { kind: 'columns' }>): Drawn {
  const [left, top, bottom, height] = [30, 8, 24, 240]
  const most = Math.max(1, ...all.map(({ parts }) => sumOf(parts)))
  const x = scaleBand([left, drawingWidth])
    .domain(all.map((_, place) => String(place)))
    .paddingInner(0.22)
  const y = scaleLinear([0, most], [height - bottom, top])
  const every = Math.ceil(all.length / 6)
  const tallest = new Map(looks.map((look) => [look, tallestOf(all, look)]))
  return {
    height,
    children: (
      <>
        {y
          .ticks(4)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick}>
              <line x1={left} x2={drawingWidth} y1={y(tick)} y2={y(tick)} stroke={lineColour} />
              <text x={left - 6} y={y(tick) + 5} textAnchor="end" fill={subtle}>
                {tick}
              </text>
            </g>
          ))}
        {all.map(({ label, parts }, place) => (
          <g key={label}>
            {stacked(parts).map(({ look, from, to }) => (
              <g key={look.word}>
                <rect
                  className={look.tone}
                  fill={look.colour}
                  x={x(String(place))}
                  width={x.bandwidth()}
                  y={y(to)}
                  height={y(from) - y(to)}
                  stroke={paper}
                />
                {place === tallest.get(look) && y(from) - y(to) >= 14 ? (
                  <g className="picture-inside" color={paper}>
                    <Shape
                      look={look}
                      x={(x(String(place)) ?? 0) + x.bandwidth() / 2 - 6}
                      y={(y(from) + y(to)) / 2 - 6}
                      size={12}
                    />
                  </g>
                ) : null}
              </g>
            ))}
            {place % every === 0 ? (
              <text
                {...labelPlace(place, all.length, x(String(place)) ?? 0, x.bandwidth())}
                y={height - 6}
                fill={subtle}
              >
                {label}
              </text>
            ) : null}
          </g>
        ))}
      </>
    ),
  }
}

/** The column in which a look takes most room: there its shape is drawn, once. */
function tallestOf(columns: readonly { parts: Parts }[], look: Look): number {
  const counts = columns.map(({ parts }) => parts.find((part) => part.look === look)?.count ?? 0)
  return counts.indexOf(Math.max(...counts))
}

/** A label below its column, kept inside the drawing at both ends. */
function labelPlace(place: number, all: number, x: number, width: number) {
  if (place === 0) return { x, textAnchor: 'start' } as const
  if (place >= all - 2) return { x: x + width, textAnchor: 'end' } as const
  return { x: x + width / 2, textAnchor: 'middle' } as const
}

const rowHeight = 56

function bars({ rows }: Extract<Drawing, { kind: 'bars' }>): Drawn {
  return {
    height: rows.length * rowHeight,
    children: (
      <>
        {rows.map(({ label, parts }, place) => {
          const total = sumOf(parts)
          const x = scaleLinear([0, total], [0, drawingWidth])
          return (
            <g key={label} transform={`translate(0 ${place * rowHeight})`}>
              <text y="15" fill={ink}>
                {label}
              </text>
              {stacked(parts).map(({ look, count, from, to }) => (
                <g key={look.word}>
                  <rect
                    className={look.tone}
                    fill={look.colour}
                    x={x(from)}
                    width={x(to) - x(from)}
                    y="22"
                    height="26"
                    stroke={paper}
                  />
                  <Inside look={look} count={count} x={x(from)} width={x(to) - x(from)} />
                </g>
              ))}
            </g>
          )
        })}
      </>
    ),
  }
}

/** The number in its part of a bar, with the shape where there is room for it. */
function Inside({
  look,
  count,
  x,
  width,
}: {
  look: Look
  count: number
  x: number
  width: number
}) {
  if (width < 16) return null
  const middle = x + width / 2
  const withShape = width >= 44
  return (
    <g className="picture-inside" color={paper}>
      {withShape ? <Shape look={look} x={middle - 16} y={28} size={14} /> : null}
      <text
        x={withShape ? middle + 3 : middle}
        y="40"
        textAnchor={withShape ? 'start' : 'middle'}
        fill="currentColor"
        fontWeight="600"
      >
        {count}
      </text>
    </g>
  )
}

/** The shape of a look in `currentColor`. */
export function Shape({ look, x, y, size }: { look: Look; x: number; y: number; size: number }) {
  return (
    <g
      transform={`translate(${x} ${y}) scale(${size / 16})`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawings, written as SVG text
      dangerouslySetInnerHTML={{ __html: phaseShapes[look.shape] }}
    />
  )
}

function ages({ rows, limit }: Extract<Drawing, { kind: 'ages' }>): Drawn {
  const most = Math.max(limit * 2, ...rows.map(({ months }) => months))
  const x = scaleLinear([0, most], [0, drawingWidth])
  const height = rows.length * rowHeight + 24
  return {
    height,
    children: (
      <>
        {rows.map(({ label, months, words }, place) => {
          const silent = months >= limit
          return (
            <g key={label} transform={`translate(0 ${place * rowHeight})`}>
              <text y="15" fill={ink}>
                {label}
              </text>
              <text
                x={drawingWidth}
                y="15"
                textAnchor="end"
                className={silent ? 'picture-late' : 'picture-subtle'}
                fill={silent ? late : subtle}
                fontWeight={silent ? '600' : '400'}
              >
                {words}
              </text>
              <rect
                className={silent ? 'picture-late' : 'picture-subtle'}
                fill={silent ? late : subtle}
                y="22"
                width={Math.max(3, x(months))}
                height="18"
              />
            </g>
          )
        })}
        <line
          x1={x(limit)}
          x2={x(limit)}
          y1="20"
          y2={height - 22}
          className="picture-limit"
          stroke={ink}
          strokeDasharray="4 4"
        />
        <text x={x(limit)} y={height - 6} textAnchor="middle" fill={subtle}>
          {limit} maanden
        </text>
      </>
    ),
  }
}

function sumOf(parts: Parts): number {
  return parts.reduce((sum, { count }) => sum + count, 0)
}

function stacked(parts: Parts) {
  let from = 0
  return parts.map(({ look, count }) => {
    const part = { look, count, from, to: from + count }
    from += count
    return part
  })
}
