import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { expectAccessible, openBrowser, openPage, signInAs } from '#tests/support/browser.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'

vi.setConfig({ testTimeout: 180_000 })

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

describe.each([
  ['at 1280 pixels', {}],
  ['on a phone', { viewport: { width: 390, height: 844 } }],
])('an auditor, %s', (name, options) => {
  it('reminds from the board, judges what is reported done, and compares', async () => {
    const { page, errors } = await openPage(browser, server.baseUrl, options)
    await signInAs(page, 'Hanneke Brouwer')
    await page.goto('/werk/te-laat')
    await expectAccessible(page)
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe('Voorschoten')
    const remind = page.getByRole('button', { name: /^Herinneren: / })
    const before = await remind.count()
    await remind.first().click()
    await page.waitForURL('**bewaard=herinnering')
    expect(await remind.count()).toBe(before - 1)
    await page.goto('/werk/te-laat?gemeente=GM0629')
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['Wassenaar'])

    await page.goto('/werk/oordelen')
    await expectAccessible(page)
    const waiting = page.getByRole('link', { name: /^Oordeel geven/ })
    const queue = await waiting.count()
    expect(queue).toBeGreaterThan(0)
    await waiting.first().click()
    // What was reported stands beside the question whether it was done.
    await page.getByRole('heading', { name: 'Wat er is gemeld' }).waitFor()
    expect(await page.locator('.timeline > li').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Oordeel bewaren' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('Kies een oordeel')
    await expectAccessible(page)
    await page.getByLabel('Deels opgevolgd', { exact: true }).check()
    await page.getByLabel('Toelichting').fill(`De helft is te zien (${name}).`)
    await page.getByRole('button', { name: 'Oordeel bewaren' }).click()
    await page.waitForURL('**bewaard=oordeel**')
    expect(await waiting.count()).toBe(queue - 1)
    await page.getByRole('status').getByRole('link').first().click()
    await page.waitForURL(/opvolgingen\/\d+$/)
    expect(await page.getByText(`De helft is te zien (${name}).`).count()).toBeGreaterThan(0)

    await page.goto('/werk/onderzoeken')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Huisvesting en inburgering' }).click()
    expect(await page.locator('table').first().locator('tbody td').count()).toBe(28)
    expect(await page.getByRole('img', { name: /^Opvolgingen per fase/ }).count()).toBe(1)
    await expectAccessible(page)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
    expect(errors).toEqual([])
  })
})

it('the verdict is for the audit office alone', async () => {
  const { page } = await openPage(browser, server.baseUrl)
  await signInAs(page, 'Noor van Dijk')
  for (const address of ['/werk/oordelen', '/werk/te-laat', '/werk/opvolgingen/1/oordeel'])
    expect((await page.goto(address))?.status(), address).toBe(403)
})
