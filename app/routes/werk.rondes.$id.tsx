import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { startLetterOfRound } from '#app/letters/start-letter-of-round.server.ts'
import { closeRound, revokeQuestion } from '#app/rounds/close-round.server.ts'
import { roundActionInput } from '#app/rounds/input.ts'
import { roundOverview } from '#app/rounds/overview.server.ts'
import { QuestionsTable } from '#app/rounds/questions-table.tsx'
import { remindOwners } from '#app/rounds/remind-owners.server.ts'
import { declineAnswer, takeOverAnswers } from '#app/rounds/take-over-answers.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate } from '#app/ui/date.ts'
import { Definitions } from '#app/ui/definitions.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { ActionForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { NotFound } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'
import { savedNote } from '#app/workflow/saved.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Ronde ${data?.round.report ?? ''} · Opvolgwijzer` },
]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const overview = roundOverview(context.db, idFrom(params.id))
  const place = { municipalityCode: overview.round.municipalityCode }
  if (!may(actor, 'viewMunicipality', place)) throw new NotFound()
  const runs = may(actor, 'openRound', place)
  return {
    ...overview,
    questions: overview.questions.map((line) => (runs ? line : { ...line, answer: null })),
    mayRun: runs && overview.round.closedAt === null,
    saved: new URL(request.url).searchParams.get('bewaard'),
  }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const roundId = idFrom(params.id)
  const { baseUrl } = context
  return submitForm(request, roundActionInput, (input) => {
    switch (input.doe) {
      case 'overnemen':
        takeOverAnswers(context, actor, roundId, input)
        return redirect('?bewaard=overgenomen')
      case 'opzij':
        declineAnswer(context, actor, roundId, input.answerId[0] ?? 0, input)
        return redirect('?bewaard=opnieuw-gevraagd')
      case 'herinneren':
        remindOwners(context, actor, baseUrl, roundId, input)
        return redirect('?bewaard=herinnerd')
      case 'intrekken':
        revokeQuestion(context, actor, roundId, input.requestId ?? 0, input)
        return redirect('?bewaard=ingetrokken')
      case 'brief': {
        const { letterId } = startLetterOfRound(context, actor, roundId, input)
        return redirect(`/werk/brieven/${letterId}`)
      }
      case 'sluiten':
        closeRound(context, actor, roundId, input)
        return redirect('?bewaard=gesloten')
    }
  })
}

export default function Round() {
  const { round, questions, letterId, mayRun, saved } = useLoaderData<typeof loader>()
  const [form] = useForm({ id: 'ronde', lastResult: useActionData<typeof action>() })
  const asked = questions.filter((line) => line.standing !== 'revoked')
  const came = asked.filter(({ standing }) => standing !== 'waiting' && standing !== 'nobody')
  return (
    <>
      <Breadcrumb items={[{ label: 'Voortgangsrondes', href: '/werk/rondes' }]} />
      <PageTitle
        lead={`${round.municipality} · over ${formatDate(round.periodFrom)} tot en met ${formatDate(round.periodUntil)}${round.closedAt === null ? '' : ' · afgesloten'}`}
      >
        Voortgangsronde {round.report}
      </PageTitle>
      {saved ? <Note kind="success">{savedNote(saved)}</Note> : null}
      <ErrorSummary problems={formProblems(form)} />
      <div className="columns">
        <section>
          <Progress label="Antwoorden" done={came.length} total={asked.length} what="antwoorden" />
          {mayRun ? <AllAtOnce questions={questions} /> : null}
          <QuestionsTable questions={questions} mayRun={mayRun} />
        </section>
        <aside>
          <h2>De brief</h2>
          <Definitions
            items={[
              ['Berichten binnen', formatDate(round.updatesDueOn)],
              ['College', dateOrNone(round.collegeMeetingOn)],
              ['Brief weg', dateOrNone(round.sendBy)],
            ]}
          />
          <p className="sub my-4">
            Ook zonder antwoorden kan de brief weg: dan staat erin wat niet is gemeld.
          </p>
          {letterId === null ? (
            mayRun ? (
              <ActionForm values={{ doe: 'brief' }}>Brief beginnen</ActionForm>
            ) : null
          ) : (
            <LinkButton href={`/werk/brieven/${letterId}`}>Naar de brief</LinkButton>
          )}
          {mayRun ? (
            <>
              <h2>Zonder brief stoppen</h2>
              <ActionForm kind="secondary" values={{ doe: 'sluiten' }}>
                Ronde afsluiten
              </ActionForm>
            </>
          ) : null}
        </aside>
      </div>
    </>
  )
}

function AllAtOnce({ questions }: { questions: readonly { standing: string }[] }) {
  const drafts = questions.filter(({ standing }) => standing === 'draft').length
  const waiting = questions.filter(({ standing }) => standing === 'waiting').length
  return (
    <div className="buttons mb-6">
      {drafts > 0 ? (
        <ActionForm values={{ doe: 'overnemen' }}>
          {drafts === 1 ? 'Antwoord overnemen' : `Alle ${drafts} antwoorden overnemen`}
        </ActionForm>
      ) : null}
      {waiting > 0 ? (
        <ActionForm kind="secondary" values={{ doe: 'herinneren' }}>
          Iedereen herinneren die nog niet antwoordde
        </ActionForm>
      ) : null}
    </div>
  )
}

function dateOrNone(date: string | null): string {
  return date === null ? 'geen datum' : formatDate(date)
}
