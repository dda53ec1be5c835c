import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { closureListCsv } from '#app/reviews/closure-list.ts'
import { closureLists } from '#app/reviews/closure-lists.server.ts'
import { Forbidden } from '#app/workflow/errors.ts'
import { fileAnswer } from '#app/workflow/file-answer.ts'

/** What was put forward to be closed, as CSV: of one municipality, or of all that the reader sees. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const code = new URL(request.url).searchParams.get('gemeente')
  const lists = closureLists(context, actor, false)
  if (lists.length === 0) throw new Forbidden()
  const chosen = lists.filter((list) => code === null || list.municipalityCode === code)
  return fileAnswer(closureListCsv(chosen), `voordrachten-${context.clock.today()}.csv`)
}
