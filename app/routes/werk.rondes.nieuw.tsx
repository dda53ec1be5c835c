import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { openRoundInput } from '#app/rounds/input.ts'
import { openRound, type RoundPlace } from '#app/rounds/open-round.server.ts'
import { datesToStartWith } from '#app/rounds/rounds-of.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate } from '#app/ui/date.ts'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { DateField } from '#app/ui/form/text-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { authorise } from '#app/workflow/authorise.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction = () => [{ title: 'Ronde openen · Opvolgwijzer' }]

function placeIn(request: Request): RoundPlace {
  const query = new URL(request.url).searchParams
  return {
    reportId: idFrom(query.get('onderzoek') ?? undefined),
    municipalityCode: query.get('gemeente') ?? '',
  }
}

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const { reportId, municipalityCode } = placeIn(request)
  authorise(actor, 'openRound', { municipalityCode })
  return {
    ...datesToStartWith(context, municipalityCode, reportId),
    submissionKey: randomUUID(),
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const place = placeIn(request)
  return submitForm(request, openRoundInput, (input) => {
    const { roundId } = openRound(context, actor, context.baseUrl, place, input)
    return redirect(`/werk/rondes/${roundId}?bewaard=ronde`)
  })
}

export default function OpenRound() {
  const start = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof openRoundInput>>({
    id: 'ronde',
    lastResult: useActionData<typeof action>(),
    defaultValue: start,
  })
  const key = fields.submissionKey.initialValue ?? start.submissionKey
  return (
    <>
      <Breadcrumb items={[{ label: 'Voortgangsrondes', href: '/werk/rondes' }]} />
      <PageTitle
        lead={`${start.report}, ${start.municipality}. ${
          start.notificationDueOn === null
            ? 'Er is de komende acht weken geen datum waarop de raad een brief krijgt.'
            : `De raad krijgt uiterlijk ${formatDate(start.notificationDueOn)} een brief.`
        }`}
      >
        Ronde openen
      </PageTitle>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm>
        <HiddenFields values={{ submissionKey: key }} />
        <DateField
          label="De brief gaat over de periode vanaf"
          {...conformProps(fields.periodFrom)}
        />
        <DateField
          label="Tot en met"
          hint="De peildatum: zo staat het die dag in de brief."
          {...conformProps(fields.periodUntil)}
        />
        <DateField
          label="Berichten van behandelaars binnen op"
          {...conformProps(fields.updatesDueOn)}
        />
        <DateField label="Vergadering van het college" {...conformProps(fields.collegeMeetingOn)} />
        <DateField label="Brief weg op" {...conformProps(fields.sendBy)} />
        <p className="sub">
          Elke behandelaar van een openstaande aanbeveling krijgt één e-mail, met per aanbeveling
          een link naar een formulier. Aanmelden is niet nodig.
        </p>
        <div className="buttons">
          <Button>Ronde openen en vragen versturen</Button>
          <a href="/werk/rondes">Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
