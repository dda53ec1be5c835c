import { createRequestHandler, type RequestHandler } from '@remix-run/express'
import { narrowBuild, routeFinder } from './narrow-build.ts'

type Options = Parameters<typeof createRequestHandler>[0] & {
  build: Parameters<typeof narrowBuild>[0]
}

/**
 * Lets Remix answer each request with a build that holds only the routes of that address: matching and rendering then
 * cost nothing for the other hundred. What is no address of a page (`.data`, `/__manifest`) and what is not there gets
 * the whole build.
 */
export function answerByRoute(options: Options): RequestHandler {
  const { build } = options
  const routeAt = routeFinder(build)
  const whole = createRequestHandler(options)
  const handlers = new Map<string, RequestHandler>()
  return (request, response, next) => {
    // As Remix reads it, without `..` and the like.
    const { pathname, searchParams } = new URL(`http://localhost${request.originalUrl}`)
    const special = pathname.endsWith('.data') || searchParams.has('_data')
    const id = special || pathname === '/__manifest' ? null : routeAt(pathname)
    if (id === null) return whole(request, response, next)
    const known =
      handlers.get(id) ?? createRequestHandler({ ...options, build: narrowBuild(build, id) })
    handlers.set(id, known)
    return known(request, response, next)
  }
}
