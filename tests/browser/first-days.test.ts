import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { codeAt, goodPassword, mailedSecret } from '#tests/support/account.ts'
import { expectAccessible, openBrowser, openPage } from '#tests/support/browser.ts'
import { client, realProvider } from '#tests/support/identity-provider.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'

// An installation from nothing: the system manager's command, the admin's first day, and the first report.

let server: RealServer
let browser: Browser
let db: Database
let admin: Page

beforeAll(async () => {
  server = await startRealServer({}, null)
  db = openDatabase(server.database)
  browser = await openBrowser()
  admin = (await openPage(browser, server.baseUrl)).page
})

afterAll(async () => {
  await browser?.close()
  closeDatabase(db)
  await server?.stop()
})

const command = 'app/commands/admin-create.ts'

/** Runs the command as a system manager would; what it printed. */
function adminCreate(...options: string[]): string {
  return execFileSync(process.execPath, ['--import', 'tsx', command, ...options], {
    env: { ...process.env, DATABASE: server.database },
    encoding: 'utf8',
    stdio: 'pipe',
  })
}

/** Chooses a password at the address of an invitation, and sets up the app with codes. */
async function accept(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByLabel('Nieuw wachtwoord').fill(goodPassword)
  await page.getByRole('button', { name: 'Wachtwoord bewaren en verder' }).click()
  await page.waitForURL('**/aanmelden/tweede-stap-instellen**')
  const typed = (await page.locator('code').first().textContent()) ?? ''
  await page.getByLabel('Code uit de app').fill(codeAt(typed, new Date().toISOString()))
  await page.getByRole('button', { name: 'App toevoegen' }).click()
  await page.waitForURL('**/account/herstelcodes')
}

async function invite(name: string, email: string, role: string, place: string): Promise<string> {
  await admin.goto('/beheer/mensen/uitnodigen')
  await admin.getByLabel('Naam').fill(name)
  await admin.getByLabel('E-mailadres').fill(email)
  await admin.getByRole('radio', { name: role, exact: true }).check()
  await admin.getByLabel('Waar').selectOption(place)
  await admin.getByLabel('Reden').fill('aangesteld')
  await admin.getByRole('button', { name: 'Uitnodigen' }).click()
  await admin.waitForURL('**/beheer/mensen/*?bewaard=uitgenodigd')
  return `/uitnodiging/${mailedSecret(db, 'uitnodiging')}`
}

describe('an installation from nothing', () => {
  it('gets its admin by a command, which makes the address of the first start worthless', async () => {
    expect(() => adminCreate('--naam', 'Tom', '--email', 'tom')).toThrow('volledig e-mailadres')
    const printed = adminCreate('--naam', 'Tom Visser', '--email', 'Tom@opvolg.example')
    await accept(admin, /\/uitnodiging\/[\w-]{43}/.exec(printed)?.[0] ?? '')
    const first = /\/eerste-beheerder\/[\w-]{43}/.exec(server.printed())?.[0] ?? ''
    expect((await admin.goto(first))?.status()).toBe(404)
  })

  it('is told its municipalities and audit office, as the first page says', async () => {
    await admin.goto('/beheer')
    await expectAccessible(admin)
    await admin.getByRole('link', { name: 'Voeg de gemeenten toe' }).click()
    await admin.getByRole('button', { name: 'Gemeente toevoegen' }).click()
    expect(await admin.getByRole('alert').textContent()).toContain('Kies een gemeente')
    for (const name of ['Wassenaar', 'Voorschoten']) {
      await admin.goto('/beheer/gemeenten')
      await admin.getByLabel('Gemeente', { exact: true }).selectOption(name)
      await admin.getByRole('button', { name: 'Gemeente toevoegen' }).click()
      await admin.waitForURL('**/beheer/gemeenten/GM*?bewaard=toegevoegd')
    }
    await admin.getByLabel('E-mailadres van de griffie').fill('griffie')
    await admin.getByLabel('Burgemeester').fill('mr. C.J. Bosman')
    await admin.getByRole('button', { name: 'Bewaren' }).click()
    expect(await admin.getByLabel('Burgemeester').inputValue()).toBe('mr. C.J. Bosman')
    await admin.getByLabel('E-mailadres van de griffie').fill('griffie@voorschoten.example')
    await admin.getByRole('button', { name: 'Bewaren' }).click()
    await admin.waitForURL('**/beheer/gemeenten/GM0626?bewaard=bewaard')
    await admin.getByRole('link', { name: 'Portefeuillehouders bijwerken' }).click()
    await admin.getByLabel('Naam').fill('R. Blom')
    await admin.getByRole('button', { name: 'Toevoegen', exact: true }).click()
    await admin.getByText('R. Blom', { exact: true }).waitFor()
    await admin.goto('/beheer/rekenkamers/nieuw')
    await admin.getByLabel('Naam').fill('Rekenkamer Vliet en Duin')
    await admin.getByLabel('Wassenaar').check()
    await admin.getByLabel('Voorschoten').check()
    await expectAccessible(admin)
    await admin.getByRole('button', { name: 'Toevoegen', exact: true }).click()
    await admin.waitForURL('**/beheer/rekenkamers/1?bewaard=ja')
    expect(await admin.getByLabel('Wassenaar').isChecked()).toBe(true)
    await admin.goto('/beheer/logboek')
    const told = await admin.locator('main').textContent()
    for (const words of ['Rekenkamer toegevoegd', 'Gemeente toegevoegd', 'Portefeuillehouder toe'])
      expect(told).toContain(words)
  })

  it('takes its first report from the person of the audit office', async () => {
    const path = await invite(
      ...(['Hanneke Brouwer', 'hanneke@rekenkamer.example'] as const),
      ...(['rekenkamer', 'Rekenkamer Vliet en Duin'] as const),
    )
    const { page, errors } = await openPage(browser, server.baseUrl)
    await accept(page, path)
    await page.goto('/werk')
    await page.getByRole('link', { name: 'Onderzoek invoeren' }).click()
    const text = readFileSync('tests/fixtures/reports/jeugdhulp-in-vier-gemeenten.txt', 'utf8')
    await page.getByLabel('Plak de tekst').fill(text)
    await page.getByRole('button', { name: 'Inlezen' }).click()
    await page.waitForURL('**/werk/onderzoeken/invoer/*')
    await page
      .getByRole('button', { name: /^Aanmaken: .* 2 gemeenten/ })
      .first()
      .click()
    await page.waitForURL('**/werk/onderzoeken/*?bewaard=onderzoek')
    expect(errors).toEqual([])
  })
})

