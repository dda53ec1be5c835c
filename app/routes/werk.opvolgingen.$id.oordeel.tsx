import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { EvidenceList } from '#app/reviews/evidence-list.tsx'
import { FiveFacts } from '#app/reviews/five-facts.tsx'
import { FollowUpHead } from '#app/reviews/follow-up-head.tsx'
import { followUpPage } from '#app/reviews/follow-up-page.server.ts'
import { History } from '#app/reviews/history.tsx'
import { recordReviewInput } from '#app/reviews/input.ts'
import { recordReview } from '#app/reviews/record-review.server.ts'
import { verdictHints, verdictWords } from '#app/reviews/words.ts'
import { Button } from '#app/ui/form/button.tsx'
import { RadioGroup } from '#app/ui/form/choice-fields.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { TextArea } from '#app/ui/form/text-field.tsx'
import { Forbidden } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'
import { returnTo, savedAt } from '#app/workflow/return-to.ts'
import { verdicts } from '#db/schema/codes.ts'

export const meta: MetaFunction = () => [{ title: 'Oordeel geven · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const page = followUpPage(context, actor, idFrom(params.id))
  if (!page.allowed.includes('recordReview')) throw new Forbidden()
  return {
    page,
    back: returnTo(request, `/werk/opvolgingen/${page.id}`),
    personId: actor.personId,
    submissionKey: randomUUID(),
  }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const followUpId = idFrom(params.id)
  return submitForm(request, recordReviewInput, (input) => {
    recordReview(context, actor, followUpId, input)
    return redirect(savedAt(request, `/werk/opvolgingen/${followUpId}`, 'oordeel', followUpId))
  })
}

export default function RecordReview() {
  const { page, back, personId, submissionKey } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof recordReviewInput>>({ id: 'oordeel', lastResult })
  const reported = page.history.filter(({ kind, replaced }) => kind === 'update' && !replaced)
  const key = fields.submissionKey.initialValue ?? submissionKey
  return (
    <>
      <FollowUpHead page={page} doing="Oordeel geven" />
      <ErrorSummary problems={formProblems(form)} />
      <FiveFacts state={page.state} informed={null} />
      <h2>Wat er is gemeld</h2>
      {reported.length === 0 ? (
        <p className="subtle">Er is nog niets gemeld.</p>
      ) : (
        <History
          entries={reported}
          nameOf={(reporter) => page.names[reporter]?.name ?? ''}
          internal
        />
      )}
      <EvidenceList history={page.history} />
      <PostForm keep={`oordeel-${page.id}-${personId}`}>
        <HiddenFields values={{ submissionKey: key, seenVersion: page.version }} />
        <RadioGroup
          label="Is de aanbeveling opgevolgd?"
          hint="Het oordeel van de rekenkamer staat los van wat het college meldt."
          options={verdicts.map((value) => ({
            value,
            label: verdictWords[value],
            hint: verdictHints[value],
          }))}
          {...conformProps(fields.verdict)}
        />
        <TextArea
          label="Toelichting"
          hint="Waarop berust het oordeel? Dit is openbaar."
          rows={5}
          {...conformProps(fields.explanation)}
        />
        <div className="buttons">
          <Button>Oordeel bewaren</Button>
          <a href={back}>Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
