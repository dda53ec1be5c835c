import { scaleBand, scaleLinear } from 'd3-scale'
import { PhaseTable, phaseSentence } from '#app/ui/charts/phase-bars.tsx'
import { formatDate, formatShortDate } from '#app/ui/date.ts'
import { PhaseBadge } from '#app/ui/phase-badge.tsx'
import { phases } from '#db/schema/codes.ts'
import type { ProgressPoint } from './progress-over-time.ts'

/** `axis`: the room of the numbers on the left, as in `.column-chart`. */
const [height, axis, bottom, top] = [260, 34, 26, 8]

type ProgressChartProps = { title: string; points: readonly ProgressPoint[] }

/**
 * A column per month, divided over the phases; its numbers stand in a table below. Columns stand in percentages, so
 * that words keep their size on a phone.
 */
export function ProgressChart({ title, points }: ProgressChartProps) {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const present = phases.filter((phase) => points.some(({ counts }) => counts[phase]))
  const total = Math.max(1, ...points.map(({ counts }) => sumOf(counts)))
  const x = scaleBand(
    points.map(({ on }) => on),
    [0, 100],
  ).paddingInner(0.25)
  const y = scaleLinear([0, total], [height - bottom, top])
  const ticks = y.ticks(4).filter(Number.isInteger)
  const every = Math.ceil(points.length / 5)
  return (
    <>
      <div
        className="column-chart"
        role="img"
        aria-label={`${title}. Op ${formatDate(first.on)}: ${phaseSentence(first.counts)}. Op ${formatDate(last.on)}: ${phaseSentence(last.counts)}.`}
      >
        <svg height={height} aria-hidden="true">
          {ticks.map((tick) => (
            <text key={tick} x={axis - 8} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          ))}
        </svg>
        <svg height={height} aria-hidden="true">
          {ticks.map((tick) => (
            <line key={tick} x2="100%" y1={y(tick)} y2={y(tick)} />
          ))}
          {points.map((point, place) => (
            <g key={point.on}>
              {stacked(point.counts, present).map(({ phase, from, to }) => (
                <g key={phase} className={`phase-${phase}`}>
                  <rect
                    x={`${x(point.on)}%`}
                    width={`${x.bandwidth()}%`}
                    y={y(to)}
                    height={y(from) - y(to)}
                  />
                </g>
              ))}
              {place % every === 0 ? (
                <text x={`${x(point.on)}%`} y={height - 6}>
                  {formatShortDate(point.on).replace(/^\d+ /, '')}
                </text>
              ) : null}
            </g>
          ))}
        </svg>
      </div>
      <ul className="legend">
        {present.map((phase) => (
          <li key={phase}>
            <PhaseBadge phase={phase} />
          </li>
        ))}
      </ul>
      <details className="mt-4">
        <summary>De aantallen in een tabel</summary>
        <div className="wide-table">
          <PhaseTable
            caption={title}
            groups={points.map(({ on, counts }) => ({ label: formatShortDate(on), counts }))}
          />
        </div>
      </details>
    </>
  )
}

function sumOf(counts: ProgressPoint['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** Closed at the bottom, waiting on top: what is finished grows from the ground. */
function stacked(counts: ProgressPoint['counts'], present: readonly (typeof phases)[number][]) {
  let from = 0
  return present.toReversed().flatMap((phase) => {
    const count = counts[phase] ?? 0
    if (count === 0) return []
    const part = { phase, from, to: from + count }
    from += count
    return [part]
  })
}
