import * as oidc from 'openid-client'
import { Refusal } from '#app/workflow/errors.ts'
import type { AccountContext } from './account-context.ts'
import { sealChallenge, takeChallenge } from './challenge.server.ts'
import { type IdentityProvider, providerById } from './identity-providers.server.ts'
import { type ClaimedAccount, personOfAccount } from './organisation-account.server.ts'

const configurations = new Map<string, { at: number; configuration: oidc.Configuration }>()
const keptMs = 60 * 60_000

/** Where the provider sends the browser back to. */
const redirectUri = (baseUrl: string) => `${baseUrl}/aanmelden/organisatie/terug`

/**
 * What the provider says of itself, asked at most once an hour. The signature of each ID token is checked against its
 * keys. Throws a `Refusal` when it cannot be reached or says to be someone else.
 */
async function configurationOf(
  { seal }: AccountContext,
  provider: IdentityProvider,
): Promise<oidc.Configuration> {
  const key = `${provider.id} ${provider.issuer} ${provider.sealedClientSecret}`
  const known = configurations.get(key)
  if (known !== undefined && Date.now() - known.at < keptMs) return known.configuration
  const secret = seal.open(provider.sealedClientSecret)
  const issuer = new URL(provider.issuer)
  const onThisMachine = ['127.0.0.1', 'localhost', '[::1]'].includes(issuer.hostname)
  const execute = [oidc.enableNonRepudiationChecks]
  if (onThisMachine) execute.push(oidc.allowInsecureRequests)
  const configuration = await oidc
    .discovery(issuer, provider.clientId, secret, undefined, { execute, timeout: 10 })
    .catch(() => {
      throw new Refusal('', `De aanmelding van ${provider.name} is nu niet bereikbaar`)
    })
  configurations.set(key, { at: Date.now(), configuration })
  return configuration
}

/**
 * Begins signing in at an organisation (code flow with PKCE, state and nonce). Returns the address to go to, and what
 * the browser keeps sealed until it comes back. Throws a `Refusal`.
 */
export async function startOrganisationSignIn(
  context: AccountContext,
  provider: IdentityProvider,
  { baseUrl, target, email }: { baseUrl: string; target: string; email: string },
): Promise<{ url: string; sealed: string }> {
  const configuration = await configurationOf(context, provider)
  const verifier = oidc.randomPKCECodeVerifier()
  const state = oidc.randomState()
  const nonce = oidc.randomNonce()
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri(baseUrl),
    scope: 'openid email profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...{ state, nonce, login_hint: email },
  })
  const kept = { providerId: String(provider.id), verifier, state, nonce, target }
  return { url: url.href, sealed: sealChallenge(context, 'organisation', kept) }
}

/**
 * Ends signing in: checks the answer with which the browser came back (`search`) against what it kept, and returns
 * whose it is. Throws a `Refusal` for an answer that does not hold (other issuer, nonce or browser, too old, used
 * before) and for someone that nobody invited.
 */
export async function finishOrganisationSignIn(
  context: AccountContext,
  { baseUrl, search, sealed }: { baseUrl: string; search: string; sealed: string },
): Promise<{ personId: number; identityProviderId: number; target: string }> {
  const kept = takeChallenge(context, 'organisation', sealed)
  const provider = providerById(context.db, Number(kept.providerId))
  const configuration = await configurationOf(context, provider)
  const account = await accountFrom(configuration, provider, kept, redirectUri(baseUrl) + search)
  const personId = personOfAccount(context, provider, account)
  return { personId, identityProviderId: provider.id, target: kept.target ?? '' }
}

async function accountFrom(
  configuration: oidc.Configuration,
  { rolesClaim }: IdentityProvider,
  kept: Record<string, string>,
  url: string,
): Promise<ClaimedAccount> {
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, new URL(url), {
      pkceCodeVerifier: kept.verifier ?? '',
      expectedState: kept.state ?? '',
      expectedNonce: kept.nonce ?? '',
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims === undefined) throw new Error('no claims')
    const more =
      claims.email === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
        ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : {}
    return accountOf({ ...more, ...claims }, rolesClaim)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('', 'Het antwoord van uw organisatie klopt niet; begin opnieuw')
  }
}

function accountOf(claims: Record<string, unknown>, rolesClaim: string): ClaimedAccount {
  const { sub, email, email_verified: verified, name } = claims
  if (typeof sub !== 'string' || typeof email !== 'string' || verified === false)
    throw new Refusal('', 'Uw organisatie gaf geen bevestigd e-mailadres door')
  const listed = rolesClaim === '' ? [] : claims[rolesClaim]
  const values = (Array.isArray(listed) ? listed : [listed]).filter(
    (value) => typeof value === 'string',
  )
  return { subject: sub, email, name: typeof name === 'string' ? name : email, values }
}

/** Where to sign out at the organisation too; null where that is not possible. */
export async function signOutAddress(
  context: AccountContext,
  identityProviderId: number,
  baseUrl: string,
): Promise<{ name: string; url: string } | null> {
  try {
    const provider = providerById(context.db, identityProviderId)
    const configuration = await configurationOf(context, provider)
    const back = { post_logout_redirect_uri: `${baseUrl}/` }
    return { name: provider.name, url: oidc.buildEndSessionUrl(configuration, back).href }
  } catch {
    return null
  }
}
