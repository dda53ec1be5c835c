import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { Provider } from 'oidc-provider'
import { onTestFinished } from 'vitest'

export const client = { id: 'opvolgwijzer', secret: 'een-geheim-van-de-test-0123456789' }

export type Account = Record<string, unknown> & { sub: string }

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

async function listen(handler: () => Handler): Promise<string> {
  const server = createServer((request, response) => handler()(request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(
    () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  )
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
}

/** A real OpenID provider on loopback in which everyone signs in as `account` without being asked. */
export async function realProvider(redirectUri: string, account: Account): Promise<string> {
  let handler: Handler = () => {}
  const issuer = await listen(() => handler)
  const keys = await generateKeyPair('RS256', { extractable: true })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [new URL('/', redirectUri).href],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(keys.privateKey)), alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['test'] },
    claims: { email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    findAccount: () => ({ accountId: account.sub, claims: () => account }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId,
        accountId: context.oidc.session?.accountId,
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const callback = provider.callback()
  handler = (request, response) =>
    request.url?.startsWith('/interaction/')
      ? provider.interactionFinished(request, response, { login: { accountId: account.sub } })
      : callback(request, response)
  return issuer
}

/** Walks through the pages of the provider as a browser would; returns the query with which it comes back. */
export async function walkThrough(url: string, redirectUri: string): Promise<string> {
  const jar = new Map<string, string>()
  let at = url
  for (let step = 0; step < 10; step += 1) {
    if (at.startsWith(redirectUri)) return new URL(at).search
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(at, { headers: { cookie }, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const to = answer.headers.get('location')
    if (to === null) throw new Error(`${at}: ${answer.status} ${await answer.text()}`)
    at = new URL(to, at).href
  }
  throw new Error('the provider does not let go')
}

/** What a forged ID token says otherwise than it should. */
export type Forgery = {
  claims?: Record<string, unknown>
  issuer?: string
  audience?: string
  expiresAt?: number
  /** Signed with a key that the provider does not publish. */
  otherKey?: boolean
  /** What the provider says it is called in its own description. */
  calledOtherwise?: boolean
}

/** A provider that answers every code with an ID token as `forgery` says; `nonce` is set by the test. */
export async function forgingProvider(account: Account, forgery: Forgery) {
  const keys = await generateKeyPair('RS256')
  const others = await generateKeyPair('RS256')
  const state = { nonce: '', exchanges: 0 }
  const issuer = await listen(() => async (request, response) => {
    const answer = (body: unknown) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    if (request.url?.includes('openid-configuration'))
      return answer({
        issuer: forgery.calledOtherwise ? 'https://elders.example' : issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        authorization_response_iss_parameter_supported: true,
      })
    if (request.url === '/jwks')
      return answer({ keys: [{ ...(await exportJWK(keys.publicKey)), alg: 'RS256' }] })
    state.exchanges += 1
    const now = Math.floor(Date.now() / 1000)
    const token = await new SignJWT({ ...account, nonce: state.nonce, ...forgery.claims })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(forgery.issuer ?? issuer)
      .setAudience(forgery.audience ?? client.id)
      .setIssuedAt(now - 60)
      .setExpirationTime(forgery.expiresAt ?? now + 600)
      .sign((forgery.otherKey ? others : keys).privateKey)
    return answer({ access_token: 'a', token_type: 'Bearer', id_token: token })
  })
  return { issuer, state }
}
