import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { demoPeople, signInToDemo } from '#app/accounts/demo-sign-in.server.ts'
import { sessionCookie } from '#app/accounts/session.server.ts'
import { safeTarget } from '#app/accounts/signed-in.server.ts'
import { roleWords } from '#app/accounts/words.ts'
import { Button } from '#app/ui/form/button.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { submitForm } from '#app/workflow/form.server.ts'
import { id } from '#app/workflow/input.ts'

export const meta: MetaFunction = () => [{ title: 'Aanmelden · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const target = safeTarget(new URL(request.url).searchParams.get('naar'))
  return { target, demo: context.demo, people: groups(demoPeople(context)) }
}

const signInInput = z.object({ personId: id, target: z.string().optional() })

export function action({ request, context }: ActionFunctionArgs) {
  return submitForm(request, signInInput, async ({ personId, target }) => {
    const secret = signInToDemo(context, personId, request.headers.get('user-agent') ?? '')
    const cookie = sessionCookie(context.baseUrl.startsWith('https:'))
    const headers = { 'Set-Cookie': await cookie.serialize(secret) }
    return redirect(safeTarget(target ?? null), { headers })
  })
}

/** One choice per person, under its first municipality or the rest. */
function groups(rows: ReturnType<typeof demoPeople>) {
  const byPlace = new Map<string, { personId: number; name: string; does: string }[]>()
  const seen = new Set<number>()
  for (const row of rows) {
    if (seen.has(row.personId)) continue
    seen.add(row.personId)
    const place = row.municipality ?? 'Rekenkamer en beheer'
    const one = { personId: row.personId, name: row.name, does: roleWords[row.role] }
    byPlace.set(place, [...(byPlace.get(place) ?? []), one])
  }
  return [...byPlace]
}

export default function SignIn() {
  const { target, demo, people } = useLoaderData<typeof loader>()
  return (
    <PageFrame>
      <PageTitle lead="Kies met wie u meekijkt. Iedereen hier is verzonnen.">Aanmelden</PageTitle>
      {demo ? (
        <PostForm>
          <HiddenFields values={{ target }} />
          <div className="grid gap-8 md:grid-cols-2">
            {people.map(([place, list]) => (
              <section key={place}>
                <h2>{place}</h2>
                <ul className="grid justify-items-start gap-2">
                  {list.map((one) => (
                    <li key={one.personId}>
                      <Button kind="secondary" name="personId" value={String(one.personId)}>
                        {one.does}: {one.name}
                      </Button>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </PostForm>
      ) : (
        <Note kind="info">Deze installatie heeft nog geen aanmelding met een account.</Note>
      )}
    </PageFrame>
  )
}
