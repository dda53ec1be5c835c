import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser, openPage } from '#tests/support/browser.ts'
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
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  server.close()
})

test('on every page of pieces axe finds nothing, and nothing sticks out at 320 pixels', async () => {
  const { page, errors } = await openPage(browser, address)
  for (const name of Object.keys(gallery)) {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`/${name}`)
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 800 })
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect({ name, sticksOut }).toEqual({ name, sticksOut: 0 })
  }
  await page.context().close()
  expect(errors).toEqual([])
}, 90_000)

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
