import type { LoaderFunctionArgs, MetaFunction, SerializeFrom } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { agendaPage } from '#app/deadlines/agenda-page.server.ts'
import { formatMonth, formatShortDate, formatWeekday } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Checkbox, SelectField } from '#app/ui/form/choice-fields.tsx'
import { FilterForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Agenda · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const query = new URL(request.url).searchParams
  const filter = { municipalityCode: query.get('gemeente') || null, own: query.get('mij') === 'ja' }
  return {
    filter,
    seesBoard: may(actor, 'seeOverdueBoard'),
    mayOwn: filter.own || actor.roles.some(({ role }) => role === 'owner'),
    ...agendaPage(context, actor, filter),
  }
}

type Page = SerializeFrom<typeof loader>

export default function Agenda() {
  const page = useLoaderData<typeof loader>()
  const { months, today } = page
  return (
    <>
      <PageTitle lead="Alle termijnen van het komende jaar, met de vergaderingen en het reces van de raad.">
        Agenda
      </PageTitle>
      <Filters page={page} />
      <div className="columns">
        <div>
          <Counts page={page} />
          {months.length === 0 ? (
            <EmptyState title="Niets in de agenda">
              <p>Er is de komende twaalf maanden geen termijn.</p>
            </EmptyState>
          ) : null}
          {months.map(({ month, lines }) => (
            <Table
              key={month}
              dense
              inSeries
              caption={capital(formatMonth(month))}
              columns={['Datum', 'Wat', 'Onderzoek en gemeente']}
              rows={lines.map((line) => ({ key: line.key, cells: cellsOf(line, today) }))}
            />
          ))}
        </div>
        <Aside page={page} />
      </div>
    </>
  )
}

function Filters({ page: { filter, municipalities, mayOwn } }: { page: Page }) {
  if (municipalities.length < 2 && !mayOwn) return null
  return (
    <FilterForm label="Agenda filteren" resetHref="/werk/agenda">
      {municipalities.length > 1 ? (
        <SelectField
          name="gemeente"
          label="Gemeente"
          emptyLabel="Alle"
          options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={filter.municipalityCode ?? undefined}
        />
      ) : null}
      {mayOwn ? (
        <Checkbox
          name="mij"
          label="Alleen waar ik behandelaar van ben"
          value="ja"
          defaultChecked={filter.own}
        />
      ) : null}
    </FilterForm>
  )
}

function Counts({ page: { overdue, undated, seesBoard } }: { page: Page }) {
  if (overdue + undated === 0) return null
  const late = overdue === 1 ? '1 termijn is te laat' : `${overdue} termijnen zijn te laat`
  const none =
    undated === 1 ? '1 termijn heeft geen datum' : `${undated} termijnen hebben geen datum`
  const list = seesBoard ? '/werk/te-laat' : '/werk/opvolgingen?te-laat=ja'
  return (
    <Note kind={overdue > 0 ? 'late' : 'info'}>
      {overdue > 0 ? (
        <p>
          <a href={list}>{late}</a> en staan hier niet meer tussen.
        </p>
      ) : null}
      {undated > 0 ? (
        <p>
          <a href="/werk/opvolgingen?sorteer=gereed">{none}</a>, ook dat is een eerlijk antwoord.
        </p>
      ) : null}
    </Note>
  )
}

function cellsOf(line: Page['months'][number]['lines'][number], today: string) {
  return [
    <time key="on" dateTime={line.on} className="number">
      {formatWeekday(line.on, today)}
    </time>,
    <span key="what" className={line.kind === 'deadline' ? undefined : 'subtle'}>
      {line.href === null ? line.what : <a href={line.href}>{line.what}</a>}
      {line.firstOn === null ? null : (
        <span className="sub">eerst {formatShortDate(line.firstOn)}</span>
      )}
    </span>,
    <span key="about" className="subtle">
      {line.about}
    </span>,
  ]
}

function Aside({ page: { municipalities } }: { page: Page }) {
  const enters = municipalities.filter(({ mayEnter }) => mayEnter)
  return (
    <aside className="no-print">
      <h2>In uw eigen agenda</h2>
      <p>
        <a href="/werk/agenda/abonnement">Abonneren op deze termijnen</a>
      </p>
      {enters.length > 0 ? (
        <>
          <h2>De raad</h2>
          <ul>
            {enters.map(({ code, name }) => (
              <li key={code}>
                <a href={`/werk/agenda/raad?gemeente=${code}`}>Vergaderingen en reces {name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </aside>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
