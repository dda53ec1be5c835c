import type { AppLoadContext } from '@remix-run/node'
import type { z } from 'zod'
import type { Actor } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { authorise } from '#app/workflow/authorise.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { connectableMunicipalities } from './token.server.ts'

/** Who connects a system, and in which municipality (`?gemeente=GM0629`). Throws `Forbidden`, `NotFound`. */
export function connecting(request: Request, context: AppLoadContext) {
  const actor = requireActor(request, context.actor)
  const municipalityCode = new URL(request.url).searchParams.get('gemeente') ?? ''
  authorise(actor, 'connectSystem', { municipalityCode })
  const place = connectableMunicipalities(context, actor).find(
    ({ code }) => code === municipalityCode,
  )
  if (place === undefined) throw new NotFound()
  return { actor, place }
}

/** Answers a form that makes a secret: here and now, since it is kept nowhere in which it could be shown again. */
export async function answerWithSecret<Schema extends z.ZodType>(
  request: Request,
  context: AppLoadContext,
  schema: Schema,
  make: (actor: Actor, input: z.output<Schema>) => { secret: string },
) {
  const actor = requireActor(request, context.actor)
  const made = { secret: '' }
  const answer = await submitForm(request, schema, (input) => {
    made.secret = make(actor, input).secret
    return new Response()
  })
  return answer instanceof Response ? made : answer
}
