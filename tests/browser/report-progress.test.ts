import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, openBrowser, openPage, signInAs } from '#tests/support/browser.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'

let server: RealServer
let browser: Browser

beforeAll(async () => {
  server = await startRealServer()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('an owner', () => {
  it.each([
    ['with scripts', true],
    ['without JavaScript', false],
  ])('reports progress with evidence, %s', async (_name, javaScriptEnabled) => {
    const { page, errors } = await openPage(browser, server.baseUrl)
    const plain = await openPage(browser, server.baseUrl, { javaScriptEnabled })
    await signInAs(plain.page, 'Noor van Dijk')
    await plain.page.goto('/werk/opvolgingen')
    await plain.page.getByRole('link', { name: '1 Vroege start van de inburgering' }).click()
    await plain.page.getByRole('link', { name: 'Voortgang melden' }).click()
    await plain.page.getByLabel('Wat is er gedaan?').fill('')
    await plain.page.getByRole('button', { name: 'Bericht bewaren' }).click()
    expect(await plain.page.getByRole('alert').innerText()).toContain('Vul in wat er is gedaan')
    await plain.page.getByLabel('Wat is er gedaan?').fill('De eerste groep is begonnen.')
    await plain.page.getByLabel('Wat gebeurt er hierna?').fill('Een tweede groep in het voorjaar.')
    await plain.page.getByLabel('Naam van het bewijsstuk').fill('Rooster')
    await plain.page.getByLabel('Of een bestand').setInputFiles({
      name: 'rooster.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('maandag en woensdag'),
    })
    await plain.page.getByRole('button', { name: 'Bericht bewaren' }).click()
    await plain.page.waitForURL('**bewaard=bericht**')
    expect(await plain.page.getByText('De eerste groep is begonnen.').count()).toBeGreaterThan(0)
    expect(await plain.page.getByRole('link', { name: 'Rooster' }).count()).toBeGreaterThan(0)
    await signInAs(page, 'Noor van Dijk')
    await page.goto(plain.page.url())
    await expectAccessible(page)
    expect([...errors, ...plain.errors]).toEqual([])
  })

  it('keeps what was typed when it is not accepted', async () => {
    const { page } = await openPage(browser, server.baseUrl, {
      viewport: { width: 390, height: 844 },
    })
    await signInAs(page, 'Noor van Dijk')
    await page.goto('/werk/opvolgingen')
    await page.getByRole('link', { name: '2 Participatie' }).click()
    await page.getByRole('link', { name: 'Voortgang melden' }).click()
    const reason = page.getByLabel('Reden', { exact: true })
    expect(await reason.isVisible()).toBe(false)
    await page.getByLabel('Vervallen').check()
    expect(await reason.isVisible()).toBe(true)
    await page.getByLabel('Wat is er gedaan?').fill('Een lange tekst die niet weg mag.')
    await page.getByRole('button', { name: 'Bericht bewaren' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('Geef een reden')
    expect(await page.getByLabel('Wat is er gedaan?').inputValue()).toBe(
      'Een lange tekst die niet weg mag.',
    )
    await expectAccessible(page)
    await reason.fill('De wet is veranderd.')
    await page.getByLabel('In uitvoering', { exact: true }).check()
    // What was typed never disappears, also where it is no longer asked.
    expect(await reason.isVisible()).toBe(true)
  })

  it('sees that an extension was asked, and comes back to its list after doing something', async () => {
    const { page, errors } = await openPage(browser, server.baseUrl)
    await signInAs(page, 'Noor van Dijk')
    await page.goto('/werk/opvolgingen?onderzoek=1')
    await page.getByRole('link', { name: /^5 Raden beter informeren/ }).click()
    await page.waitForURL(/lijst=/)
    expect(await page.getByRole('heading', { name: 'Uitstel gevraagd' }).count()).toBe(1)
    expect(await page.locator('.note-late').getByRole('link').count()).toBe(0)
    const list = page.getByRole('navigation', { name: 'In de lijst' })
    await page.getByRole('button', { name: 'Geen wijziging' }).click()
    await page.waitForURL(/bewaard=geen-wijziging/)
    expect(await list.innerText()).toContain('5 van 7')
    await page.getByRole('link', { name: 'Stap toevoegen' }).click()
    await page.getByLabel('Wat gaat u doen?').fill('De tweede brief schrijven')
    await page.getByRole('button', { name: 'Stap bewaren' }).click()
    await page.waitForURL(/bewaard=stap/)
    await page.getByRole('link', { name: 'De tweede brief schrijven' }).click()
    await page.getByRole('button', { name: 'Omhoog' }).click()
    await page.waitForURL(/bewaard=volgorde/)
    await page.getByRole('link', { name: 'Annuleren' }).click()
    await page.waitForURL(/lijst=/)
    expect(await list.innerText()).toContain('5 van 7')
    await list.getByRole('link', { name: /^6 / }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^6 /)
    expect(errors).toEqual([])
  })
})
