import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { expectAccessible, openBrowser, openPage } from '#tests/support/browser.ts'
import { expectNoMarker, markPrivateTexts } from '#tests/support/private-markers.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'

let server: RealServer
let browser: Browser

beforeAll(async () => {
  server = await startRealServer()
  const db = openDatabase(server.database)
  markPrivateTexts(db)
  closeDatabase(db)
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
  '/brieven',
  '/brieven/1',
  '/zoeken?zoek=kosten',
  '/toegankelijkheid',
  '/over',
  '/privacy',
  '/api',
  '/open-data',
]

describe('every public page', { timeout: 240_000 }, () => {
  it.each([1280, 320])('is accessible and fits at %i wide', async (width) => {
    const { page, errors } = await openPage(browser, server.baseUrl, {
      viewport: { width, height: 800 },
    })
    for (const path of pages) {
      expect((await page.goto(path))?.status(), path).toBe(200)
      await expectAccessible(page)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${path} at ${width}`).toBe(0)
    }
    expect(errors).toEqual([])
  })

  it('reads the same without JavaScript', async () => {
    const on = await openPage(browser, server.baseUrl)
    const off = await openPage(browser, server.baseUrl, { javaScriptEnabled: false })
    for (const path of pages) {
      await on.page.goto(path)
      await off.page.goto(path)
      expect(await off.page.innerText('main'), path).toBe(await on.page.innerText('main'))
    }
  })

  it('is reached by keyboard: skip link, then each link in order, with a visible focus', async () => {
    const { page } = await openPage(browser, server.baseUrl)
    await page.goto('/onderzoeken/statushouders')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar de inhoud')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const focused = () =>
      page.evaluate(() => ({
        href: document.activeElement?.getAttribute('href'),
        outline: getComputedStyle(document.activeElement ?? document.body).outlineStyle,
      }))
    expect(await focused()).toEqual({ href: '/onderzoeken', outline: 'solid' })
    await page.keyboard.press('Tab')
    expect((await focused()).href).toMatch(/^\/onderzoeken\/statushouders\/[a-z-]+#aanbeveling-1$/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**#aanbeveling-1')
  })

  it('prints without menus and with all of its table', async () => {
    const { page } = await openPage(browser, server.baseUrl)
    for (const path of pages) {
      await page.goto(path)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.menu').isVisible(), path).toBe(false)
      expect(await page.locator('h1').isVisible(), path).toBe(true)
    }
  })
})

describe('what is public', { timeout: 120_000 }, () => {
  it('holds none of the private texts, wherever the links lead', async () => {
    const seen = new Set<string>()
    const todo = ['/', '/api/v1/openapi.json', '/sitemap.xml', '/robots.txt', ...apiLists]
    while (todo.length > 0) {
      const path = todo.pop() ?? ''
      if (seen.has(path)) continue
      seen.add(path)
      const answer = await fetch(server.baseUrl + path)
      expect(answer.status, path).toBe(200)
      const text = await answer.text()
      if (!path.endsWith('.png')) expectNoMarker(text, path)
      for (const next of linksIn(text)) if (!seen.has(next)) todo.push(next)
    }
    expect(seen.size).toBeGreaterThan(40)
  })

  it('is answered 304 as long as nothing changes, and anew as soon as something does', async () => {
    for (const path of ['/', '/onderzoeken/statushouders', '/api/v1/opvolgingen']) {
      const first = await fetch(server.baseUrl + path)
      const etag = first.headers.get('etag') ?? ''
      expect(etag, path).toMatch(/^W\/"\d+-\d{4}-\d\d-\d\d-/)
      expect(first.headers.get('cache-control')).toBe('public, no-cache')
      const again = await fetch(server.baseUrl + path, { headers: { 'if-none-match': etag } })
      expect(again.status, path).toBe(304)
      expect(again.headers.get('content-security-policy')).toContain("default-src 'none'")
      const db = openDatabase(server.database)
      db.$client.exec(
        `insert into audit_trail (recorded_at, action, subject, previous_hash, hash) values ('2026-11-24T10:00:00.000Z', 'test', 'test:1', '', '')`,
      )
      closeDatabase(db)
      const changed = await fetch(server.baseUrl + path, { headers: { 'if-none-match': etag } })
      expect(changed.status, path).toBe(200)
      expect(changed.headers.get('etag')).not.toBe(etag)
    }
    expect((await fetch(`${server.baseUrl}/gemeenten/nergens`)).headers.get('etag')).toBeNull()
  })

  it('stands in a frame of another site, as wide as that, and nothing else of this site does', async () => {
    const { page, errors } = await openPage(browser, server.baseUrl)
    await page.goto('/onderzoeken/statushouders/voorschoten/insluiten')
    const code = await page.getByLabel('Code voor het venster').inputValue()
    const elsewhere = await otherSite(
      `${code}<iframe id="refused" src="${server.baseUrl}/"></iframe>`,
    )
    try {
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(elsewhere.baseUrl)
        const frame = page.frameLocator('iframe').first()
        await frame.getByRole('heading', { level: 1 }).waitFor()
        expect(await frame.locator('body').innerText()).toContain('had een brief moeten krijgen')
        const overflow = await frame
          .locator('html')
          .evaluate((html) => html.scrollWidth - html.clientWidth)
        expect(overflow, `framed at ${width}`).toBe(0)
        const refused = await page.locator('#refused').elementHandle()
        expect(await (await refused?.contentFrame())?.$('main')).toBeNull()
      }
      await page
        .frameLocator('iframe')
        .first()
        .getByRole('link', { name: 'Het hele vervolg' })
        .click()
      await page.waitForURL(`${server.baseUrl}/onderzoeken/statushouders/voorschoten`)
      expect(errors.filter((one) => !one.includes('frame-ancestors'))).toEqual([])
    } finally {
      await elsewhere.stop()
    }
  })

  it('lets other sites read the API, and says how much one may ask', async () => {
    const answer = await fetch(`${server.baseUrl}/api/v1/gemeenten`)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('api-version')).toBe('1.0.0')
    expect(Number(answer.headers.get('ratelimit-remaining'))).toBeLessThan(600)
  })
})

describe('the first page', { timeout: 120_000 }, () => {
  it('is light and quick on a slow processor', async () => {
    const { page } = await openPage(browser, server.baseUrl, {
      viewport: { width: 390, height: 844 },
    })
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Network.enable')
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    let bytes = 0
    cdp.on('Network.loadingFinished', (event) => {
      bytes += event.encodedDataLength
    })
    await page.addInitScript(() => {
      const figures = { lcp: 0, cls: 0, tbt: 0 }
      Object.assign(window, { figures })
      const watch = (type: string, see: (entry: PerformanceEntry) => void) =>
        new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({
          type,
          buffered: true,
        })
      watch('largest-contentful-paint', (entry) => {
        figures.lcp = entry.startTime
      })
      watch('layout-shift', (entry) => {
        figures.cls += (entry as PerformanceEntry & { value: number }).value
      })
      watch('longtask', (entry) => {
        figures.tbt += Math.max(0, entry.duration - 50)
      })
    })
    await page.goto('/', { waitUntil: 'networkidle' })
    await page.waitForFunction(
      () => (window as unknown as { figures: { lcp: number } }).figures.lcp > 0,
    )
    const figures = await page.evaluate(
      () => (window as unknown as { figures: { lcp: number; cls: number; tbt: number } }).figures,
    )
    console.log(`first page: ${bytes} bytes, ${JSON.stringify(figures)}`)
    expect(bytes).toBeLessThan(100_000)
    // 2500 and 200 ms count as good; twice that leaves room for a machine that does other work.
    expect(figures.lcp).toBeLessThan(5000)
    expect(figures.cls).toBeLessThan(0.1)
    expect(figures.tbt).toBeLessThan(400)
  })
})

/** A page of another origin with `body` in it. */
async function otherSite(body: string) {
  const site = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>Elders</title>${body}`)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const { port } = site.address() as AddressInfo
  return {
    baseUrl: `http://localhost:${port}/`,
    stop: () => new Promise((resolve) => site.close(resolve)),
  }
}

const apiLists = [
  'gemeenten',
  'onderzoeken',
  'aanbevelingen',
  'opvolgingen',
  'besluiten',
  'brieven',
].map((name) => `/api/v1/${name}?paginaGrootte=500`)

/** Addresses of this site in HTML, XML or JSON, without what is only for who signed in. */
function linksIn(text: string): string[] {
  const found = [...text.matchAll(/(?:href|src)="([^"]+)"|"(http:\/\/127[^"]+)"|<loc>([^<]+)</g)]
  return found.flatMap((match) => {
    const address = (match[1] ?? match[2] ?? match[3] ?? '').replaceAll('&amp;', '&')
    const url = new URL(address, server.baseUrl)
    const inside =
      url.origin === server.baseUrl && !/^\/(werk|aanmelden|afmelden|api\/v1$)/.test(url.pathname)
    return inside ? [url.pathname + url.search] : []
  })
}
