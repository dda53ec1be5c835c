import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { ruleOnExtension } from '#app/deadlines/extend.server.ts'
import { ExtensionRequest } from '#app/deadlines/extension-request.tsx'
import { followUpOfExtension } from '#app/deadlines/follow-up-of-extension.server.ts'
import { type RuleOnExtensionForm, ruleOnExtensionInput } from '#app/deadlines/input.ts'
import { recessesOf } from '#app/deadlines/meeting-days.server.ts'
import { FollowUpHead } from '#app/reviews/follow-up-head.tsx'
import { followUpPage } from '#app/reviews/follow-up-page.server.ts'
import { formatDate } from '#app/ui/date.ts'
import { Button } from '#app/ui/form/button.tsx'
import { RadioGroup } from '#app/ui/form/choice-fields.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { TextArea } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { Forbidden, NotFound } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'
import { returnTo, savedAt } from '#app/workflow/return-to.ts'

export const meta: MetaFunction = () => [{ title: 'Beslissen over uitstel · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const extensionId = idFrom(params.id)
  const page = followUpPage(context, actor, followUpOfExtension(context.db, extensionId))
  if (!page.allowed.includes('ruleOnExtension')) throw new Forbidden()
  const { extensions, steps } = page.state
  const asked = extensions.find((one) => one.id === extensionId)
  if (asked === undefined) throw new NotFound()
  const isSame = (one: { stepId: number | null }) => one.stepId === asked.stepId
  const deadline = [...page.deadlines, ...page.informing].find(
    (one) => one.kind === asked.deadlineKind && isSame(one) && one.dueOn === asked.fromOn,
  )
  return {
    page,
    asked,
    step: steps.find((one) => one.stepId === asked.stepId)?.title ?? null,
    firstDueOn: deadline?.firstDueOn ?? asked.fromOn,
    earlier: extensions.filter(
      (one) => one.id !== asked.id && one.deadlineKind === asked.deadlineKind && isSame(one),
    ),
    recesses: recessesOf(context.db, page.municipality.code),
    back: returnTo(request, '/werk/uitstel'),
    personId: actor.personId,
    submissionKey: randomUUID(),
  }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const extensionId = idFrom(params.id)
  followUpPage(context, actor, followUpOfExtension(context.db, extensionId))
  return submitForm(request, ruleOnExtensionInput, (input) => {
    ruleOnExtension(context, actor, extensionId, input, context.baseUrl)
    return redirect(savedAt(request, '/werk/uitstel', 'beslissing'))
  })
}

export default function RuleOnExtension() {
  const data = useLoaderData<typeof loader>()
  const { page, asked, personId, submissionKey } = data
  return (
    <>
      <FollowUpHead page={page} doing="Beslissen over uitstel" />
      <ExtensionRequest
        request={asked}
        step={data.step}
        firstDueOn={data.firstDueOn}
        earlier={data.earlier}
        recesses={data.recesses}
      />
      {asked.ruling === null ? (
        <Ruling
          keep={`uitstel-${asked.id}-${personId}`}
          submissionKey={submissionKey}
          back={data.back}
        />
      ) : (
        <Note title={asked.ruling.granted ? 'Uitstel is verleend' : 'Uitstel is niet verleend'}>
          <p>Beslist op {formatDate(asked.ruling.occurredOn)}.</p>
          {asked.ruling.explanation ? <p>{asked.ruling.explanation}</p> : null}
        </Note>
      )}
    </>
  )
}

type RulingProps = { keep: string; submissionKey: string; back: string }

function Ruling({ keep, submissionKey, back }: RulingProps) {
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<RuleOnExtensionForm>({ id: 'beslissing', lastResult })
  const key = fields.submissionKey.initialValue ?? submissionKey
  return (
    <>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm keep={keep} returned={lastResult !== undefined}>
        <HiddenFields values={{ submissionKey: key }} />
        <RadioGroup
          label="Verleent u het uitstel?"
          options={[
            {
              value: 'ja',
              label: 'Ja',
              hint: 'De nieuwe datum geldt; de eerste blijft zichtbaar.',
            },
            { value: 'nee', label: 'Nee', hint: 'De oude datum blijft gelden.' },
          ]}
          {...conformProps(fields.granted)}
        />
        <TextArea
          label="Toelichting"
          hint="Nodig als u het uitstel niet verleent. De behandelaar en de raad lezen dit."
          rows={3}
          optional
          {...conformProps(fields.explanation)}
        />
        <div className="buttons">
          <Button>Beslissing bewaren</Button>
          <a href={back}>Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
