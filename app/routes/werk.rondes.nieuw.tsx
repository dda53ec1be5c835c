import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { recessesOf } from '#app/deadlines/meeting-days.server.ts'
import type { Recess } from '#app/deadlines/recess.ts'
import { awkwardDates, daysTooLate, openRoundForm } from '#app/rounds/input.ts'
import { openRound, type RoundPlace } from '#app/rounds/open-round.server.ts'
import { datesToStartWith } from '#app/rounds/rounds-of.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate, formatDays } from '#app/ui/date.ts'
import { Button } from '#app/ui/form/button.tsx'
import { Checkbox } from '#app/ui/form/choice-fields.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { DefaultButton, HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { DateField } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { parseDutchDate } from '#app/ui/parse-date.ts'
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
    recesses: recessesOf(context.db, municipalityCode),
    today: context.clock.today(),
    submissionKey: randomUUID(),
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const place = placeIn(request)
  const recesses = recessesOf(context.db, place.municipalityCode)
  return submitForm(request, openRoundForm(recesses), (input) => {
    const { roundId } = openRound(context, actor, context.baseUrl, place, input)
    return redirect(`/werk/rondes/${roundId}?bewaard=ronde`)
  })
}

export default function OpenRound() {
  const start = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<ReturnType<typeof openRoundForm>>>({
    id: 'ronde',
    lastResult: useActionData<typeof action>(),
    defaultValue: start,
  })
  const key = fields.submissionKey.initialValue ?? start.submissionKey
  const sendBy = dateIn(form.initialValue, 'sendBy')
  const awkward = awkwardIn(form.initialValue, start.recesses)
  return (
    <>
      <Breadcrumb items={[{ label: 'Voortgangsrondes', href: '/werk/rondes' }]} />
      <PageTitle
        lead={`${start.report}, ${start.municipality}. ${
          start.notificationDueOn === null
            ? 'Er is de komende acht weken geen datum waarop de raad een brief krijgt.'
            : informedBy(start.notificationDueOn, start.today)
        }`}
      >
        Ronde openen
      </PageTitle>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm>
        <DefaultButton />
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
        <SentTooLate dueOn={start.notificationDueOn} today={start.today} sendBy={sendBy} />
        {awkward.length > 0 ? (
          <Note kind="warning" title="Niet elke datum is een werkdag buiten het reces">
            <ul>
              {awkward.map(({ field, on, warning }) => (
                <li key={field}>
                  {formatDate(on)} {warning.reason}.{' '}
                  <Button
                    kind="link"
                    {...buttonOf(
                      form.update.getButtonProps({ name: field, value: warning.offeredOn }),
                    )}
                  >
                    Neem {formatDate(warning.offeredOn)}
                  </Button>
                </li>
              ))}
            </ul>
            <Checkbox
              name={fields.anyway.name}
              id={fields.anyway.id}
              label="Deze datums toch gebruiken"
              defaultChecked={fields.anyway.initialValue === 'on'}
            />
          </Note>
        ) : null}
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

function informedBy(dueOn: string, today: string): string {
  return dueOn < today
    ? `De raad had uiterlijk ${formatDate(dueOn)} een brief moeten krijgen.`
    : `De raad krijgt uiterlijk ${formatDate(dueOn)} een brief.`
}

type SentTooLateProps = { dueOn: string | null; today: string; sendBy: string | null }

/** Warns when the letter would leave after a date that can still be met. */
function SentTooLate({ dueOn, today, sendBy }: SentTooLateProps) {
  const days = daysTooLate(dueOn, sendBy, today)
  if (dueOn === null || days === 0) return null
  return (
    <Note kind="warning" title="Zo krijgt de raad de brief te laat">
      <p>
        De brief gaat {formatDays(days)} na {formatDate(dueOn)} weg. Zet de datums eerder, of vraag
        de griffie om uitstel.
      </p>
    </Note>
  )
}

/** The dates in the form, as typed, that fall in recess or on a day off. */
function awkwardIn(values: Record<string, unknown> | undefined, recesses: readonly Recess[]) {
  const typed = {
    updatesDueOn: dateIn(values, 'updatesDueOn') ?? '',
    collegeMeetingOn: dateIn(values, 'collegeMeetingOn') ?? '',
    sendBy: dateIn(values, 'sendBy') ?? '',
  }
  return awkwardDates(typed, recesses).map((one) => ({ ...one, on: typed[one.field] }))
}

/** A date in the form, as typed; null when it is none. */
function dateIn(values: Record<string, unknown> | undefined, name: string): string | null {
  const value = values?.[name]
  return typeof value === 'string' ? parseDutchDate(value) : null
}

function buttonOf({ name, value }: { name: string; value: string }) {
  return { name, value }
}
