import { overdueWords } from '#app/deadlines/words.ts'
import { Age } from '#app/ui/age.tsx'
import { PhaseBar } from '#app/ui/charts/phase-bars.tsx'
import { formatShortDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Table } from '#app/ui/table.tsx'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { PublicPlace } from './catalogue.server.ts'
import type { Summary } from './summary.ts'

type MunicipalitySummariesProps = {
  caption: string
  municipalities: readonly { municipality: PublicPlace; summary: Summary }[]
  /** Where the page of each begins, before its slug. */
  base: string
  today: CalendarDate
}

/** How far each of these municipalities is. */
export function MunicipalitySummaries(props: MunicipalitySummariesProps) {
  const rows = props.municipalities.map(({ municipality, summary }) => ({
    key: municipality.code,
    name: municipality.name,
    href: `${props.base}/${municipality.slug}`,
    summary,
  }))
  return <SummaryTable caption={props.caption} rows={rows} today={props.today} />
}

type SummaryTableProps = {
  caption: string
  /** Head of the first column. */
  first?: string
  rows: readonly { key: string; name: string; href: string; summary: Summary }[]
  today: CalendarDate
}

/** How far each one is: phases as a bar, what is open, how long it has been silent, when the council hears. */
export function SummaryTable({ caption, first = 'Gemeente', rows, today }: SummaryTableProps) {
  if (rows.length === 0) return <EmptyState title="Er is hier nog geen gemeente" />
  return (
    <Table
      caption={caption}
      columns={[
        first,
        'Hoe ver',
        { label: 'Nog open', numeric: true, narrow: true },
        { label: 'Laatste bericht', narrow: true },
        { label: 'Raad hoort weer', narrow: true },
      ]}
      rows={rows.map(({ key, name, href, summary }) => ({
        key,
        cells: [
          <span key="name">
            <a href={href}>{name}</a>
            {summary.overdue ? (
              <span className="sub overdue">{overdueWords(summary.overdue)}</span>
            ) : null}
          </span>,
          summary.total === 0 ? (
            <span key="none" className="subtle">
              nog geen onderzoek aangeboden
            </span>
          ) : (
            <PhaseBar key="bar" title={name} counts={summary.counts} legend={false} />
          ),
          summary.total === 0 ? '' : `${summary.open} van ${summary.total}`,
          summary.total === 0 ? (
            ''
          ) : (
            <Age
              key="age"
              as="cell"
              last={summary.lastUpdateOn}
              since={summary.since}
              today={today}
              quiet={summary.open === 0}
            />
          ),
          summary.open === 0 ? (
            ''
          ) : summary.hearsNextOn ? (
            formatShortDate(summary.hearsNextOn)
          ) : (
            <span key="no-date" className="subtle">
              geen datum
            </span>
          ),
        ],
      }))}
    />
  )
}
