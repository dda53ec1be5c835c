import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium } from 'playwright-core'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gallery } from '../ui/gallery.tsx'

const assets = new URL('../../build/client/assets/', import.meta.url)

const types = { css: 'text/css', svg: 'image/svg+xml', woff2: 'font/woff2' } as const

let server: Server
let browser: Browser
let address: string

beforeAll(async () => {
  const names = readdirSync(assets)
  const sheet = names.find((name) => /^app-.*\.css$/.test(name))
  server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1)
    const Page = Object.entries(gallery).find(([name]) => name === path)?.[1]
    const file = names.find((name) => path === `assets/${name}`)
    response.setHeader('Content-Security-Policy', "default-src 'self'; img-src 'self' data:")
    if (Page) {
      const body = renderToStaticMarkup(<Page />)
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(
        `<!doctype html><html lang="nl"><head><meta name="viewport" content="width=device-width"><title>${path}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/${sheet}"></head><body>${body}</body></html>`,
      )
    } else if (file !== undefined) {
      response.setHeader('Content-Type', types[path.split('.').at(-1) as keyof typeof types])
      response.end(readFileSync(new URL(file, assets)))
    } else {
      response.setHeader('Content-Type', 'text/javascript').end()
    }
  }).listen(0)
  address = `http://localhost:${(server.address() as AddressInfo).port}`
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
})

afterAll(async () => {
  await browser.close()
  server.close()
})

const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const

describe.each(looks)('all pieces at $width in $colorScheme', ({ width, colorScheme }) => {
  test.each(Object.keys(gallery))(
    'page "%s": axe finds nothing, nothing sticks out',
    async (name) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      await page.goto(`${address}/${name}`)
      const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      const { violations } = await new AxeBuilder({ page }).analyze()
      await context.close()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      expect(sticksOut).toBeLessThanOrEqual(0)
      expect(complaints).toEqual([])
    },
  )
})

test('each phase shows another shape, also on paper', async () => {
  const page = await browser.newPage()
  await page.goto(`${address}/work`)
  const masks = () =>
    page
      .locator('.phase')
      .evaluateAll((badges) =>
        badges.map((badge) => getComputedStyle(badge, '::before').maskPosition),
      )
  const onScreen = await masks()
  await page.emulateMedia({ media: 'print' })
  expect(new Set(onScreen).size).toBe(11)
  expect(new Set(await masks()).size).toBe(11)
  const exact = await page
    .locator('.phase')
    .first()
    .evaluate((badge) => getComputedStyle(badge, '::before').printColorAdjust)
  expect(exact).toBe('exact')
  await page.close()
})
