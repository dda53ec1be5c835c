import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { expectAccessible, openBrowser, openPage, signInAs } from '#tests/support/browser.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'

let server: RealServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startRealServer(), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** How often a message with this text is in the database. */
function savedTimes(text: string): number {
  const db = openDatabase(server.database)
  const row = db.$client
    .prepare('select count(*) n from status_update where done = ?')
    .get(text) as { n: number }
  closeDatabase(db)
  return row.n
}

/** The id of a follow-up of Wassenaar's first owner. */
async function openUpdateForm(page: Page): Promise<string> {
  await page.goto('/werk/opvolgingen?gemeente=GM0629&open=ja')
  const href = await page.locator('[data-line]').first().getAttribute('href')
  const path = `${href?.split('?')[0]}/bericht`
  await page.goto(path)
  return path
}

const done = (page: Page) => page.getByLabel('Wat is er gedaan?')
const save = (page: Page) => page.getByRole('button', { name: 'Bericht bewaren' }).click()

async function write(page: Page, text: string) {
  await page.getByLabel('In uitvoering', { exact: true }).check()
  await done(page).fill(text)
}

it('keeps the text when the server is gone while saving, and saves it once when it is back', async () => {
  const { page } = await openPage(browser, server.baseUrl)
  await signInAs(page, 'Sander Groen')
  const path = await openUpdateForm(page)
  const text = 'De server ging neer, dit niet.'
  await write(page, text)
  await server.crash()
  await save(page)
  await page.getByRole('alert').getByText('Er is niets verstuurd').waitFor()
  expect(await done(page).inputValue()).toBe(text)
  expect(savedTimes(text)).toBe(0)
  await server.revive()
  // Even when the page itself was lost in the meantime.
  await page.goto(path)
  await page.getByRole('button', { name: 'Terugzetten' }).click()
  expect(await done(page).inputValue()).toBe(text)
  await save(page)
  await page.waitForURL(/bewaard=bericht/)
  expect(savedTimes(text)).toBe(1)
  await page.goto(path)
  expect(await page.getByRole('button', { name: 'Terugzetten' }).count()).toBe(0)
  await page.context().close()
})

it.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('keeps the text when the session ended while typing, %s', async (name, javaScriptEnabled) => {
  const { page } = await openPage(browser, server.baseUrl, { javaScriptEnabled })
  await signInAs(page, 'Sander Groen')
  await openUpdateForm(page)
  const text = `Een lang verhaal,\nover een "brug" & <b>meer</b>, ${name}.`
  await write(page, text)
  await page.context().clearCookies()
  await save(page)
  await page.getByRole('heading', { name: 'U bent niet meer aangemeld' }).waitFor()
  expect(await page.locator('blockquote').innerText()).toBe(text)
  expect(savedTimes(text)).toBe(0)
  if (javaScriptEnabled) await expectAccessible(page)
  const other = await page.context().newPage()
  await signInAs(other, 'Sander Groen')
  await page.getByRole('button', { name: 'Opnieuw versturen' }).click()
  await page.waitForURL(/bewaard=bericht/)
  expect(savedTimes(text)).toBe(1)
  await page.context().close()
})

it('tells to choose a file again after the session ended', async () => {
  const { page } = await openPage(browser, server.baseUrl)
  await signInAs(page, 'Sander Groen')
  await openUpdateForm(page)
  const text = 'Met een bewijsstuk erbij.'
  await write(page, text)
  await page.getByLabel('Naam van het bewijsstuk').fill('De lijst')
  const file = { name: 'lijst.txt', mimeType: 'text/plain', buffer: Buffer.from('een') }
  await page.getByLabel('Of een bestand').setInputFiles(file)
  await page.context().clearCookies()
  await save(page)
  const again = page.getByLabel('Kies “lijst.txt” opnieuw')
  await again.setInputFiles(file)
  await signInAs(await page.context().newPage(), 'Sander Groen')
  await page.getByRole('button', { name: 'Opnieuw versturen' }).click()
  await page.waitForURL(/bewaard=bericht/)
  expect(await page.getByRole('link', { name: 'De lijst' }).count()).toBeGreaterThan(0)
  await page.context().close()
})

it.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('shows two editors both texts, %s', async (name, javaScriptEnabled) => {
  const one = (await openPage(browser, server.baseUrl, { javaScriptEnabled })).page
  const two = (await openPage(browser, server.baseUrl, { javaScriptEnabled })).page
  await signInAs(one, 'Sander Groen')
  await signInAs(two, 'Sander Groen')
  await openUpdateForm(one)
  await openUpdateForm(two)
  const first = `Het eerste bericht, ${name}.`
  const second = `Het tweede bericht, ${name}.`
  await write(one, first)
  await write(two, second)
  await save(one)
  await one.waitForURL(/bewaard=bericht/)
  await save(two)
  await two.getByRole('alert').getByText('Iemand anders heeft hier intussen').waitFor()
  expect(await done(two).inputValue()).toBe(second)
  expect(await two.getByText(first).count()).toBe(1)
  expect(savedTimes(second)).toBe(0)
  if (javaScriptEnabled) await expectAccessible(two)
  await save(two)
  await two.waitForURL(/bewaard=bericht/)
  expect([savedTimes(first), savedTimes(second)]).toEqual([1, 1])
  await one.context().close()
  await two.context().close()
})
