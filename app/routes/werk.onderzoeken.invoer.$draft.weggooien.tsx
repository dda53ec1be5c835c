import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { readDraft } from '#app/reports/drafts.server.ts'
import { discardIntake } from '#app/reports/save-intake.server.ts'
import { Button } from '#app/ui/form/button.tsx'
import { PostForm } from '#app/ui/form/form.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { idFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction = () => [{ title: 'Concept weggooien · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const { id, draft } = readDraft(context, actor, idFrom(params.draft))
  return { id, title: draft.title, recommendations: draft.recommendations.length }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  discardIntake(context, actor, idFrom(params.draft))
  return redirect('/werk/onderzoeken?bewaard=concept-weg')
}

export default function DiscardIntake() {
  const { id, title, recommendations } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle lead="Een weggegooid concept komt niet terug. De bron blijft bewaard.">
        Concept weggooien?
      </PageTitle>
      <p>{`${title || 'Zonder titel'}, met ${recommendations} aanbevelingen.`}</p>
      <PostForm>
        <div className="buttons">
          <Button kind="danger">Concept weggooien</Button>
          <a href={`/werk/onderzoeken/invoer/${id}`}>Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
