import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  type FollowForm,
  followInput,
  requestSubscription,
} from '#app/portal/following/subscription.server.ts'
import { topicAt } from '#app/portal/following/topic.server.ts'
import { Button } from '#app/ui/form/button.tsx'
import { CodeField } from '#app/ui/form/code-field.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { PostForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Volgen: ${data?.name ?? ''} · Opvolgwijzer` },
  { name: 'robots', content: 'noindex' },
]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { name, path } = topicAt(context, params['*'] ?? '')
  return {
    name,
    page: `/${path.split('/').slice(0, 2).join('/')}`,
    feed: `${context.baseUrl}/feeds/${path}`,
    asked: new URL(request.url).searchParams.has('gevraagd'),
  }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const topic = topicAt(context, params['*'] ?? '')
  return submitForm(request, followInput, ({ email }) => {
    requestSubscription(context, context.baseUrl, topic, email)
    return redirect('?gevraagd')
  })
}

export default function Follow() {
  const { name, page, feed, asked } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<FollowForm>({ id: 'volgen', lastResult })
  return (
    <>
      <PageTitle lead={<a href={page}>{name}</a>}>Volgen</PageTitle>
      {asked ? (
        <Note kind="success" title="Kijk in uw mail">
          <p>Klik op de link in het bericht dat u krijgt. Pas daarna volgt u dit.</p>
        </Note>
      ) : null}
      <ErrorSummary problems={formProblems(form)} />
      <h2>Per mail</h2>
      <p className="mb-4">
        U krijgt bericht op de dag dat er iets nieuws is, ten hoogste één keer per dag. Stoppen kan
        met één klik in elk bericht; dan wissen wij uw adres. Zie <a href="/privacy">privacy</a>.
      </p>
      <PostForm>
        <TextField
          label="Uw mailadres"
          type="email"
          autoComplete="email"
          {...conformProps(fields.email)}
        />
        <Button>Volgen</Button>
      </PostForm>
      <h2>Met een feedlezer</h2>
      <p className="mb-4">Hiervoor hoeft u zich niet bekend te maken.</p>
      <CodeField name="feed" label="Adres van de feed (Atom)" code={feed} rows={1} />
    </>
  )
}
