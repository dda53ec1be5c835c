import type { Bar, Block } from '../blocks.ts'
import { phaseImage } from './phase-look.ts'
import { PhaseWord } from './phase-word.tsx'

type Chart = Extract<Block, { type: 'chart' }>

const height = 32

/** Percentages of a bar below which a number, or a number with its shape, does not fit on a phone. */
const [narrowShare, shapeShare] = [5, 14]

/** The stacked bars as one picture with its text alternative; the legend is text of the page. */
export function ChartFigure({ chart }: { chart: Chart }) {
  return (
    <figure className="chart">
      <figcaption>{chart.caption}</figcaption>
      <div className="letter-chart" role="img" aria-label={chart.alternative}>
        {chart.bars.map((bar) => (
          <div key={bar.label} className="letter-bar">
            <span>{bar.label}</span>
            <StackedBar bar={bar} />
          </div>
        ))}
      </div>
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

/** Its parts are percentages of the width: the numbers keep their size on a phone. */
function StackedBar({ bar }: { bar: Bar }) {
  let told = 0
  return (
    <svg height={height} aria-hidden="true">
      {bar.segments.map(({ phase, count }) => {
        const share = (count / Math.max(bar.total, 1)) * 100
        const from = told
        told += share
        const middle = percent(from + share / 2)
        const shaped = share >= shapeShare
        return (
          <g key={phase}>
            <rect
              className={`letter-chart-part phase-${phase}`}
              fill="currentColor"
              x={percent(from)}
              width={percent(share)}
              height={height}
            />
            {shaped ? (
              <image
                href={phaseImage(phase)}
                x={middle}
                y={height / 2 - 6}
                width="12"
                height="12"
                transform="translate(-15 0)"
              />
            ) : null}
            {share < narrowShare ? null : (
              <text
                className="letter-chart-count"
                x={middle}
                dx={shaped ? 2 : 0}
                y={height / 2}
                dominantBaseline="central"
                textAnchor={shaped ? 'start' : 'middle'}
              >
                {count}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

function percent(value: number): string {
  return `${value.toFixed(2)}%`
}
