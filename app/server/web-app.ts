import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import { eq } from 'drizzle-orm'
import express, { type Express } from 'express'
import type { Logger } from 'pino'
import { knownBrowserCookie } from '#app/accounts/known-browser.server.ts'
import { visibleMunicipalities } from '#app/accounts/permissions.ts'
import { sealKey, sealWith } from '#app/accounts/seal.server.ts'
import { readSession, sessionCookie } from '#app/accounts/session.server.ts'
import { signInLimits } from '#app/accounts/sign-in-limits.ts'
import { refreshAgendas } from '#app/deadlines/municipality-agenda.server.ts'
import { originOf, type Settings } from '#app/settings.server.ts'
import type { Context } from '#app/workflow/context.ts'
import { installation } from '#db/schema/index.ts'
import { answerByRoute } from './answer-by-route.ts'
import { apiLimit } from './api-limit.ts'
import { bodyLimit } from './body-limit.ts'
import { callerAddress } from './caller-address.ts'
import { failed } from './failed.ts'
import { health } from './health.ts'
import type { LoadContext } from './load-context.ts'
import { createMetrics } from './metrics.ts'
import { withNamedErrors } from './named-errors.ts'
import { oneEachTurn } from './one-each-turn.ts'
import { linkLimit, searchLimit, signInFlood } from './page-limits.ts'
import { publicCache } from './public-cache.ts'
import { requestLog } from './request-log.ts'
import { sameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { securityTxt } from './security-txt.ts'

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
  const cookies = { session: sessionCookie(overTls), known: knownBrowserCookie(overTls) }
  const seal = sealWith(() => sealKey(settings.DATABASE, settings.SECRET_KEY))
  const limits = signInLimits()
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.TRUST_PROXY === 'ja' ? 1 : false)
  const metrics = createMetrics(context, settings)
  app.use(requestLog(log, metrics.answered), ...securityHeaders(overTls), compression())
  app.use('/assets', express.static(`${clientFolder}/assets`, { immutable: true, maxAge: '1y' }))
  // Only names with an extension are looked up on the disk: a page must not cost a look there.
  const publicFiles = express.static(clientFolder, { maxAge: '1h' })
  app.get(/\.(js|ico|svg|txt|png|webmanifest)$/, publicFiles)
  app.get('/gezond', health(context))
  app.get('/metrics', metrics.endpoint)
  app.get('/.well-known/security.txt', securityTxt(context, settings))
  app.use(sameOrigin(settings.PUBLIC_URL), bodyLimit, linkLimit(settings.WRONG_LINKS))
  app.use(signInFlood(context, cookies.known))
  app.use('/zoeken', searchLimit(settings.SEARCHES_PER_MINUTE))
  app.use('/api/v1', apiLimit(settings.API_PER_MINUTE))
  app.use(publicCache(context, build.assets.version))
  const demo = isDemo(context)
  app.all(
    '*',
    oneEachTurn(),
    answerByRoute({
      build: withNamedErrors(build),
      mode: process.env.NODE_ENV ?? 'production',
      getLoadContext: async (request, response): Promise<LoadContext> => {
        const header = request.get('cookie') ?? null
        const secret: unknown = header && (await cookies.session.parse(header))
        const known: unknown = header && (await cookies.known.parse(header))
        const proofRules = { demo, secondFactorRequired: settings.SECOND_FACTOR === 'verplicht' }
        const session = typeof secret === 'string' ? readSession(context, secret, proofRules) : null
        if (session?.actor && request.path.startsWith('/werk'))
          await refreshAgendas(context, visibleMunicipalities(session.actor))
        return {
          ...context,
          ...{ settings, demo, overTls, log, seal, session, proofRules, signInLimits: limits },
          origin: originOf(settings),
          cspNonce: response.locals.cspNonce,
          pageData: new Map(),
          requestId: response.locals.requestId,
          noteRoute: (id) => {
            const route = id.replace('routes/', '')
            const { locals } = response
            if (route.length > locals.route.length) locals.route = route
          },
          baseUrl:
            settings.PUBLIC_URL?.replace(/\/$/, '') ??
            `${request.protocol}://${request.get('host')}`,
          caller: {
            address: callerAddress(request.ip),
            userAgent: request.get('user-agent') ?? '',
            knownBrowser: typeof known === 'string' ? known : null,
          },
          actor: session?.actor ?? null,
        }
      },
    }),
  )
  app.use(failed(log))
  return app
}

function isDemo(context: Context): boolean {
  return context.db.select().from(installation).where(eq(installation.id, 1)).get()?.demo ?? false
}
