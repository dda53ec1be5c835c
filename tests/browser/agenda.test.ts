import ICAL from 'ical.js'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { formatDate } from '#app/ui/date.ts'
import { addDays } from '#app/workflow/calendar-date.ts'
import { systemClock } from '#app/workflow/clock.ts'
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

/** The server of the test lives today. */
const dayAhead = (days: number) => formatDate(addDays(systemClock.today(), days))

it('shows what is due, takes in recess, and gives a calendar feed', async () => {
  const { page, errors } = await openPage(browser, server.baseUrl)
  await signInAs(page, 'Marijke Postma')
  await page.goto('/werk/agenda')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Vergaderingen en reces Wassenaar' }).click()
  await expectAccessible(page)
  await page
    .getByLabel('Plak hier de data')
    .fill(`Proefreces ${dayAhead(40)} t/m ${dayAhead(48)}\n${dayAhead(60)}\nonbekend`)
  await page.getByRole('button', { name: 'Opnemen' }).click()
  await page.waitForURL('**bewaard=raadsagenda**')
  await expectAccessible(page)
  expect(await page.getByText('Deze regels zijn niet herkend').count()).toBe(1)
  await page.goto('/werk/agenda')
  expect(await page.getByText('Begin Proefreces').count()).toBe(1)

  await page.goto('/werk/agenda/abonnement')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Adres maken: Alle termijnen van Wassenaar' }).click()
  const address = await page.locator('code').innerText()
  await expectAccessible(page)
  const feed = await fetch(address)
  expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const calendar = new ICAL.Component(ICAL.parse(await feed.text()))
  expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(0)
  expect((await fetch(`${server.baseUrl}/agenda/${'x'.repeat(43)}.ics`)).status).toBe(404)
  expect(errors).toEqual([])
}, 120_000)

it('lets the admin read the postbox, and nobody else', async () => {
  const { page, errors } = await openPage(browser, server.baseUrl)
  await signInAs(page, 'Sander Groen')
  await page.goto('/werk/rondes/nieuw?onderzoek=1&gemeente=GM0629')
  await page.getByRole('button', { name: 'Ronde openen en vragen versturen' }).click()
  await page.waitForURL('**bewaard=ronde')
  expect((await page.goto('/beheer/postbus'))?.status()).toBe(403)
  await page.context().clearCookies()
  await signInAs(page, 'Tom Visser')
  await page.goto('/beheer')
  await expectAccessible(page)
  await page.goto('/beheer/postbus')
  await expectAccessible(page)
  await page
    .getByRole('link', { name: /^Voortgang “Statushouders”/ })
    .first()
    .click()
  await expectAccessible(page)
  expect(await page.getByText('/bijwerken/').count()).toBeGreaterThan(0)
  expect(errors).toEqual([])
}, 120_000)
