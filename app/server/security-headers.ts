import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { isForFrames, isForOtherSites } from '#app/portal/public-path.ts'

declare global {
  namespace Express {
    interface Locals {
      cspNonce: string
    }
  }
}

/**
 * Security headers, with a nonce per answer for the few scripts that there are. `same-origin` as referrer policy:
 * stricter ones make browsers send `Origin: null` with a form. HSTS only where the address is served over TLS. No site
 * may put a page in a frame, but for those that are made for it.
 */
export function securityHeaders(overTls: boolean): RequestHandler[] {
  return [
    (_request, response, next) => {
      response.locals.cspNonce = randomBytes(16).toString('base64')
      next()
    },
    (request, response, next) => {
      if (!isForFrames(request.path)) response.setHeader('X-Frame-Options', 'DENY')
      const reader = isForOtherSites(request.path) ? 'cross-origin' : 'same-origin'
      response.setHeader('Cross-Origin-Resource-Policy', reader)
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: [
            "'self'",
            (_request, response) =>
              `'nonce-${(response as unknown as { locals: Express.Locals }).locals.cspNonce}'`,
          ],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          manifestSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: [(request) => (isForFrames(pathOf(request.url)) ? '*' : "'none'")],
          ...(overTls ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: overTls ? { maxAge: 31_536_000, includeSubDomains: true } : false,
      crossOriginEmbedderPolicy: false,
      crossOriginResourcePolicy: false,
      xFrameOptions: false,
    }),
  ]
}

function pathOf(url = ''): string {
  return url.split('?', 1)[0] ?? ''
}
