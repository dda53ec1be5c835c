import type { ReactNode } from 'react'

export type Column = {
  label: string
  numeric?: boolean
  /** As narrow as its content: for dates and other short things. */
  narrow?: boolean
  /** Holds only what one does on the screen: not on paper. */
  screenOnly?: boolean
  /** Address that sorts by this column, and how it is sorted now. */
  sortHref?: string
  sorted?: 'ascending' | 'descending'
}

export type Row = { key: string | number; cells: readonly ReactNode[] }

type TableProps = {
  caption: ReactNode
  columns: readonly (string | Column)[]
  rows: readonly Row[]
  /** Less air, for long lists. */
  dense?: boolean
  /** One of several tables below each other: their columns stand in line. */
  inSeries?: boolean
  /** Keeps rows and columns on a phone too; only for tables of two or three short columns. */
  keepColumns?: boolean
}

/** A table on a sheet; the first cell of a row is its header. On a phone each row becomes a block. */
export function Table({ caption, columns, rows, dense, inSeries, keepColumns }: TableProps) {
  const heads = columns.map((column) => (typeof column === 'string' ? { label: column } : column))
  const className = [
    'table',
    dense ? 'table-dense' : '',
    inSeries ? 'table-series' : '',
    keepColumns ? '' : 'table-stack',
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <div className="sheet">
      <table className={className}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <HeadCell key={head.label} {...head} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, place) => {
                const head = heads[place]
                return place === 0 ? (
                  <th key={head?.label} scope="row" className={cellClass(head)}>
                    {cell}
                  </th>
                ) : (
                  <td key={head?.label} data-label={head?.label} className={cellClass(head)}>
                    {cell}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function HeadCell(head: Column) {
  const { label, sortHref } = head
  return (
    <th scope="col" aria-sort={head.sorted} className={cellClass(head)}>
      {sortHref ? (
        <a className="sort" href={sortHref}>
          {label}
        </a>
      ) : (
        label
      )}
    </th>
  )
}

function cellClass(head: Column | undefined): string | undefined {
  const names = [
    head?.numeric ? 'numeric' : '',
    head?.narrow ? 'narrow' : '',
    head?.screenOnly ? 'no-print' : '',
  ].filter(Boolean)
  return names.length === 0 ? undefined : names.join(' ')
}
