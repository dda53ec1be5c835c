import { type ActionFunctionArgs, data, redirect, type ServerBuild } from '@remix-run/node'
import {
  Busy,
  Conflict,
  Forbidden,
  Moved,
  NotFound,
  Refusal,
  SignedOut,
  TooOften,
} from '#app/workflow/errors.ts'
import { unsentForm } from '#app/workflow/form.server.ts'
import { storageProblem } from '#app/workflow/storage-problem.ts'
import { unreachableWords } from '#app/workflow/storage-words.ts'

type Handler = (...args: never[]) => unknown

/**
 * The build in which every loader and action answers a named error with its page (403, 404, 409, 400, 429 or 503, the
 * last also where the storage fails) or its new address. In one place for all, so that no route can forget it. It also
 * notes which route answers.
 */
export function withNamedErrors(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (route === undefined) return [id, route]
    const { loader, action } = route.module
    const module = {
      ...route.module,
      ...(loader && { loader: translated(id, loader) }),
      ...(action && { action: translated(id, action) }),
    }
    return [id, { ...route, module }]
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

function translated<H extends Handler>(id: string, handler: H): H {
  return (async (...args: Parameters<H>) => {
    const { request, context } = argumentsOf(args)
    context.noteRoute(id)
    try {
      const answer = await handler(...args)
      if (isUnavailable(answer)) context.log.error({ requestId: context.requestId }, 'not saved')
      return answer
    } catch (error) {
      if (error instanceof SignedOut)
        throw data({ unsent: await unsentForm(request) }, { status: 401 })
      if (error instanceof Moved) throw moved(error, request)
      const problem = storageProblem(error)
      if (problem === null) throw answerTo(error)
      context.log.error({ requestId: context.requestId, storage: problem, err: error })
      throw data({ message: unreachableWords(problem) }, { status: 503 })
    }
  }) as unknown as H
}

/** A form that came back with 503: the storage failed, or it was too busy. */
function isUnavailable(answer: unknown): boolean {
  return (answer as { init?: { status?: number } } | null)?.init?.status === 503
}

function argumentsOf([args]: readonly unknown[]): ActionFunctionArgs {
  return args as ActionFunctionArgs
}

function moved({ from, to }: Moved, request: Request): Response {
  const { pathname, search } = new URL(request.url)
  const path = pathname.split('/').map((part) => (decodeURIComponent(part) === from ? to : part))
  return redirect(`${path.join('/')}${search}`, 308)
}

function answerTo(error: unknown): unknown {
  if (error instanceof NotFound) return data(null, { status: 404 })
  if (error instanceof Forbidden) return data(null, { status: 403 })
  if (error instanceof Conflict) return data(null, { status: 409 })
  if (error instanceof Refusal) return data({ message: error.message }, { status: 400 })
  if (error instanceof TooOften) return data({ message: error.message }, { status: 429 })
  if (error instanceof Busy) return data({ message: error.message }, { status: 503 })
  return error
}
