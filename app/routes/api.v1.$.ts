import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerApi } from '#app/portal/api/answer.server.ts'
import { answerWrite } from '#app/portal/api/answer-write.server.ts'

/** The public API: reading. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answerApi(context, request, `/${params['*'] ?? ''}`)
}

/** What other systems write, with a token. */
export function action({ request, params, context }: ActionFunctionArgs) {
  return answerWrite(context, request, `/${params['*'] ?? ''}`)
}
