import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { giveRole, presentPerson } from '#app/accounts/give-role.server.ts'
import { giveRoleInput } from '#app/accounts/input.ts'
import { rolePlaces } from '#app/accounts/people-page.server.ts'
import { RoleFields } from '#app/accounts/role-fields.tsx'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { PostForm, SubmissionKey } from '#app/ui/form/form.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { authorise } from '#app/workflow/authorise.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction = () => [{ title: 'Rol geven · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const { id, name } = presentPerson(context.db, idFrom(params.id))
  return { id, name, places: rolePlaces(context.db), submissionKey: randomUUID() }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const id = idFrom(params.id)
  return submitForm(request, giveRoleInput, (input) => {
    giveRole(context, actor, id, input)
    return redirect(`/beheer/mensen/${id}?bewaard=rol`)
  })
}

export default function GiveRole() {
  const { id, name, places, submissionKey } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof giveRoleInput>>({
    id: 'rol',
    lastResult: useActionData<typeof action>(),
  })
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Mensen', href: '/beheer/mensen' },
          { label: name, href: `/beheer/mensen/${id}` },
          { label: 'Rol geven' },
        ]}
      />
      <PageTitle lead={name}>Rol geven</PageTitle>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm>
        <SubmissionKey value={fields.submissionKey.initialValue ?? submissionKey} />
        <RoleFields fields={fields} places={places} />
        <div className="buttons">
          <Button>Rol geven</Button>
          <a href={`/beheer/mensen/${id}`}>Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
