import type { ReactNode } from 'react'
import { isOpen } from '#app/follow-ups/phase.ts'
import { Age } from '#app/ui/age.tsx'
import { formatShortDate } from '#app/ui/date.ts'
import { Overdue } from '#app/ui/overdue.tsx'
import { PhaseBadge } from '#app/ui/phase-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { type FollowUpLine, lineSorts } from './follow-up-line.ts'
import { type ListAddress, listHref, listQuery } from './list-address.ts'
import { deadlineWords } from './words.ts'

type LineTableProps = {
  address: ListAddress
  lines: readonly FollowUpLine[]
  total: number
  today: string
  /** What stands below the name of a line: where the searched words were found. */
  below?: (line: FollowUpLine) => ReactNode
}

/** The list of follow-ups, its heads sorting it. */
export function LineTable({ address, lines, total, today, below }: LineTableProps) {
  const list = encodeURIComponent(listQuery(address))
  return (
    <Table
      caption={total === 1 ? '1 opvolging' : `${total} opvolgingen`}
      dense
      columns={columns(address)}
      rows={lines.map((line) => ({
        key: line.id,
        cells: cellsOf(line, today, list, below?.(line)),
      }))}
    />
  )
}

const sortLabels = {
  volgorde: 'Aanbeveling',
  fase: 'Fase',
  'te-laat': 'Te laat',
  bericht: 'Laatste bericht',
  gereed: 'Uitvoering gereed',
} as const

function columns(address: ListAddress) {
  const sortable = lineSorts.map((sort) => {
    const sorted = address.sort === sort
    const turned = sorted && !address.backwards
    return {
      label: sortLabels[sort],
      sortHref: listHref(address, { sorteer: sort, richting: turned ? 'af' : '', pagina: '' }),
      ...(sorted && { sorted: turned ? ('ascending' as const) : ('descending' as const) }),
    }
  })
  return [...sortable, { label: 'Behandelaar' }]
}

function cellsOf(line: FollowUpLine, today: string, list: string, below: ReactNode) {
  return [
    <>
      <a href={`/werk/opvolgingen/${line.id}?lijst=${list}`} data-line>
        {line.number} {line.title}
      </a>
      <span className="sub">
        {line.municipality} · {line.report}
      </span>
      {below}
    </>,
    <PhaseBadge key="phase" phase={line.phase} />,
    line.overdue ? (
      <Overdue key="late" days={line.overdue.days} what={deadlineWords[line.overdue.kind]} />
    ) : null,
    <Age
      key="age"
      as="cell"
      quiet={!isOpen(line.phase)}
      last={line.lastUpdateOn}
      since={line.since}
      today={today}
    />,
    <Due key="due" line={line} />,
    <span key="owner" className={line.owner === null ? 'subtle' : 'wrap-anywhere'}>
      {line.owner ?? 'nog niemand'}
    </span>,
  ]
}

function Due({ line: { dueOn, firstDueOn } }: { line: FollowUpLine }) {
  if (dueOn === null) return <span className="subtle">geen datum</span>
  return (
    <span className="number">
      {firstDueOn !== null && firstDueOn !== dueOn ? (
        <>
          <s>{formatShortDate(firstDueOn)}</s>{' '}
        </>
      ) : null}
      {formatShortDate(dueOn)}
    </span>
  )
}
