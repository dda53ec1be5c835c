import { createHash } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { newestVersion } from '#app/audit-trail/version.server.ts'
import { isPublicPath } from '#app/portal/public-path.ts'
import type { Context } from '#app/workflow/context.ts'
import { KeptAnswers } from './kept-answers.ts'

/** Of all answers that are kept together. */
const keptBytes = 12 * 1024 * 1024

/**
 * Makes public answers cacheable with exact invalidation: the ETag is the newest trail entry, the day (ages and what
 * is too late change at midnight), the build, and who is signed in (the frame shows the name). A request that knows
 * it is answered 304 before any page is made, and who sends no cookie gets an answer that was made for another.
 * `no-cache` lets caches keep an answer as long as they ask each time.
 */
export function publicCache(context: Context, buildVersion: string): RequestHandler {
  const kept = new KeptAnswers(keptBytes)
  return (request, response, next) => {
    if (!isCacheable(request)) return next()
    const cookie = request.get('cookie') ?? ''
    const who =
      cookie === ''
        ? ''
        : `-${createHash('sha256').update(cookie).digest('base64url').slice(0, 12)}`
    const { db, clock } = context
    const etag = `W/"${newestVersion(db)}-${clock.today()}-${buildVersion}${who}"`
    if (knows(request, etag)) {
      setHeaders(response, etag, cookie)
      response.status(304).end()
      return
    }
    const mayBeKept = cookie === '' && request.method === 'GET' && !request.get('authorization')
    const writeHead = response.writeHead
    response.writeHead = function (this: Response, ...args: Parameters<typeof writeHead>) {
      const status = typeof args[0] === 'number' ? args[0] : response.statusCode
      if (status === 200) setHeaders(response, etag, cookie)
      return writeHead.apply(this, args)
    } as typeof writeHead
    if (mayBeKept && kept.send(request, response, etag)) return
    if (mayBeKept) kept.keep(request, response, etag)
    next()
  }
}

function isCacheable(request: Request): boolean {
  return (request.method === 'GET' || request.method === 'HEAD') && isPublicPath(request.path)
}

function setHeaders(response: Response, etag: string, cookie: string): void {
  response.setHeader('ETag', etag)
  response.setHeader('Cache-Control', cookie === '' ? 'public, no-cache' : 'private, no-cache')
  response.vary('Cookie')
}

function knows(request: Request, etag: string): boolean {
  const known = request.get('if-none-match')
  return known?.split(/,\s*/).some((one) => one === etag || `W/${one}` === etag) ?? false
}
