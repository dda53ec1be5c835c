import { overdueWords } from '#app/deadlines/words.ts'
import { Age } from '#app/ui/age.tsx'
import { formatShortDate } from '#app/ui/date.ts'
import { PhaseBadge } from '#app/ui/phase-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Matrix, MatrixCell, MatrixMunicipality } from './matrix.ts'
import { verdictWords } from './words.ts'

type Row = Matrix['rows'][number]

type MatrixTableProps = {
  matrix: Matrix
  caption: string
  today: CalendarDate
  rowHref?: ((row: Row) => string) | undefined
  cellHref?: ((cell: MatrixCell, municipality: MatrixMunicipality, row: Row) => string) | undefined
}

/** The recommendations side by side over the municipalities: what the college reports, and apart what was judged. */
export function MatrixTable({ matrix, caption, today, rowHref, cellHref }: MatrixTableProps) {
  return (
    <Table
      caption={caption}
      columns={['Aanbeveling', ...matrix.municipalities.map(({ name }) => name)]}
      rows={matrix.rows.map((row) => {
        const { number, title, priority } = row.recommendation
        const name = `${number} ${title}`
        return {
          key: row.recommendation.id,
          cells: [
            <span key="name">
              {rowHref ? <a href={rowHref(row)}>{name}</a> : name}
              {priority ? <span className="sub">met voorrang</span> : null}
            </span>,
            ...matrix.municipalities.map((municipality, place) => {
              const cell = row.cells[place]
              return cell ? (
                <Cell
                  key={municipality.code}
                  cell={cell}
                  today={today}
                  href={cellHref?.(cell, municipality, row)}
                />
              ) : (
                <span key={municipality.code} className="subtle">
                  geldt hier niet
                </span>
              )
            }),
          ],
        }
      })}
    />
  )
}

type CellProps = { cell: MatrixCell; today: CalendarDate; href?: string | undefined }

function Cell({ cell, today, href }: CellProps) {
  const badge = <PhaseBadge phase={cell.phase} />
  return (
    <>
      {href ? <a href={href}>{badge}</a> : badge}
      {cell.overdue ? <span className="sub overdue">{overdueWords(cell.overdue)}</span> : null}
      {cell.endedOn === null ? (
        <Age last={cell.lastUpdateOn} since={cell.since} today={today} as="sub" />
      ) : (
        <span className="sub">op {formatShortDate(cell.endedOn)}</span>
      )}
      {cell.review ? (
        <span className="sub">
          rekenkamer: {verdictWords[cell.review.verdict].toLowerCase()} (
          {formatShortDate(cell.review.on)})
        </span>
      ) : null}
    </>
  )
}
