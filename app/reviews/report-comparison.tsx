import { phaseWords } from '#app/ui/phase-words.ts'
import { Table } from '#app/ui/table.tsx'
import { type Phase, phases } from '#db/schema/codes.ts'

type Compared = {
  slug: string
  shortTitle: string
  counts: Partial<Record<Phase, number>>
  overdue: number
}

/** Reports beside one another: what part of each is in which phase, and how many of its dates are too late. */
export function ReportComparison({ reports }: { reports: readonly Compared[] }) {
  const present = phases.filter((phase) => reports.some(({ counts }) => counts[phase]))
  return (
    <Table
      caption="Onderzoeken vergeleken"
      dense
      columns={[
        'Onderzoek',
        { label: 'Opvolgingen', numeric: true },
        ...present.map((phase) => ({ label: phaseWords[phase].word, numeric: true })),
        { label: 'Te laat', numeric: true },
      ]}
      rows={reports.map(({ slug, shortTitle, counts, overdue }) => {
        const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
        return {
          key: slug,
          cells: [
            <a key="report" href={`/werk/onderzoeken/${slug}`}>
              {shortTitle}
            </a>,
            total,
            ...present.map((phase) => <Share key={phase} count={counts[phase] ?? 0} of={total} />),
            overdue,
          ],
        }
      })}
    />
  )
}

function Share({ count, of }: { count: number; of: number }) {
  return (
    <>
      {count}
      {count === 0 ? null : <span className="sub">{Math.round((count / of) * 100)}%</span>}
    </>
  )
}
