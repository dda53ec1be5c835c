import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from '#tests/support/browser.ts'
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

const pages = [
  '/',
  '/gemeenten',
  '/gemeenten/voorschoten',
  '/onderzoeken',
  '/onderzoeken/statushouders',
  '/onderzoeken/statushouders/wassenaar',
  '/onderzoeken/statushouders/wassenaar/insluiten',
  '/insluiten/statushouders/wassenaar',
  '/brieven',
  '/brieven/1',
  '/volgen/gemeenten/wassenaar',
  '/zoeken?zoek=raad',
  '/zoeken?zoek=nergens',
  '/toegankelijkheid',
  '/over',
  '/privacy',
  '/api',
  '/open-data',
]

// That they are accessible and fit, the walk over all pages sees.
describe('every public page', { timeout: 240_000 }, () => {
  it('reads the same without JavaScript, works by keyboard, and prints without what is for the screen', async () => {
    const { page, errors } = await openPage(browser, server.baseUrl)
    const off = await openPage(browser, server.baseUrl, { javaScriptEnabled: false })
    for (const path of pages) {
      expect((await page.goto(path))?.status(), path).toBe(200)
      await off.page.goto(path)
      expect(await off.page.innerText('main'), path).toBe(await page.innerText('main'))
      await expectKeyboard(page, path)
      await page.emulateMedia({ media: 'print' })
      for (const shown of await page.locator('.menu, .skip-link, search').all())
        expect(await shown.isVisible(), `${path}: ${await shown.innerHTML()}`).toBe(false)
      expect(await page.locator('h1').isVisible(), path).toBe(true)
      await page.emulateMedia({ media: null })
    }
    expect(errors).toEqual([])
  })

  it('has a link in its table that the keyboard follows', async () => {
    const { page } = await openPage(browser, server.baseUrl)
    await page.goto('/onderzoeken/statushouders')
    await page.locator('a[href*="#aanbeveling-1"]').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/onderzoeken\/statushouders\/[a-z-]+#aanbeveling-1$/)
  })
})

/** As many as a page's own links and fields need at most to see that the order holds. */
const stops = 25

type Focused = { place: number; visible: boolean }

/** Tab goes from the skip link to everything that can be used, in the order of the page, each with a visible focus. */
async function expectKeyboard(page: Page, path: string): Promise<void> {
  const inOrder = await page.evaluate((most) => {
    const usable =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
    const all = [...document.querySelectorAll<HTMLElement>(usable)].filter(
      (one) => one.checkVisibility() && !one.closest('details:not([open]) > :not(summary)'),
    )
    // The page itself notes where the focus comes: asking after each key takes most of the time.
    const focused: Focused[] = []
    Object.assign(window, { focused })
    document.addEventListener('focusin', ({ target }) => {
      const at = target as HTMLElement
      const { outlineStyle, outlineWidth } = getComputedStyle(at)
      const { width, height } = at.getBoundingClientRect()
      const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      focused.push({ place: all.indexOf(at), visible: outlined && width * height > 0 })
    })
    return Math.min(most, all.length)
  }, stops)
  expect(inOrder, path).toBeGreaterThan(5)
  for (let place = 0; place < inOrder; place += 1) await page.keyboard.press('Tab')
  const focused = await page.evaluate(() => (window as unknown as { focused: Focused[] }).focused)
  expect(focused, path).toEqual(
    Array.from({ length: inOrder }, (_, place) => ({ place, visible: true })),
  )
}
