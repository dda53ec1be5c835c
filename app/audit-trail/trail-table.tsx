import { formatMoment } from '#app/ui/date.ts'
import { Table } from '#app/ui/table.tsx'

type TrailTableProps = {
  caption: string
  entries: readonly {
    id: number
    recordedAt: string
    name: string
    action: string
    subject: string
    before: string
    after: string
    hash: string
  }[]
}

/** The trail: who did what and when, what it was and what it became. */
export function TrailTable({ caption, entries }: TrailTableProps) {
  return (
    <Table
      caption={caption}
      dense
      columns={['Wanneer', 'Wie', 'Wat', 'Was', 'Is geworden']}
      rows={entries.map((entry) => ({
        key: entry.id,
        cells: [
          <span key="when" className="number">
            {formatMoment(entry.recordedAt)}
            <span className="sub">regel {entry.id}</span>
          </span>,
          entry.name,
          <span key="what">
            {entry.action}
            <span className="sub">{entry.subject}</span>
          </span>,
          <code key="before" className="text-sm wrap-anywhere">
            {entry.before || '–'}
          </code>,
          <code key="after" className="text-sm wrap-anywhere">
            {entry.after || '–'}
          </code>,
        ],
      }))}
    />
  )
}
