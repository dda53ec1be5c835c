import { formatShortMoment } from '#app/ui/date.ts'
import { Table } from '#app/ui/table.tsx'
import type { TrailLine } from './trail-lines.server.ts'
import type { TrailChange } from './trail-words.ts'

type TrailTableProps = {
  caption: string
  lines: readonly TrailLine[]
  /** Of one follow-up: what it is about stands above it already. */
  ofOne?: boolean
}

/** The trail: who did what and when, what it was and what it became. */
export function TrailTable({ caption, lines, ofOne }: TrailTableProps) {
  return (
    <Table
      caption={caption}
      dense
      columns={[{ label: 'Wanneer', narrow: true }, 'Wie', 'Wat', 'Wat er veranderde']}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <span key="when" className="number">
            {formatShortMoment(line.recordedAt)}
            <span className="sub">regel {line.id}</span>
          </span>,
          line.name,
          <span key="what">
            {line.what}
            {ofOne || line.about === null ? null : <span className="sub">{line.about}</span>}
          </span>,
          <Changes key="changes" changes={line.changes} />,
        ],
      }))}
    />
  )
}

function Changes({ changes }: { changes: readonly TrailChange[] }) {
  if (changes.length === 0) return <span className="subtle">–</span>
  return (
    <ul className="changes">
      {changes.map(({ field, was, became }) => (
        <li key={field}>
          <span className="subtle">{field}:</span>{' '}
          {was === null ? null : (
            <>
              <del>{was}</del>{' '}
            </>
          )}
          {became === null ? <span className="subtle">leeg</span> : <ins>{became}</ins>}
        </li>
      ))}
    </ul>
  )
}
