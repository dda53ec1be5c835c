import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { type PostUpdateForm, postUpdateInput } from '#app/follow-ups/input.ts'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { implementationStatusWords } from '#app/follow-ups/words.ts'
import { FollowUpHead } from '#app/reviews/follow-up-head.tsx'
import { followUpPage } from '#app/reviews/follow-up-page.server.ts'
import { Button } from '#app/ui/form/button.tsx'
import { Fieldset, RadioGroup } from '#app/ui/form/choice-fields.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { DateField, FileField, TextArea, TextField } from '#app/ui/form/text-field.tsx'
import { Forbidden } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'
import { implementationStatuses } from '#db/schema/codes.ts'

export const meta: MetaFunction = () => [{ title: 'Voortgang melden · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const page = followUpPage(context, actor, idFrom(params.id))
  if (!page.allowed.includes('postUpdate')) throw new Forbidden()
  return {
    page,
    personId: actor.personId,
    submissionKey: randomUUID(),
    values: {
      occurredOn: context.clock.today(),
      status: page.state.status?.status ?? undefined,
    },
  }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const followUpId = idFrom(params.id)
  return submitForm(request, postUpdateInput, (input) => {
    postUpdate(context, actor, followUpId, input)
    return redirect(`/werk/opvolgingen/${followUpId}?bewaard=bericht`)
  })
}

const statusOptions = implementationStatuses.map((value) => ({
  value,
  label: implementationStatusWords[value],
}))

export default function PostUpdate() {
  const { page, personId, submissionKey, values } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<PostUpdateForm>({
    id: 'bericht',
    lastResult,
    defaultValue: values,
  })
  const key = fields.submissionKey.initialValue ?? submissionKey
  return (
    <>
      <FollowUpHead page={page} doing="Voortgang melden" />
      <ErrorSummary problems={formProblems(form)} />
      <PostForm multipart keep={`bericht-${page.id}-${personId}`}>
        <HiddenFields values={{ submissionKey: key, seenVersion: page.version }} />
        <DateField
          label="Datum waarover u bericht"
          hint="De dag waarop dit zo was; meestal vandaag."
          {...conformProps(fields.occurredOn)}
        />
        <RadioGroup
          label="Hoe ver is de uitvoering?"
          options={statusOptions}
          {...conformProps(fields.status)}
        />
        <TextArea
          label="Wat is er gedaan?"
          hint="Dit komt in de brief aan de raad. Noem geen namen van collega’s."
          rows={4}
          {...conformProps(fields.done)}
        />
        <TextArea label="Wat gebeurt er hierna?" rows={3} optional {...conformProps(fields.next)} />
        <TextArea
          label="Reden"
          hint="Nodig bij niet uitgevoerd, vervallen en niet van toepassing."
          rows={2}
          optional
          {...conformProps(fields.reason)}
        />
        <Fieldset legend="Bewijsstuk (niet verplicht)">
          <TextField
            label="Naam van het bewijsstuk"
            optional
            {...conformProps(fields.evidenceTitle)}
          />
          <TextField label="Link" type="url" optional {...conformProps(fields.evidenceUrl)} />
          <FileField
            label="Of een bestand"
            hint="Ten hoogste 30 MB."
            optional
            {...conformProps(fields.evidenceFile)}
          />
          <DateField
            label="Datum waarover het bewijsstuk gaat"
            optional
            {...conformProps(fields.evidenceOn)}
          />
        </Fieldset>
        <TextArea
          label="Interne notitie"
          hint="Alleen voor collega’s: komt niet in brieven en is niet openbaar."
          rows={2}
          optional
          {...conformProps(fields.internalNote)}
        />
        <div className="buttons">
          <Button>Bericht bewaren</Button>
          <a href={`/werk/opvolgingen/${page.id}`}>Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
