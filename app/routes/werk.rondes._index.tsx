import type { LoaderFunctionArgs, MetaFunction, SerializeFrom } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { roundsOf } from '#app/rounds/rounds-of.server.ts'
import { formatDate, formatShortDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { TodoList } from '#app/ui/todo-list.tsx'
import { daysBetween } from '#app/workflow/calendar-date.ts'

export const meta: MetaFunction = () => [{ title: 'Voortgangsrondes · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return { today: context.clock.today(), ...roundsOf(context, actor) }
}

type Page = SerializeFrom<typeof loader>

export default function Rounds() {
  const { today, proposed, rounds } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle lead="In een ronde vraagt u alle behandelaars hoe het staat. Daaruit volgt de brief aan de raad.">
        Voortgangsrondes
      </PageTitle>
      {proposed.length > 0 ? (
        <>
          <h2>Tijd voor een ronde</h2>
          <TodoList
            today={today}
            items={proposed.map((one) => ({
              key: `${one.municipalityCode}-${one.reportId}`,
              due: one.notificationDueOn,
              ...(one.notificationDueOn < today && {
                daysLate: daysBetween(one.notificationDueOn, today),
              }),
              title: `${one.municipality}: ${one.report}`,
              explanation: explanation(one, today),
              action: (
                <LinkButton
                  href={`/werk/rondes/nieuw?onderzoek=${one.reportId}&gemeente=${one.municipalityCode}`}
                  ariaLabel={`Ronde openen: ${one.municipality}, ${one.report}`}
                >
                  Ronde openen
                </LinkButton>
              ),
            }))}
          />
        </>
      ) : null}
      {rounds.length > 0 ? (
        <Table
          caption="Rondes"
          columns={['Ronde', 'Berichten binnen', 'Brief weg', 'Stand']}
          rows={rounds.map((one) => ({ key: one.id, cells: cellsOf(one) }))}
        />
      ) : null}
      {rounds.length + proposed.length === 0 ? (
        <EmptyState title="Nog geen rondes">
          <p>
            Acht weken voordat de raad een brief moet krijgen, stelt Opvolgwijzer hier een ronde
            voor.
          </p>
        </EmptyState>
      ) : null}
    </>
  )
}

function explanation(one: Page['proposed'][number], today: string): string {
  const due = formatDate(one.notificationDueOn)
  const why =
    one.notificationDueOn < today
      ? `De raad had uiterlijk ${due} een brief moeten krijgen.`
      : `De raad krijgt uiterlijk ${due} een brief.`
  return `${why} Voorstel: berichten binnen op ${formatDate(one.updatesDueOn)}, college op ${formatDate(one.collegeMeetingOn)}.`
}

function cellsOf(one: Page['rounds'][number]) {
  return [
    <>
      <a href={`/werk/rondes/${one.id}`}>
        {one.report}, {one.municipality}
      </a>
      <span className="sub">
        over {formatShortDate(one.periodFrom)} tot en met {formatShortDate(one.periodUntil)}
      </span>
    </>,
    <span key="updates" className="number">
      {formatShortDate(one.updatesDueOn)}
    </span>,
    <span key="send" className="number">
      {one.sendBy === null ? 'geen datum' : formatShortDate(one.sendBy)}
    </span>,
    one.closedAt === null ? 'loopt' : 'afgesloten',
  ]
}
