import type { LoaderFunctionArgs, MetaFunction, SerializeFrom } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { holds, may, visibleMunicipalities } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { deadlineWords } from '#app/deadlines/words.ts'
import { comesNext } from '#app/desk/ahead.ts'
import { deskOf } from '#app/desk/desk.server.ts'
import { savedOf } from '#app/desk/saved.server.ts'
import { SavedNote } from '#app/desk/saved-note.tsx'
import { TaskList } from '#app/desk/task-list.tsx'
import { tasksFor } from '#app/desk/tasks-for.ts'
import { formatDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { pageFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction = () => [{ title: 'Mijn werk · Opvolgwijzer' }]

const pageSize = 25

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const query = new URL(request.url).searchParams
  const today = context.clock.today()
  const desks = visibleMunicipalities(actor).map((code) => deskOf(context, actor, code))
  const tasks = tasksFor(actor, desks, today)
  const page = pageFrom(query)
  return {
    today,
    page,
    total: tasks.length,
    late: tasks.filter((task) => task.daysLate > 0).length,
    tasks: tasks.slice((page - 1) * pageSize, page * pageSize),
    next: comesNext(actor, desks, today),
    saved: savedOf(context, actor, query),
    severalRoles: new Set(actor.roles.map((held) => held.role)).size > 1,
    mayConnect: may(actor, 'connectSystem'),
    isAdmin: holds(actor, 'admin'),
    mayEnter: may(actor, 'enterReport'),
    onlyAdmin: actor.roles.every((held) => held.role === 'admin'),
  }
}

export default function MyWork() {
  const page = useLoaderData<typeof loader>()
  const { tasks, total, late, today, saved, severalRoles } = page
  return (
    <>
      <PageTitle lead={leadOf(total, late)}>Mijn werk</PageTitle>
      {saved ? <SavedNote saved={saved} back="/werk" /> : null}
      {total === 0 ? (
        <Nothing page={page} />
      ) : (
        <TaskList tasks={tasks} today={today} back="/werk" withRole={severalRoles} />
      )}
      <Pagination
        page={page.page}
        pageSize={pageSize}
        total={total}
        what="taken"
        hrefOf={(number) => `/werk?pagina=${number}`}
      />
      {page.mayConnect ? (
        <p className="small mt-6">
          <a href="/werk/koppelingen">Koppelingen met andere systemen</a>
        </p>
      ) : null}
    </>
  )
}

function leadOf(total: number, late: number): string {
  if (total === 0) return 'Er wacht nu niets op u.'
  const tasks = total === 1 ? 'Er wacht één taak op u' : `Er wachten ${total} taken op u`
  if (late === 0) return `${tasks}; niets is te laat.`
  if (late < total) return `${tasks}, waarvan ${late} te laat.`
  return total === 1 ? `${tasks}; die is te laat.` : `${tasks}, allemaal te laat.`
}

/** Nothing to do now: what comes next, and where one can look. */
function Nothing({
  page: { next, onlyAdmin, isAdmin, mayEnter },
}: {
  page: SerializeFrom<typeof loader>
}) {
  if (onlyAdmin)
    return (
      <EmptyState title="U beheert deze installatie">
        <p>
          Over de inhoud van opvolgingen gaat u niet. Ga naar <a href="/beheer">Beheer</a>, of lees
          het <a href="/beheer/logboek">logboek</a>.
        </p>
      </EmptyState>
    )
  return (
    <EmptyState title="U bent bij">
      {next?.dueOn ? (
        <p>
          De eerstvolgende datum is {formatDate(next.dueOn)}: {deadlineWords[next.kind]},{' '}
          {next.municipality}.{' '}
          {next.followUpId === null ? null : (
            <a href={`/werk/opvolgingen/${next.followUpId}`}>Bekijk de opvolging</a>
          )}
        </p>
      ) : (
        <p>Er staat ook geen datum gepland.</p>
      )}
      <p>
        <a href="/werk/opvolgingen">Alle opvolgingen</a>
        {mayEnter ? (
          <>
            {' '}
            · <a href="/werk/onderzoeken/nieuw">Onderzoek invoeren</a>
          </>
        ) : null}
        {isAdmin ? (
          <>
            {' '}
            · <a href="/beheer/logboek">Logboek</a>
          </>
        ) : null}
      </p>
    </EmptyState>
  )
}
