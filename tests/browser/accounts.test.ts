import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeAt, goodPassword } from '#tests/support/account.ts'
import { expectAccessible, openBrowser, openPage } from '#tests/support/browser.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'

// A real installation, from its first start on: passkeys need a name and not a number, so the address is localhost.

let server: RealServer
let browser: Browser
let site: string
let appSecret = ''
let recoveryCodes: string[] = []

beforeAll(async () => {
  server = await startRealServer({}, null)
  site = server.baseUrl.replace('127.0.0.1', 'localhost')
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const openSite = (options = {}) => openPage(browser, site, options)

async function giveCode(page: Page): Promise<void> {
  const typed = (await page.locator('code').first().textContent()) ?? ''
  appSecret = typed
  await page.getByLabel('Code uit de app').fill(codeAt(typed, new Date().toISOString()))
  await page.getByRole('button', { name: 'App toevoegen' }).click()
  await page.waitForURL('**/account/herstelcodes')
}

/** A security key inside the browser, as its own tools make one for tests. */
async function addAuthenticator(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
  return session
}

describe('accounts', () => {
  it('begin with one admin, by the address that the server printed, without JavaScript', async () => {
    const { page, errors } = await openSite({ javaScriptEnabled: false })
    const path = /\/eerste-beheerder\/[\w-]{43}/.exec(server.printed())?.[0] ?? ''
    await page.goto(path)
    await page.getByLabel('Uw naam').fill('Tom Visser')
    await page.getByLabel('Uw e-mailadres').fill('Tom@Opvolg.example')
    await page.getByLabel('Nieuw wachtwoord').fill('kort')
    await page.getByRole('button', { name: 'Account maken' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('ten minste 12 tekens')
    expect(await page.getByLabel('Uw naam').inputValue()).toBe('Tom Visser')
    await page.getByLabel('Nieuw wachtwoord').fill(goodPassword)
    await page.getByRole('button', { name: 'Account maken' }).click()
    await page.waitForURL('**/aanmelden/tweede-stap-instellen**')
    // Nothing of the work is open before the second factor is there.
    await page.goto('/beheer')
    await page.waitForURL('**/aanmelden/tweede-stap-instellen**')
    await giveCode(page)
    await page.getByRole('button', { name: 'Herstelcodes maken' }).click()
    recoveryCodes = await page.locator('main li code').allTextContents()
    expect(new Set(recoveryCodes).size).toBe(8)
    await page.goto('/beheer')
    expect(await page.locator('h1').textContent()).toBe('Beheer')
    expect((await page.goto(path))?.status()).toBe(404)
    expect(errors).toEqual([])
  })

  it('are entered with password and code, once each, and left from the list of sessions', async () => {
    const { page, errors } = await openSite()
    await page.goto('/beheer')
    await expectAccessible(page)
    await page.getByLabel('E-mailadres').fill('tom@opvolg.example')
    await page.getByLabel('Wachtwoord', { exact: true }).fill('niet het goede woord')
    await page.getByRole('button', { name: 'Aanmelden', exact: true }).click()
    expect(await page.getByRole('alert').first().textContent()).toContain('horen niet bij elkaar')
    expect(await page.getByLabel('E-mailadres').inputValue()).toBe('tom@opvolg.example')
    expect(await page.content()).not.toContain('niet het goede woord')
    await page.getByLabel('Wachtwoord', { exact: true }).fill(goodPassword)
    await page.getByRole('button', { name: 'Aanmelden', exact: true }).click()
    await page.waitForURL('**/aanmelden/tweede-stap?**')
    await expectAccessible(page)
    // The code that set up the app counts no second time: the next one does, which the tolerance for clocks takes.
    const now = codeAt(appSecret, new Date().toISOString())
    const next = codeAt(appSecret, new Date(Date.now() + 30_000).toISOString())
    await page.getByLabel('Code uit uw app').fill(now)
    await page.getByRole('button', { name: 'Verder', exact: true }).click()
    if (page.url().includes('tweede-stap')) {
      expect(await page.getByRole('alert').first().textContent()).toContain('al gebruikt')
      await page.getByLabel('Code uit uw app').fill(next)
      await page.getByRole('button', { name: 'Verder', exact: true }).click()
    }
    await page.waitForURL('**/beheer')
    await page.goto('/account')
    await expectAccessible(page)
    expect(await page.getByRole('row').count()).toBe(3)
    await page.getByRole('button', { name: 'Overal afmelden, behalve hier' }).click()
    await page.waitForURL('**/account?bewaard=ja')
    expect(await page.getByRole('row').count()).toBe(2)
    expect(errors).toEqual([])
  })

  it('open with a recovery code, once', async () => {
    const code = recoveryCodes[0] ?? ''
    const { page } = await openSite()
    await signIn(page, code)
    await page.waitForURL('**/werk')
    const again = await openSite()
    await signIn(again.page, code)
    expect(await again.page.getByRole('alert').first().textContent()).toContain('al gebruikt')
  })

  it('take a passkey, and sign in with nothing else', async () => {
    const { page, errors } = await openSite()
    await addAuthenticator(page)
    await signIn(page, recoveryCodes[1] ?? '')
    await page.waitForURL('**/werk')
    await page.goto('/aanmelden/tweede-stap-instellen')
    await expectAccessible(page)
    await page.getByLabel('Naam').fill('Werklaptop')
    await page.getByRole('button', { name: 'Passkey toevoegen' }).click()
    await page.waitForURL('**/account/herstelcodes')
    await page.goto('/account')
    expect(await page.locator('main').textContent()).toContain('Werklaptop')
    await page.getByRole('banner').getByRole('button', { name: 'Afmelden' }).click()
    await page.waitForURL(`${site}/`)
    await page.goto('/aanmelden?naar=/beheer')
    await page.getByRole('button', { name: 'Aanmelden met een passkey' }).click()
    // The whole address: that of the sign-in page ends in "/beheer" too.
    await page.waitForURL(`${site}/beheer`)
    await page.goto('/account')
    expect(
      await page.getByRole('table', { name: 'Waar u nu bent aangemeld' }).textContent(),
    ).toContain('passkey')
    expect(errors).toEqual([])
  })
})

/** Signs in with the password and a code of the second step. */
async function signIn(page: Page, code: string): Promise<void> {
  await page.goto('/aanmelden')
  await page.getByLabel('E-mailadres').fill('tom@opvolg.example')
  await page.getByLabel('Wachtwoord', { exact: true }).fill(goodPassword)
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click()
  await page.getByLabel('Code uit uw app').fill(code)
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
}
