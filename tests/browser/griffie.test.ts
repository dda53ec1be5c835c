import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '#app/workflow/clock.ts'
import { expectAccessible, openBrowser, openPage, signInAs } from '#tests/support/browser.ts'
import { signInByHttp } from '#tests/support/http.ts'
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

/** A hand that counts: clicks, and keys pressed (a choice in a list by its first letters counts as those). */
function countingHand(page: Page) {
  const count = { clicks: 0, keys: 0 }
  return {
    count,
    click: async (name: string, role: 'button' | 'link' = 'button') => {
      count.clicks += 1
      await page.getByRole(role, { name, exact: true }).first().click()
    },
    type: async (label: string, text: string) => {
      count.clicks += 1
      await page.getByLabel(label, { exact: true }).click()
      count.keys += text.length
      await page.keyboard.type(text)
    },
    choose: async (label: string, option: string) => {
      // Opening the list and picking from it.
      count.clicks += 2
      await page.getByLabel(label, { exact: true }).selectOption({ label: option })
    },
  }
}

it('logs a meeting of seven recommendations, two of them changed, within two minutes of handwork', async () => {
  const { page, errors } = await openPage(browser, server.baseUrl)
  await signInAs(page, 'Marijke Postma')
  const hand = countingHand(page)
  await hand.click('Besluiten', 'link')
  await page
    .getByRole('link', { name: /^Besluit vastleggen/ })
    .first()
    .click()
  hand.count.clicks += 1
  await page.waitForURL(/besluiten\/nieuw/)
  const choices = page.getByLabel(/^Besluit over /)
  expect(await choices.count()).toBe(7)
  // All seven stand as adopted, and the day of the last meeting is filled in.
  expect(
    await choices.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
  ).toEqual(Array(7).fill('adopted'))
  const date = page.getByLabel('Datum van de raadsvergadering')
  if ((await date.inputValue()) === '') {
    await date.fill('2026-11-19')
    hand.count.clicks += 1
    hand.count.keys += 8
  }
  const labels = await choices.evaluateAll((all) =>
    all.map((one) => (one as HTMLSelectElement).labels[0]?.innerText.trim() ?? ''),
  )
  await hand.choose(labels[1] ?? '', 'Niet overgenomen')
  await hand.choose(labels[3] ?? '', 'Gewijzigd overgenomen')
  const row = page.locator('tr', { has: page.getByLabel(labels[3] ?? '', { exact: true }) })
  const amended = 'Open de balie twee avonden per week.'
  await row.getByLabel('Tekst zoals de raad die vaststelde').click()
  await page.keyboard.type(amended)
  hand.count.clicks += 1
  hand.count.keys += amended.length
  await hand.click('Motie toevoegen')
  const motion = 'Motie M3: bel terug'
  // The cursor stands in the new row already.
  const title = page.getByLabel('Titel', { exact: true })
  await title.waitFor()
  await expect.poll(() => title.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.type(motion)
  hand.count.keys += motion.length
  expect(await title.inputValue()).toBe(motion)
  await hand.click('Toon de termijnen')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Termijnen die uit het besluit volgen')
  await expectAccessible(page)
  await hand.click('Besluit bewaren')
  await page.waitForURL(/bewaard=besluit/)
  const { clicks, keys } = hand.count
  console.log(`raadsvergadering met zeven aanbevelingen: ${clicks} klikken, ${keys} toetsen`)
  // Card, Moran and Newell's keystroke-level model: 0.28 s a key, 1.3 s to point and click, 1.35 s to think before each.
  expect(keys * 0.28 + clicks * (1.3 + 1.35)).toBeLessThan(120)
  expect(await page.getByText(amended).count()).toBeGreaterThan(0)
  expect(await page.getByText(motion).count()).toBe(1)
  expect(errors).toEqual([])
  await page.context().close()
})

it('puts forward, hands the list to the council, and logs several closures in one form', async () => {
  const { page, errors } = await openPage(browser, server.baseUrl, { javaScriptEnabled: false })
  await signInAs(page, 'Sander Groen')
  for (const number of [1, 2]) {
    await page.goto(`/werk/opvolgingen?gemeente=GM0629&onderzoek=1`)
    await page.locator('[data-line]').nth(number).click()
    await page.getByRole('link', { name: 'Voordragen om af te doen' }).click()
    await page.getByLabel('Waarom kan zij worden afgedaan?').fill(`=Reden ${number}`)
    const consequence = page.getByLabel(/^Wat volgt er uit het afdoen/)
    await consequence.fill('De griffie volgt dit bij de begroting.')
    await page.getByRole('button', { name: 'Voordragen' }).click()
    await page.waitForURL(/bewaard=voordracht/)
  }
  await page.getByRole('banner').getByRole('button', { name: 'Afmelden' }).click()

  await signInAs(page, 'Marijke Postma')
  await page.goto('/werk/voordrachten')
  const rows = page.locator('tbody tr')
  const proposed = await rows.count()
  expect(proposed).toBeGreaterThanOrEqual(2)
  const text = await page.getByLabel('De lijst als tekst').inputValue()
  expect(text).toContain(
    'Voorgesteld af te doen: aanbevelingen van de rekenkamer, gemeente Wassenaar',
  )
  expect(text).toContain('Voorgedragen door het college')
  const cookie = await signInByHttp(server.baseUrl, 'Marijke Postma')
  const csv = await fetch(`${server.baseUrl}/werk/voordrachten.csv`, { headers: { cookie } })
  expect(await csv.text()).toContain(";'=Reden 1;")

  const choices = page.getByLabel(/^Besluit over /)
  await page.getByLabel('Datum van de raadsvergadering').fill(systemClock.today())
  await choices.first().selectOption({ label: 'Blijft open' })
  await page.getByRole('button', { name: 'Besluiten bewaren' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('waarom de aanbeveling open blijft')
  await rows
    .first()
    .getByLabel(/^Reden van de raad/)
    .fill('Eerst de cijfers.')
  for (const row of await rows.all()) {
    const reason = row.getByLabel(/^Reden van de raad/)
    if ((await reason.inputValue()) === '')
      await reason.evaluate((one) => {
        ;(one as HTMLTextAreaElement).value = 'De raad is tevreden.'
      })
  }
  await page.getByRole('button', { name: 'Besluiten bewaren' }).click()
  await page.waitForURL(/bewaard=afdoeningen/)
  expect(await page.getByText('Er is niets voorgedragen').count()).toBe(1)
  await page.goto('/werk/opvolgingen?gemeente=GM0629&fase=closed')
  expect(await rows.count()).toBeGreaterThanOrEqual(proposed - 1)
  expect(errors).toEqual([])
  await page.context().close()
})
