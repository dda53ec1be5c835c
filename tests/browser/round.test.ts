import { eq } from 'drizzle-orm'
import type { ParsedMail } from 'mailparser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runJob } from '#app/commands/day-work.ts'
import { postmanFor } from '#app/mail/postman.server.ts'
import { digestFrequencyOf, preferenceOf } from '#app/mail/preference.server.ts'
import { systemClock } from '#app/workflow/clock.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { person } from '#db/schema/index.ts'
import { expectAccessible, openBrowser, openPage, signInAs } from '#tests/support/browser.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'
import { smtpServer, type TestSmtp } from '#tests/support/smtp.ts'

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

/** Does what the scheduler does each minute, from a process beside the server. */
async function deliver(smtp: TestSmtp): Promise<void> {
  const db = openDatabase(server.database)
  const postman = postmanFor({ SMTP_URL: smtp.url, MAIL_FROM: 'Opvolgwijzer <wijzer@example.nl>' })
  const backup = { folder: '', keeping: { days: 1, months: 1 } }
  await runJob({ db, clock: systemClock }, 'deliver', {
    origin: server.baseUrl,
    postman,
    backup,
  })
  postman.close()
  closeDatabase(db)
}

function linksIn(mail: ParsedMail | undefined): string[] {
  return [...(mail?.text ?? '').matchAll(/^\s+(http\S+\/bijwerken\/\S+)$/gm)].map(
    (match) => match[1] ?? '',
  )
}

async function answer(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Geen wijziging' }).click()
  await page.getByRole('status').waitFor()
}

it('leads from a proposed round to all answers taken over, one given on a phone', async () => {
  const smtp = await smtpServer()
  const desk = await openPage(browser, server.baseUrl)
  await signInAs(desk.page, 'Sander Groen')
  await desk.page.goto('/werk/rondes')
  await expectAccessible(desk.page)
  await desk.page.getByRole('link', { name: 'Ronde openen: Wassenaar' }).click()
  await expectAccessible(desk.page)
  await desk.page.getByRole('button', { name: 'Ronde openen en vragen versturen' }).click()
  await desk.page.waitForURL('**/werk/rondes/*?bewaard=ronde')
  const overview = desk.page.url()
  await expectAccessible(desk.page)

  await deliver(smtp)
  const mails = smtp.received.filter((mail) => linksIn(mail).length > 0)
  const addresses = mails.map((mail) => [mail.to].flat()[0]?.text)
  expect(addresses.length).toBeGreaterThan(0)
  expect(new Set(addresses).size).toBe(addresses.length)
  const [mine, ...rest] = mails.flatMap(linksIn)

  const phone = await openPage(browser, server.baseUrl, {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  })
  await phone.page.goto(mine ?? '')
  await expectAccessible(phone.page)
  expect(
    await phone.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
  ).toBe(true)
  await desk.page.goto(overview)
  expect(await desk.page.getByText('antwoord wacht op overnemen').count()).toBe(0)
  await phone.page.getByLabel('Niet uitgevoerd').check()
  await phone.page.getByLabel('Wat is er gedaan?').fill('De tweede groep is begonnen.')
  await phone.page.getByRole('button', { name: 'Antwoord versturen' }).click()
  expect(await phone.page.getByRole('alert').innerText()).toContain('Geef een reden')
  await phone.page.getByLabel('In uitvoering').check()
  await phone.page.getByRole('button', { name: 'Antwoord versturen' }).click()
  await phone.page.getByRole('status').waitFor()
  await expectAccessible(phone.page)

  const plain = await openPage(browser, server.baseUrl, { javaScriptEnabled: false })
  const [silent, ...quick] = rest
  for (const link of quick) await answer(plain.page, link)

  await desk.page.goto(overview)
  await expectAccessible(desk.page)
  await desk.page.getByRole('button', { name: 'Iedereen herinneren' }).click()
  await desk.page.waitForURL('**bewaard=herinnerd')
  await deliver(smtp)
  const reminder = smtp.received.find((mail) => mail.subject?.startsWith('Herinnering'))
  const [again] = linksIn(reminder)
  expect(again).not.toBe(silent)
  await answer(plain.page, again ?? '')

  await desk.page.goto(overview)
  await desk.page.getByRole('button', { name: /^Alle \d+ antwoorden overnemen$/ }).click()
  await desk.page.waitForURL('**bewaard=overgenomen')
  expect(await desk.page.getByText('antwoord wacht op overnemen').count()).toBe(0)
  expect(await desk.page.getByText('overgenomen', { exact: true }).count()).toBe(rest.length + 1)
  await phone.page.goto(mine ?? '')
  expect(await phone.page.getByText('Dit antwoord is al verwerkt').count()).toBe(1)

  await desk.page.goto(overview)
  await desk.page.getByRole('button', { name: 'Brief beginnen' }).click()
  await desk.page.waitForURL('**/werk/brieven/*')
  expect(await desk.page.getByText('De tweede groep is begonnen').count()).toBeGreaterThan(0)
  await desk.page.goto(overview)
  expect(await desk.page.getByRole('link', { name: 'Naar de brief' }).count()).toBe(1)
  expect([...desk.errors, ...phone.errors, ...plain.errors]).toEqual([])
}, 180_000)

it('ends the digests with the one POST that a mail program sends (RFC 8058)', async () => {
  const db = openDatabase(server.database)
  const owner = db.select().from(person).where(eq(person.email, 'wowner@demo.example')).get()
  const personId = owner?.id ?? 0
  const { token } = db.transaction((tx) => preferenceOf(tx, personId, systemClock.now()))
  const answer = await fetch(`${server.baseUrl}/berichten/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
    redirect: 'manual',
  })
  expect(answer.status).toBe(302)
  expect(digestFrequencyOf(db, personId)).toBe('never')
  const nobody = await fetch(`${server.baseUrl}/berichten/${'x'.repeat(43)}`, { method: 'POST' })
  expect(nobody.status).toBe(404)
  closeDatabase(db)
})

it('says so when a link is none', async () => {
  const { page } = await openPage(browser, server.baseUrl)
  const response = await page.goto(`/bijwerken/${'x'.repeat(43)}`)
  expect(response?.status()).toBe(404)
  await expectAccessible(page)
})
