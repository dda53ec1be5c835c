import { scaleLinear } from 'd3-scale'
import { Table } from '../table.tsx'

export type TrendPoint = { label: string; value: number }

const [width, height, left, right, top, bottom] = [480, 160, 36, 20, 14, 28]

/** A number over time, at most some 24 points. */
export function TrendLine({ title, points }: { title: string; points: readonly TrendPoint[] }) {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return null
  const highest = Math.max(1, ...points.map((point) => point.value))
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [left, width - right])
  const y = scaleLinear([0, highest], [height - bottom, top]).nice(4)
  return (
    <svg
      className="line-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${title}: van ${first.value} (${first.label}) naar ${last.value} (${last.label})`}
    >
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
            <text x={left - 8} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
      <polyline points={points.map((point, place) => `${x(place)},${y(point.value)}`).join(' ')} />
      {points.map((point, place) => (
        <circle key={point.label} cx={x(place)} cy={y(point.value)} r="3.5" />
      ))}
      <text x={x(0)} y={height - 6}>
        {first.label}
      </text>
      <text x={x(points.length - 1)} y={height - 6} textAnchor="end">
        {last.label}
      </text>
    </svg>
  )
}

type TrendTableProps = { caption: string; what: string; points: readonly TrendPoint[] }

/** The numbers behind the line. */
export function TrendTable({ caption, what, points }: TrendTableProps) {
  return (
    <Table
      caption={caption}
      columns={['Moment', { label: what, numeric: true }]}
      rows={points.map(({ label, value }) => ({ key: label, cells: [label, value] }))}
      dense
      keepColumns
    />
  )
}
