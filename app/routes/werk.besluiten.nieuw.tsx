import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { awaitingDecision } from '#app/deadlines/awaiting.server.ts'
import { DecisionForm } from '#app/deadlines/decision-form.tsx'
import { decisionTerms } from '#app/deadlines/decision-terms.ts'
import { lastMeetingOn, recessesOf } from '#app/deadlines/meeting-days.server.ts'
import { adoptsAny, decisionDefaults } from '#app/decisions/decision-defaults.ts'
import { recordDecisionInput } from '#app/decisions/input.ts'
import { decisionToCorrect } from '#app/decisions/logged-decision.server.ts'
import { recordDecision } from '#app/decisions/record-decision.server.ts'
import { type Treatment, treatmentOf } from '#app/decisions/treatment.server.ts'
import { reportIn, reportQuery } from '#app/reports/report-address.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate } from '#app/ui/date.ts'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'
import { returnTo, savedAt } from '#app/workflow/return-to.ts'

export const meta: MetaFunction = () => [{ title: 'Raadsbesluit vastleggen · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const about = reportIn(request)
  if (about === null) {
    const possible = awaitingDecision(context, actor)
    const [only] = possible
    if (only && possible.length === 1) throw redirect(`/werk/besluiten/nieuw?${reportQuery(only)}`)
    throw redirect('/werk/besluiten')
  }
  const treatment = treatmentOf(context, actor, 'recordDecision', about)
  const correctedId = new URL(request.url).searchParams.get('corrigeert')
  const corrected =
    correctedId === null ? null : decisionToCorrect(context.db, treatment, idFrom(correctedId))
  const meetingOn = lastMeetingOn(context.db, about.municipalityCode, context.clock.today())
  return {
    treatment,
    corrects: corrected && {
      id: corrected.id,
      occurredOn: corrected.occurredOn,
      documents: corrected.documents.map((one) => one.title),
    },
    defaultValue: decisionDefaults(treatment, meetingOn, corrected),
    recesses: recessesOf(context.db, about.municipalityCode),
    today: context.clock.today(),
    cancelHref: returnTo(
      request,
      corrected === null ? '/werk/besluiten' : `/werk/besluiten/${corrected.id}`,
    ),
    personId: actor.personId,
    submissionKey: randomUUID(),
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const about = reportIn(request)
  if (about === null) throw redirect('/werk/besluiten')
  const treatment = treatmentOf(context, actor, 'recordDecision', about)
  const recesses = recessesOf(context.db, about.municipalityCode)
  return submitForm(request, recordDecisionInput, (input) => {
    const terms = decisionTerms({ ...input, adopted: adoptsAny(input.outcomes) }, recesses)
    const { decisionId } = recordDecision(context, actor, treatment, { ...input, ...terms })
    const fromList = new URL(request.url).searchParams.has('terug')
    return redirect(
      fromList
        ? savedAt(request, '/werk', `besluit-${decisionId}`)
        : `/werk/besluiten/${decisionId}?bewaard=besluit`,
    )
  })
}

export default function RecordDecision() {
  const page = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { treatment, corrects } = page
  const title = corrects ? 'Raadsbesluit corrigeren' : 'Raadsbesluit vastleggen'
  const { reportId, municipalityCode } = treatment
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Besluiten', href: '/werk/besluiten' }, { label: treatment.municipality }]}
      />
      <PageTitle lead={leadOf(treatment)}>{title}</PageTitle>
      {corrects ? (
        <Note>
          <p>
            U corrigeert het besluit van {formatDate(corrects.occurredOn)}. Wat er eerst stond,
            blijft in de geschiedenis staan.
          </p>
        </Note>
      ) : null}
      <DecisionForm
        recommendations={treatment.recommendations}
        recesses={page.recesses}
        today={page.today}
        defaultValue={page.defaultValue}
        lastResult={lastResult}
        submissionKey={page.submissionKey}
        seenVersion={treatment.newestDecisionId}
        keep={`besluit-${reportId}-${municipalityCode}-${page.personId}`}
        corrects={corrects}
        cancelHref={page.cancelHref}
      />
    </>
  )
}

function leadOf({ municipality, title, offeredOn }: Treatment): string {
  const offered = offeredOn === null ? '' : `, aangeboden op ${formatDate(offeredOn)}`
  return `Gemeenteraad van ${municipality} · ${title}${offered}`
}
