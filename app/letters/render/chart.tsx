import { scaleLinear } from 'd3-scale'
import type { Bar, Block } from '../blocks.ts'
import { phaseImage } from './phase-look.ts'
import { PhaseWord } from './phase-word.tsx'

type Chart = Extract<Block, { type: 'chart' }>

const [left, width, height, gap] = [96, 640, 32, 10]

/** The stacked bars as one picture with its text alternative; the legend is text of the page. */
export function ChartFigure({ chart }: { chart: Chart }) {
  const tall = chart.bars.length * (height + gap) - gap
  return (
    <figure className="chart">
      <figcaption>{chart.caption}</figcaption>
      <svg
        className="letter-chart"
        viewBox={`0 0 ${width} ${tall}`}
        role="img"
        aria-label={chart.alternative}
      >
        {chart.bars.map((bar, place) => (
          <ChartBar key={bar.label} bar={bar} top={place * (height + gap)} />
        ))}
      </svg>
      <ul className="legend">
        {chart.legend.map(({ phase, text }) => (
          <li key={phase}>
            <PhaseWord phase={phase} word={text} />
          </li>
        ))}
      </ul>
    </figure>
  )
}

function ChartBar({ bar, top }: { bar: Bar; top: number }) {
  const scale = scaleLinear([0, Math.max(bar.total, 1)], [left, width])
  const middle = top + height / 2
  let told = 0
  const segments = bar.segments.map(({ phase, count }) => {
    const [from, to] = [scale(told), scale(told + count) - 2]
    told += count
    return { phase, count, from, to, centre: (from + to) / 2 }
  })
  return (
    <g>
      <text className="letter-chart-label" x="0" y={middle} dominantBaseline="central">
        {bar.label}
      </text>
      {segments.map(({ phase, count, from, to, centre }) => (
        <g key={phase}>
          <rect
            className={`phase-${phase}`}
            fill="currentColor"
            x={from}
            y={top}
            width={to - from}
            height={height}
          />
          <image href={phaseImage(phase)} x={centre - 15} y={middle - 6} width="12" height="12" />
          <text className="letter-chart-count" x={centre + 2} y={middle} dominantBaseline="central">
            {count}
          </text>
        </g>
      ))}
    </g>
  )
}
