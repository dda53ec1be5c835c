import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerApi } from '#app/portal/api/answer.server.ts'

/** The public API, read only. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answerApi(context, request, `/${params['*'] ?? ''}`)
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return answerApi(context, request, `/${params['*'] ?? ''}`)
}
