import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import { eq } from 'drizzle-orm'
import express, { type Express } from 'express'
import type { Logger } from 'pino'
import { actorOfSession, sessionCookie } from '#app/accounts/session.server.ts'
import type { Settings } from '#app/settings.server.ts'
import type { Context } from '#app/workflow/context.ts'
import { installation } from '#db/schema/index.ts'
import { apiLimit } from './api-limit.ts'
import { health } from './health.ts'
import type { LoadContext } from './load-context.ts'
import { withNamedErrors } from './named-errors.ts'
import { publicCache } from './public-cache.ts'
import { requestLog } from './request-log.ts'
import { sameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'

export type WebAppOptions = {
  context: Context
  settings: Settings
  log: Logger
  build: ServerBuild
  /** Folder with the built client files. */
  clientFolder: string
}

/** The whole web application as one Express app: headers, static files, health, then Remix for all the rest. */
export function createWebApp(options: WebAppOptions): Express {
  const { context, settings, log, build, clientFolder } = options
  const overTls = settings.PUBLIC_URL?.startsWith('https:') ?? false
  const cookie = sessionCookie(overTls)
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.TRUST_PROXY === 'ja' ? 1 : false)
  app.use(requestLog(log), ...securityHeaders(overTls), compression())
  app.use('/assets', express.static(`${clientFolder}/assets`, { immutable: true, maxAge: '1y' }))
  // Only names with an extension are looked up on the disk: a page must not cost a look there.
  const publicFiles = express.static(clientFolder, { maxAge: '1h' })
  app.get(/\.(js|ico|svg|txt|png|webmanifest)$/, publicFiles)
  app.get('/gezond', health(context))
  app.use(sameOrigin)
  app.use('/api/v1', apiLimit(settings.API_PER_MINUTE))
  app.use(publicCache(context, build.assets.version))
  const demo = isDemo(context)
  app.all(
    '*',
    createRequestHandler({
      build: withNamedErrors(build),
      mode: process.env.NODE_ENV ?? 'production',
      getLoadContext: async (request, response): Promise<LoadContext> => {
        const secret: unknown = await cookie.parse(request.get('cookie') ?? null)
        const sessionSecret = typeof secret === 'string' ? secret : null
        return {
          ...context,
          settings,
          demo,
          cspNonce: response.locals.cspNonce,
          requestId: response.locals.requestId,
          log,
          baseUrl:
            settings.PUBLIC_URL?.replace(/\/$/, '') ??
            `${request.protocol}://${request.get('host')}`,
          sessionSecret,
          actor: sessionSecret === null ? null : actorOfSession(context, sessionSecret),
        }
      },
    }),
  )
  return app
}

function isDemo(context: Context): boolean {
  return context.db.select().from(installation).where(eq(installation.id, 1)).get()?.demo ?? false
}