describe('the account of an organisation', () => {
  it('is enough to sign in with, through the pages of its own sign-in', async () => {
    const email = 'marijke@voorschoten.example'
    await invite('Marijke Postma', email, 'griffie', 'Voorschoten')
    const back = `${server.baseUrl}/aanmelden/organisatie/terug`
    const account = { sub: 'm1', email, email_verified: true, name: 'Marijke Postma' }
    const issuer = await realProvider(back, account)
    await admin.goto('/beheer/organisaties')
    expect(await admin.locator('code').first().textContent()).toBe(back)
    await admin.getByLabel('Naam').fill('Gemeente Voorschoten')
    await admin.getByLabel('Domeinen').fill('voorschoten.example')
    await admin.getByLabel('Adres van de aanmelding').fill(issuer)
    await admin.getByLabel('Client-id').fill(client.id)
    await admin.getByLabel('Geheim').fill(client.secret)
    await admin.getByRole('button', { name: 'Organisatie toevoegen' }).click()
    await admin.getByRole('cell', { name: issuer }).waitFor()

    const { page, errors } = await openPage(browser, server.baseUrl)
    await page.goto('/aanmelden?naar=/werk/agenda')
    await page.getByRole('link', { name: 'Aanmelden met het account van uw organisatie' }).click()
    await page.getByLabel('E-mailadres').fill('iemand@elders.example')
    await page.getByRole('button', { name: 'Verder', exact: true }).click()
    expect(await page.getByRole('alert').textContent()).toContain('geen aanmelding')
    await page.getByLabel('E-mailadres').fill(email)
    await page.getByRole('button', { name: 'Verder', exact: true }).click()
    await page.waitForURL(`${server.baseUrl}/werk/agenda`)
    await page.goto('/account')
    const sessions = page.getByRole('table', { name: 'Waar u nu bent aangemeld' })
    expect(await sessions.textContent()).toContain('account van de organisatie')
    await page.getByRole('banner').getByRole('button', { name: 'Afmelden' }).click()
    await page.waitForURL('**/afmelden?organisatie=*')
    const out = page.getByRole('link', { name: 'Ook afmelden bij Gemeente Voorschoten' })
    expect(await out.getAttribute('href')).toContain(`${issuer}/session/end`)
    // Who did not sign out from it learns no name by a number, nor by an address that was shown already.
    for (const address of [`${server.baseUrl}/afmelden?organisatie=1`, page.url()]) {
      const answer = await fetch(address, { redirect: 'manual' })
      expect([answer.status, answer.headers.get('location')]).toEqual([302, '/'])
    }
    expect(errors).toEqual([])

    // The organisation leaves: its sessions end with its sign-in.
    const again = (await openPage(browser, server.baseUrl)).page
    await again.goto('/aanmelden/organisatie')
    await again.getByLabel('E-mailadres').fill(email)
    await again.getByRole('button', { name: 'Verder', exact: true }).click()
    await again.waitForURL(`${server.baseUrl}/werk`)
    await admin.getByRole('button', { name: /Gemeente Voorschoten beëindigen/ }).click()
    await admin.waitForURL('**/beheer/organisaties')
    await again.goto('/werk')
    expect(again.url()).toContain('/aanmelden?naar=')
  })
})
