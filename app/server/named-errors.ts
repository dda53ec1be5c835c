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

type Handler = (...args: never[]) => unknown

/**
 * The build in which every loader and action answers a named error with its page (403, 404, 409, 400, 429 or 503) or
 * its new address. In one place for all, so that no route can forget it.
 */
export function withNamedErrors(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (route === undefined) return [id, route]
    const { loader, action } = route.module
    const module = {
      ...route.module,
      ...(loader && { loader: translated(loader) }),
      ...(action && { action: translated(action) }),
    }
    return [id, { ...route, module }]
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

function translated<H extends Handler>(handler: H): H {
  return (async (...args: Parameters<H>) => {
    try {
      return await handler(...args)
    } catch (error) {
      if (error instanceof SignedOut)
        throw data({ unsent: await unsentForm(requestOf(args)) }, { status: 401 })
      if (error instanceof Moved)
        throw moved(error, (args[0] as unknown as { request: Request }).request)
      throw answerTo(error)
    }
  }) as unknown as H
}

function requestOf([args]: readonly unknown[]): Request {
  return (args as ActionFunctionArgs).request
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
