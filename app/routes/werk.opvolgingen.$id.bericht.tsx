import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { type PostUpdateForm, postUpdateInput } from '#app/follow-ups/input.ts'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { ProgressFields } from '#app/follow-ups/progress-fields.tsx'
import { FollowUpHead } from '#app/reviews/follow-up-head.tsx'
import { followUpPage } from '#app/reviews/follow-up-page.server.ts'
import { formatDate } from '#app/ui/date.ts'
import { Button } from '#app/ui/form/button.tsx'
import { Fieldset } from '#app/ui/form/choice-fields.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { DateField, FileField, TextArea, TextField } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { Forbidden, NotFound } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'
import { returnTo, savedAt } from '#app/workflow/return-to.ts'

export const meta: MetaFunction = () => [{ title: 'Voortgang melden · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const page = followUpPage(context, actor, idFrom(params.id))
  if (!page.allowed.includes('postUpdate')) throw new Forbidden()
  const replaces = new URL(request.url).searchParams.get('vervangt')
  const replaced = replaces === null ? null : updateToReplace(page, idFrom(replaces))
  const { occurredOn, status, done, next, reason, internalNote } = replaced ?? {
    occurredOn: context.clock.today(),
    status: null,
  }
  return {
    page,
    personId: actor.personId,
    back: returnTo(request, `/werk/opvolgingen/${page.id}`),
    submissionKey: randomUUID(),
    replaced: replaced && { id: replaced.id, occurredOn: replaced.occurredOn },
    values: {
      ...{ occurredOn, done, next, reason, internalNote },
      status: status ?? page.state.status?.status ?? undefined,
    },
  }
}

/** The message that the form corrects; only one that still counts can be corrected. */
function updateToReplace({ state }: ReturnType<typeof followUpPage>, updateId: number) {
  const found = state.updates.find((update) => update.id === updateId)
  if (found === undefined) throw new NotFound()
  return found
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const followUpId = idFrom(params.id)
  return submitForm(request, postUpdateInput, (input) => {
    postUpdate(context, actor, followUpId, input)
    return redirect(savedAt(request, `/werk/opvolgingen/${followUpId}`, 'bericht', followUpId))
  })
}

export default function PostUpdate() {
  const { page, personId, back, submissionKey, replaced, values } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<PostUpdateForm>({
    id: 'bericht',
    lastResult,
    defaultValue: values,
  })
  const key = fields.submissionKey.initialValue ?? submissionKey
  return (
    <>
      <FollowUpHead page={page} doing={replaced ? 'Bericht corrigeren' : 'Voortgang melden'} />
      {replaced ? (
        <Note kind="info">
          <p>
            U corrigeert het bericht van {formatDate(replaced.occurredOn)}. Het oude blijft
            doorgestreept in de geschiedenis staan.
          </p>
        </Note>
      ) : null}
      <ErrorSummary problems={formProblems(form)} />
      <PostForm
        multipart
        keep={`bericht-${page.id}-${personId}${replaced ? `-${replaced.id}` : ''}`}
      >
        <HiddenFields
          values={{
            submissionKey: key,
            seenVersion: page.version,
            ...(replaced && { replacesId: replaced.id }),
          }}
        />
        <DateField
          label="Datum waarover u bericht"
          hint="De dag waarop dit zo was; meestal vandaag."
          {...conformProps(fields.occurredOn)}
        />
        <ProgressFields fields={fields} />
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
          hint="Komt niet in brieven en is niet openbaar. Griffie, college en rekenkamer lezen dit hier wel."
          rows={2}
          optional
          {...conformProps(fields.internalNote)}
        />
        <div className="buttons">
          <Button>Bericht bewaren</Button>
          <a href={back}>Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
