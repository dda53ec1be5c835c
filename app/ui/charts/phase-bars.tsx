import { type Phase, phases } from '#db/schema/codes.ts'
import { PhaseBadge } from '../phase-badge.tsx'
import { phaseWords } from '../phase-words.ts'
import { Table } from '../table.tsx'

export type PhaseCounts = Partial<Record<Phase, number>>

type PhaseBarProps = {
  /** What is counted: `Huisvesting statushouders, Wassenaar`. */
  title: string
  counts: PhaseCounts
  /** Numbers below the bar; leave out where a table stands beside it. */
  legend?: boolean
}

/** One bar, divided over the phases. The same in words for who does not see it. */
export function PhaseBar({ title, counts, legend = true }: PhaseBarProps) {
  const present = phasesIn([counts])
  const total = present.reduce((sum, phase) => sum + (counts[phase] ?? 0), 0)
  let from = 0
  return (
    <div className="chart">
      <svg className="bar-chart" role="img" aria-label={`${title}: ${phaseSentence(counts)}`}>
        {present.map((phase) => {
          const count = counts[phase] ?? 0
          const share = (count / total) * 100
          const x = from
          from += share
          return (
            <g key={phase} className={`phase-${phase}`}>
              <title>{`${phaseWords[phase].word}: ${count}`}</title>
              <rect x={percent(x)} width={percent(share)} height="28" />
              {share < narrowShare ? null : (
                <foreignObject x={percent(x)} width={percent(share)} height="28">
                  <span className={share < shapeShare ? undefined : `phase phase-${phase}`}>
                    {count}
                  </span>
                </foreignObject>
              )}
            </g>
          )
        })}
      </svg>
      {legend ? (
        <ul className="legend">
          {present.map((phase) => (
            <li key={phase}>
              <PhaseBadge phase={phase} /> <span className="number">{counts[phase]}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** Percentages below which a number, or a number with the shape of its phase, does not fit in its part. */
const narrowShare = 5
const shapeShare = 14

function percent(value: number): string {
  return `${value.toFixed(2)}%`
}

/** The counts as words: `In uitvoering 3, Te plannen 1`. */
export function phaseSentence(counts: PhaseCounts): string {
  const words = phasesIn([counts]).map((phase) => `${phaseWords[phase].word} ${counts[phase]}`)
  return words.length === 0 ? 'geen opvolgingen' : words.join(', ')
}

type PhaseTableProps = {
  caption: string
  groups: readonly { label: string; counts: PhaseCounts }[]
}

/** The numbers behind the bars: a row per phase, a column per group. */
export function PhaseTable({ caption, groups }: PhaseTableProps) {
  const present = phasesIn(groups.map((group) => group.counts))
  return (
    <Table
      caption={caption}
      columns={['Fase', ...groups.map(({ label }) => ({ label, numeric: true }))]}
      rows={present.map((phase) => ({
        key: phase,
        cells: [
          <PhaseBadge key={phase} phase={phase} />,
          ...groups.map(({ counts }) => counts[phase] ?? 0),
        ],
      }))}
      dense
    />
  )
}

/** The phases that occur, in their own order. */
function phasesIn(groups: readonly PhaseCounts[]): Phase[] {
  return phases.filter((phase) => groups.some((counts) => (counts[phase] ?? 0) > 0))
}
