import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { subscription } from '#db/schema/index.ts'
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

describe('what visitors do with it', { timeout: 120_000 }, () => {
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
})

type Metrics = { slowedBy: number; bytes: number; lcp: number; cls: number; tbt: number }

/**
 * How many short tasks a phone of the middle does in 100 ms. The machine of the tests is slowed down to that, however fast it
 * is and whatever else it does; what is slower already is not slowed down.
 */
const tasksOfPhone = 2500

describe('the first page', { timeout: 120_000 }, () => {
  it('is light and quick on a slow processor', async () => {
    // 2500, 0.1 and 200 ms count as good. Other work on the machine only adds to them: the best of five counts.
    const isGood = ({ lcp, cls, tbt }: Metrics) => lcp < 2500 && cls < 0.1 && tbt < 200
    const tries: Metrics[] = []
    while (tries.length < 5 && !tries.some(isGood)) tries.push(await metricsOf('/'))
    console.log(`first page: ${JSON.stringify(tries)}`)
    expect(tries[0]?.bytes).toBeLessThan(100_000)
    expect(tries.some(isGood)).toBe(true)
  })
})

/** What the browser itself measures of a page on a phone, and what came over the wire. */
async function metricsOf(path: string): Promise<Metrics> {
  const { page } = await openPage(browser, server.baseUrl, {
    viewport: { width: 390, height: 844 },
  })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  const slowedBy = Math.max(1, (await tasksOfMachine(page)) / tasksOfPhone)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowedBy })
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
  type Measured = Window & { figures: Omit<Metrics, 'bytes' | 'slowedBy'> }
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.waitForFunction(() => (window as unknown as Measured).figures.lcp > 0)
  const figures = await page.evaluate(() => (window as unknown as Measured).figures)
  await page.context().close()
  return { slowedBy, bytes, ...figures }
}

function tasksOfMachine(page: Page): Promise<number> {
  return page.evaluate(() => {
    const started = performance.now()
    let tasks = 0
    for (; performance.now() - started < 100; tasks += 1) {
      let text = ''
      for (let letter = 0; letter < 1000; letter += 1)
        text += String.fromCharCode(97 + (letter % 26))
      if (text.split('e').length < 2) throw new Error('no work was done')
    }
    return tasks
  })
}

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
