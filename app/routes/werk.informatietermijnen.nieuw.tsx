import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { setNotificationScheduleInput } from '#app/deadlines/input.ts'
import { recessesOf } from '#app/deadlines/meeting-days.server.ts'
import { municipalityAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import { ScheduleForm } from '#app/deadlines/schedule-form.tsx'
import { setNotificationSchedule } from '#app/deadlines/set-notification-schedule.server.ts'
import { formatDate } from '#app/ui/date.ts'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Forbidden, NotFound } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'
import { savedNote } from '#app/workflow/saved.ts'

export const meta: MetaFunction = () => [{ title: 'Informatietermijn · Opvolgwijzer' }]

/** Which report in which municipality the address names: `?onderzoek=3&gemeente=GM0629`. */
function aboutIn(request: Request) {
  const query = new URL(request.url).searchParams
  return {
    reportId: idFrom(query.get('onderzoek') ?? undefined),
    municipalityCode: query.get('gemeente') ?? '',
    saved: query.get('bewaard'),
  }
}

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const { reportId, municipalityCode, saved } = aboutIn(request)
  if (!may(actor, 'viewMunicipality', { municipalityCode })) throw new NotFound()
  if (!may(actor, 'setNotificationSchedule', { municipalityCode })) throw new Forbidden()
  const agenda = municipalityAgenda(context, municipalityCode)
  const report = agenda.reports.get(reportId)
  if (report === undefined) throw new NotFound()
  return {
    place: `${report.title}, ${agenda.municipality.name}`,
    saved,
    recesses: recessesOf(context.db, municipalityCode),
    today: context.clock.today(),
    keep: `termijn-${reportId}-${municipalityCode}-${actor.personId}`,
    submissionKey: randomUUID(),
    dates: agenda.deadlines.flatMap(({ kind, key, reportId: about, dueOn, metOn }) =>
      kind === 'notification' && about === reportId && dueOn !== null
        ? [{ key, dueOn, metOn }]
        : [],
    ),
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const { reportId, municipalityCode } = aboutIn(request)
  return submitForm(request, setNotificationScheduleInput, (input) => {
    setNotificationSchedule(context, actor, { reportId, municipalityCode }, input)
    const query = `onderzoek=${reportId}&gemeente=${municipalityCode}&bewaard=termijn`
    return redirect(`/werk/informatietermijnen/nieuw?${query}`)
  })
}

export default function SetNotificationSchedule() {
  const { place, saved, submissionKey, dates, recesses, today, keep } =
    useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <PageTitle lead={place}>Wanneer hoort de raad hoe het staat?</PageTitle>
      {saved ? <Note kind="success">{savedNote(saved)}</Note> : null}
      <div className="columns">
        <section>
          <ScheduleForm
            recesses={recesses}
            today={today}
            lastResult={lastResult}
            submissionKey={submissionKey}
            keep={keep}
          />
        </section>
        <aside>
          <h2>Termijnen die nu gelden</h2>
          {dates.length === 0 ? (
            <p className="subtle">Er is nog geen termijn afgesproken.</p>
          ) : (
            <ul>
              {dates.map((date) => (
                <li key={date.key}>
                  {formatDate(date.dueOn)}
                  {date.metOn ? `, gehaald op ${formatDate(date.metOn)}` : ''}
                </li>
              ))}
            </ul>
          )}
        </aside>
      </div>
    </>
  )
}
