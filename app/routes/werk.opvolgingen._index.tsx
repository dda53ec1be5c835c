import type { LoaderFunctionArgs, MetaFunction, SerializeFrom } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { holds, visibleMunicipalities } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { type FollowUpLine, lineSorts, selectLines } from '#app/deadlines/follow-up-line.ts'
import { followUpLines } from '#app/deadlines/follow-up-lines.server.ts'
import { type ListAddress, readListAddress } from '#app/deadlines/list-address.ts'
import { deadlineWords } from '#app/deadlines/words.ts'
import { isOpen } from '#app/follow-ups/phase.ts'
import { Age } from '#app/ui/age.tsx'
import { formatShortDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { Checkbox, SelectField } from '#app/ui/form/choice-fields.tsx'
import { FilterForm } from '#app/ui/form/form.tsx'
import { Overdue } from '#app/ui/overdue.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { PhaseBadge } from '#app/ui/phase-badge.tsx'
import { phaseWords } from '#app/ui/phase-words.ts'
import { Table } from '#app/ui/table.tsx'
import { phases } from '#db/schema/codes.ts'

export const meta: MetaFunction = () => [{ title: 'Opvolgingen · Opvolgwijzer' }]

const pageSize = 50

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const address = readListAddress(new URL(request.url).searchParams)
  const lines = followUpLines(context, visibleMunicipalities(actor))
  const found = selectLines(lines, address)
  const start = (address.page - 1) * pageSize
  return {
    today: context.clock.today(),
    assigns: holds(actor, 'coordinator'),
    address,
    total: found.length,
    lines: found.slice(start, start + pageSize),
    choices: {
      municipalities: choices(lines, (line) => [line.municipalityCode, line.municipality]),
      reports: choices(lines, (line) => [String(line.reportId), line.report]),
      owners: choices(lines, (line) => [String(line.ownerId ?? ''), line.owner ?? '']),
    },
  }
}

/** What occurs in the lines, once each, to choose from. */
function choices(lines: readonly FollowUpLine[], pick: (line: FollowUpLine) => [string, string]) {
  const found = new Map(lines.map(pick))
  found.delete('')
  return [...found].map(([value, label]) => ({ value, label }))
}

type Page = SerializeFrom<typeof loader>

export default function FollowUps() {
  const page = useLoaderData<typeof loader>()
  const { address, lines, total, today, assigns } = page
  const list = encodeURIComponent(listQuery(address))
  return (
    <>
      <PageTitle lead="Elke aanbeveling in elke gemeente, met wat erover is afgesproken en gemeld.">
        Opvolgingen
      </PageTitle>
      <Filters page={page} />
      {lines.length === 0 ? (
        <EmptyState title="Geen opvolgingen gevonden">
          <p>Met deze filters blijft er niets over. Wis een filter om meer te zien.</p>
        </EmptyState>
      ) : (
        <Table
          caption={total === 1 ? '1 opvolging' : `${total} opvolgingen`}
          dense
          columns={columns(address)}
          rows={lines.map((line) => ({ key: line.id, cells: cellsOf(line, today, list) }))}
        />
      )}
      <Pagination
        page={address.page}
        pageSize={pageSize}
        total={total}
        what="opvolgingen"
        hrefOf={(number) => hrefOf(address, { pagina: String(number) })}
      />
      {total > 0 ? (
        <p className="buttons">
          <LinkButton kind="secondary" href={`/werk/opvolgingen.csv?${listQuery(address)}`}>
            Downloaden als CSV
          </LinkButton>
          {assigns ? (
            <LinkButton kind="secondary" href={`/werk/opvolgingen/toewijzen?${listQuery(address)}`}>
              Behandelaars toewijzen
            </LinkButton>
          ) : null}
        </p>
      ) : null}
    </>
  )
}

function Filters({ page: { address, choices } }: { page: Page }) {
  return (
    <FilterForm label="Opvolgingen filteren" resetHref="/werk/opvolgingen">
      <SelectField
        name="gemeente"
        label="Gemeente"
        emptyLabel="Alle"
        options={choices.municipalities}
        defaultValue={address.municipalityCode}
      />
      <SelectField
        name="onderzoek"
        label="Onderzoek"
        emptyLabel="Alle"
        options={choices.reports}
        defaultValue={address.reportId?.toString()}
      />
      <SelectField
        name="fase"
        label="Fase"
        emptyLabel="Alle"
        options={phases.map((phase) => ({ value: phase, label: phaseWords[phase].word }))}
        defaultValue={address.phase}
      />
      <SelectField
        name="behandelaar"
        label="Behandelaar"
        emptyLabel="Iedereen"
        options={choices.owners}
        defaultValue={address.ownerId?.toString()}
      />
      <Checkbox
        name="te-laat"
        label="Alleen te laat"
        value="ja"
        defaultChecked={address.overdueOnly}
      />
      <input type="hidden" name="sorteer" value={address.sort} />
    </FilterForm>
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
  const sortable = lineSorts.map((sort) => ({
    label: sortLabels[sort],
    sortHref: hrefOf(address, { sorteer: sort, pagina: '1' }),
    ...(address.sort === sort && { sorted: 'ascending' as const }),
  }))
  return [...sortable, { label: 'Behandelaar' }]
}

function cellsOf(line: FollowUpLine, today: string, list: string) {
  return [
    <>
      <a href={`/werk/opvolgingen/${line.id}?lijst=${list}`}>
        {line.number} {line.title}
      </a>
      <span className="sub">
        {line.municipality} · {line.report}
      </span>
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
    line.owner ?? <span className="subtle">nog niemand</span>,
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

/** What the address of the list says, without the page: a follow-up carries it along to know its neighbours. */
function listQuery({ params: { pagina: _page, ...filters } }: ListAddress): string {
  return new URLSearchParams(filters).toString()
}

function hrefOf(address: ListAddress, change: Record<string, string>): string {
  const params = new URLSearchParams({ ...address.params, ...change })
  return `/werk/opvolgingen?${params}`
}
