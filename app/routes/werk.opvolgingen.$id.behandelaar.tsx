import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { possibleOwners, possiblePortfolioHolders } from '#app/accounts/people.server.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { type AssignOwnerForm, assignOwnerInput, handOverInput } from '#app/follow-ups/input.ts'
import { FollowUpHead } from '#app/reviews/follow-up-head.tsx'
import { followUpPage } from '#app/reviews/follow-up-page.server.ts'
import { Button } from '#app/ui/form/button.tsx'
import { SelectField } from '#app/ui/form/choice-fields.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { TextArea } from '#app/ui/form/text-field.tsx'
import { Forbidden } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'
import { returnTo, savedAt } from '#app/workflow/return-to.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.assigns ? 'Behandelaar kiezen' : 'Overdragen'} · Opvolgwijzer` },
]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const page = followUpPage(context, actor, idFrom(params.id))
  const assigns = page.allowed.includes('assignOwner')
  if (!assigns && !page.allowed.includes('handOver')) throw new Forbidden()
  const { assignment } = page.state
  const owners = possibleOwners(context.db, page.municipality.code)
  return {
    page,
    assigns,
    owners: owners.filter((one) => assigns || one.id !== assignment?.ownerId),
    portfolioHolders: possiblePortfolioHolders(context.db, page.municipality.code),
    back: returnTo(request, `/werk/opvolgingen/${page.id}`),
    personId: actor.personId,
    submissionKey: randomUUID(),
    values: {
      ownerId: assigns ? assignment?.ownerId?.toString() : undefined,
      portfolioHolderId: assignment?.portfolioHolderId?.toString(),
    },
  }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const followUpId = idFrom(params.id)
  const { allowed } = followUpPage(context, actor, followUpId)
  const schema = allowed.includes('assignOwner') ? assignOwnerInput : handOverInput
  return submitForm(request, schema, (input) => {
    const telling = { origin: context.baseUrl, note: input.note }
    assignOwner(context, actor, followUpId, input, telling)
    return redirect(savedAt(request, `/werk/opvolgingen/${followUpId}`, 'behandelaar', followUpId))
  })
}

export default function AssignOwner() {
  const { page, assigns, owners, portfolioHolders, back, personId, submissionKey, values } =
    useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<AssignOwnerForm>({
    id: 'behandelaar',
    lastResult,
    defaultValue: values,
  })
  const key = fields.submissionKey.initialValue ?? submissionKey
  return (
    <>
      <FollowUpHead
        page={page}
        doing={assigns ? 'Behandelaar en portefeuillehouder' : 'Overdragen aan een collega'}
      />
      <ErrorSummary problems={formProblems(form)} />
      <PostForm keep={`behandelaar-${page.id}-${personId}`}>
        <HiddenFields values={{ submissionKey: key, seenVersion: page.version }} />
        <SelectField
          label={assigns ? 'Behandelaar' : 'Wie neemt het over?'}
          hint={
            assigns
              ? 'De ambtenaar die de stappen plant en de voortgang meldt.'
              : 'Na het overdragen kunt u hier zelf niets meer melden.'
          }
          emptyLabel={assigns ? 'Nog niemand' : 'Kies een collega'}
          options={owners.map((one) => ({
            value: String(one.id),
            label: `${one.name}, ${one.jobTitle}`,
          }))}
          optional={assigns}
          {...conformProps(fields.ownerId)}
        />
        {assigns ? (
          <SelectField
            label="Portefeuillehouder"
            hint="De wethouder of burgemeester die er in de raad op aanspreekbaar is."
            emptyLabel="Nog niemand"
            options={portfolioHolders.map((one) => ({
              value: String(one.id),
              label: one.portfolio ? `${one.name} (${one.portfolio})` : one.name,
            }))}
            optional
            {...conformProps(fields.portfolioHolderId)}
          />
        ) : null}
        <TextArea
          label="Toelichting voor de nieuwe behandelaar"
          hint="Komt in het bericht dat uw collega per mail krijgt."
          rows={3}
          optional
          {...conformProps(fields.note)}
        />
        <div className="buttons">
          <Button>{assigns ? 'Toewijzing bewaren' : 'Overdragen'}</Button>
          <a href={back}>Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
