import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { formerSlug, municipality, subscription } from '#db/schema/index.ts'
import { openBrowser, openPage } from '#tests/support/browser.ts'
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
  '/volgen/gemeenten/wassenaar',
  '/zoeken?zoek=kosten',
  '/toegankelijkheid',
  '/over',
  '/privacy',
  '/api',
  '/open-data',
]

describe('every public page', { timeout: 240_000 }, () => {
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

  it('takes a wrong address back with what was typed, and a follower out with one click of a mail program', async () => {
    const { page } = await openPage(browser, server.baseUrl, { javaScriptEnabled: false })
    await page.goto('/onderzoeken/statushouders/wassenaar')
    await page.getByRole('link', { name: 'Aanbeveling 5 volgen' }).click()
    await page.getByLabel('Uw mailadres').fill('lezer@')
    await page.getByRole('button', { name: 'Volgen' }).click()
    expect(await page.getByLabel('Uw mailadres').inputValue()).toBe('lezer@')
    await page.getByLabel('Uw mailadres').fill('lezer@voorbeeld.nl')
    await page.getByRole('button', { name: 'Volgen' }).click()
    await page.getByText('Kijk in uw mail').waitFor()
    const read = () => {
      const db = openDatabase(server.database)
      const rows = db.select().from(subscription).all()
      closeDatabase(db)
      return rows
    }
    const token = read()[0]?.token ?? ''
    await page.goto(`/volgen/bevestigen/${token}`)
    expect(read()[0]?.confirmedAt).toBeNull()
    await page.getByRole('button', { name: 'Ja, ik wil dit volgen' }).click()
    await page.getByText('U volgt dit').waitFor()
    expect(read()[0]?.confirmedAt).not.toBeNull()
    await page.goto(`/volgen/stoppen/${token}`)
    expect(read()).toHaveLength(1)
    const stopped = await fetch(`${server.baseUrl}/volgen/stoppen/${token}`, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    })
    expect(stopped.status).toBe(200)
    expect(await stopped.text()).toContain('U volgt dit niet meer')
    expect(read()).toEqual([])
  })

  it('leads an address on after a change of name', async () => {
    const renamed = openDatabase(server.database)
    const rename = (from: string, to: string) =>
      renamed.update(municipality).set({ slug: to }).where(eq(municipality.slug, from)).run()
    rename('oegstgeest', 'oegstgeest-aan-de-rijn')
    // The trigger that does this was taken out of this copy for the markers.
    renamed
      .insert(formerSlug)
      .values({ kind: 'municipality', slug: 'oegstgeest', key: 'GM0579' })
      .onConflictDoNothing()
      .run()
    try {
      for (const [path, to] of [
        ['/gemeenten/oegstgeest?x=1', '/gemeenten/oegstgeest-aan-de-rijn?x=1'],
        [
          '/onderzoeken/statushouders/oegstgeest',
          '/onderzoeken/statushouders/oegstgeest-aan-de-rijn',
        ],
        ['/feeds/gemeenten/oegstgeest', '/feeds/gemeenten/oegstgeest-aan-de-rijn'],
        [
          '/insluiten/statushouders/oegstgeest/html',
          '/insluiten/statushouders/oegstgeest-aan-de-rijn/html',
        ],
      ]) {
        const answer = await fetch(server.baseUrl + path, { redirect: 'manual' })
        expect([answer.status, answer.headers.get('location')], path).toEqual([308, to])
      }
    } finally {
      rename('oegstgeest-aan-de-rijn', 'oegstgeest')
      closeDatabase(renamed)
    }
    expect((await fetch(`${server.baseUrl}/gemeenten/oegstgeest`)).status).toBe(200)
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
