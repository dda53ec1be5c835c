import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { askExtension } from '#app/deadlines/extend.server.ts'
import type { Extendable } from '#app/deadlines/extendable.ts'
import { type AskExtensionForm, askExtensionInput } from '#app/deadlines/input.ts'
import { deadlineWords } from '#app/deadlines/words.ts'
import { FollowUpHead } from '#app/reviews/follow-up-head.tsx'
import { followUpPage } from '#app/reviews/follow-up-page.server.ts'
import { formatDate, formatDays } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { SelectField } from '#app/ui/form/choice-fields.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { DateField, TextArea } from '#app/ui/form/text-field.tsx'
import { daysBetween } from '#app/workflow/calendar-date.ts'
import { Forbidden } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'
import { returnTo, savedAt } from '#app/workflow/return-to.ts'

export const meta: MetaFunction = () => [{ title: 'Uitstel vragen · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const page = followUpPage(context, actor, idFrom(params.id))
  if (!page.allowed.includes('requestExtension')) throw new Forbidden()
  const today = context.clock.today()
  const deadlines = page.extendable
  const asked = new URL(request.url).searchParams.get('termijn')
  return {
    page,
    choices: deadlines.map((one) => ({ value: one.key, label: labelOf(one, page.state, today) })),
    chosen: deadlines.find((one) => one.key === asked)?.key ?? deadlines[0]?.key,
    back: returnTo(request, `/werk/opvolgingen/${page.id}`),
    personId: actor.personId,
    submissionKey: randomUUID(),
  }
}

function labelOf(
  { kind, stepId, dueOn }: Extendable,
  { steps }: { steps: { stepId: number; title: string }[] },
  today: string,
): string {
  const step = steps.find((one) => one.stepId === stepId)
  const what = step ? `${deadlineWords[kind]} “${step.title}”` : deadlineWords[kind]
  const late = dueOn < today ? `, ${formatDays(daysBetween(dueOn, today))} te laat` : ''
  return `${what}: ${formatDate(dueOn)}${late}`
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const followUpId = idFrom(params.id)
  return submitForm(request, askExtensionInput, (input) => {
    askExtension(context, actor, followUpId, input, context.baseUrl)
    return redirect(savedAt(request, `/werk/opvolgingen/${followUpId}`, 'uitstel', followUpId))
  })
}

export default function AskExtension() {
  const { page, choices, chosen, back, personId, submissionKey } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<AskExtensionForm>({
    id: 'uitstel',
    lastResult,
    defaultValue: { deadline: chosen },
  })
  const key = fields.submissionKey.initialValue ?? submissionKey
  return (
    <>
      <FollowUpHead page={page} doing="Uitstel vragen" />
      <ErrorSummary problems={formProblems(form)} />
      {choices.length === 0 ? (
        <EmptyState title="Er is geen termijn om uitstel voor te vragen">
          <p>
            Er staat geen datum open, of over elke datum ligt al een verzoek bij de griffie.{' '}
            <a href={back}>Terug</a>
          </p>
        </EmptyState>
      ) : (
        <PostForm keep={`uitstel-${page.id}-${personId}`}>
          <HiddenFields values={{ submissionKey: key, seenVersion: page.version }} />
          <SelectField
            label="Voor welke termijn?"
            options={choices}
            {...conformProps(fields.deadline)}
          />
          <DateField
            label="Nieuwe datum"
            hint="De griffie beslist. De eerste datum blijft voor iedereen zichtbaar."
            {...conformProps(fields.toOn)}
          />
          <TextArea
            label="Waarom is uitstel nodig?"
            hint="De raad leest dit in de brief."
            rows={3}
            {...conformProps(fields.reason)}
          />
          <div className="buttons">
            <Button>Uitstel vragen</Button>
            <a href={back}>Annuleren</a>
          </div>
        </PostForm>
      )}
    </>
  )
}
