import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { inviteInput } from '#app/accounts/input.ts'
import { invitePerson } from '#app/accounts/invite.server.ts'
import { rolePlaces } from '#app/accounts/people-page.server.ts'
import { RoleFields } from '#app/accounts/role-fields.tsx'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { PostForm, SubmissionKey } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { authorise } from '#app/workflow/authorise.ts'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Iemand uitnodigen · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  return { places: rolePlaces(context.db), submissionKey: randomUUID() }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  return submitForm(request, inviteInput, (input) => {
    const id = invitePerson(context, actor, input)
    return redirect(`/beheer/mensen/${id}?bewaard=uitgenodigd`)
  })
}

export default function Invite() {
  const { places, submissionKey } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof inviteInput>>({
    id: 'uitnodigen',
    lastResult: useActionData<typeof action>(),
  })
  return (
    <>
      <Breadcrumb items={[{ label: 'Mensen', href: '/beheer/mensen' }, { label: 'Uitnodigen' }]} />
      <PageTitle lead="Die persoon krijgt een bericht met een link, die 14 dagen werkt.">
        Iemand uitnodigen
      </PageTitle>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm>
        <SubmissionKey value={fields.submissionKey.initialValue ?? submissionKey} />
        <TextField label="Naam" autoComplete="off" {...conformProps(fields.name)} />
        <TextField
          label="E-mailadres"
          type="email"
          autoComplete="off"
          {...conformProps(fields.email)}
        />
        <TextField label="Functie" optional {...conformProps(fields.jobTitle)} />
        <TextField label="Afdeling" optional {...conformProps(fields.department)} />
        <RoleFields fields={fields} places={places} />
        <div className="buttons">
          <Button>Uitnodigen</Button>
          <a href="/beheer/mensen">Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
