import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { preferenceOfToken, setDigestFrequency } from '#app/mail/preference.server.ts'
import { digestFrequencyWords } from '#app/mail/words.ts'
import { Button } from '#app/ui/form/button.tsx'
import { RadioGroup } from '#app/ui/form/choice-fields.tsx'
import { PostForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { digestFrequencies } from '#db/schema/codes.ts'

export const meta: MetaFunction = () => [
  { title: 'Berichten · Opvolgwijzer' },
  { name: 'robots', content: 'noindex' },
]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { name, digest } = preferenceOfToken(context.db, params.token ?? '')
  return { name, digest, saved: new URL(request.url).searchParams.has('bewaard') }
}

const frequencyInput = z.object({ digest: z.enum(digestFrequencies) })

/** A POST that chooses nothing comes from a mail program that unsubscribes with one click (RFC 8058). */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? ''
  preferenceOfToken(context.db, token)
  const chosen = frequencyInput.safeParse(Object.fromEntries(await request.formData()))
  setDigestFrequency(context, token, chosen.success ? chosen.data.digest : 'never')
  return redirect('?bewaard')
}

export default function MailPreferences() {
  const { name, digest, saved } = useLoaderData<typeof loader>()
  return (
    <PageFrame>
      <PageTitle lead={`Voor ${name}`}>Hoe vaak wilt u bericht over uw termijnen?</PageTitle>
      {saved ? (
        <Note kind="success">
          {digest === 'never'
            ? 'U krijgt geen overzicht van uw termijnen meer.'
            : 'Uw keuze is bewaard.'}
        </Note>
      ) : null}
      <PostForm>
        <RadioGroup
          name="digest"
          label="Overzicht van uw termijnen"
          hint="Vragen in een voortgangsronde krijgt u altijd."
          options={digestFrequencies.map((value) => ({
            value,
            label: digestFrequencyWords[value],
          }))}
          defaultValue={digest}
        />
        <Button>Bewaren</Button>
      </PostForm>
    </PageFrame>
  )
}
