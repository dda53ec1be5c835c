import type { Browser, BrowserContext, Page } from 'playwright-core'
import { axeFindings } from '#tests/support/browser.ts'
import type { Body } from './visit.ts'
import type { Signed } from './walkers.ts'

/** Widths at which a page must be right: of a phone and of a desk. */
export const phone = 390
export const desk = 1280
/** The width to which WCAG 2.2 lets a page be zoomed (1.4.10). */
export const narrowest = 320

export type Stop = {
  /** What it is called where it goes wrong. */
  name: string
  path: string
  walker: Signed
  /** Widths at which axe looks. */
  axeAt: readonly number[]
  /** Further widths at which the page must fit. */
  fitsAt?: readonly number[]
  /** Sends the page's first form (or a form to the path) with these fields, to see what it says. */
  sends?: Body
  status?: number
}

/** Visits all stops, some at a time, and returns what is wrong with them in plain lines. */
export async function inspect(
  browser: Browser,
  baseUrl: string,
  stops: readonly Stop[],
  options: { shots?: string; atOnce?: number } = {},
): Promise<string[]> {
  const queue = [...stops]
  const wrong: string[] = []
  const work = async () => {
    const contexts = new Map<string, BrowserContext>()
    for (let stop = queue.shift(); stop !== undefined; stop = queue.shift()) {
      const context = contexts.get(stop.walker.name) ?? (await contextOf(browser, baseUrl, stop))
      contexts.set(stop.walker.name, context)
      const page = await context.newPage()
      const found = await inspectStop(page, stop, options.shots)
      wrong.push(...found.map((one) => `${stop.name}: ${one}`))
      await page.close()
    }
    for (const context of contexts.values()) await context.close()
  }
  await Promise.all(Array.from({ length: options.atOnce ?? 3 }, work))
  return wrong.sort()
}

async function contextOf(browser: Browser, baseURL: string, { walker }: Stop) {
  const context = await browser.newContext({ baseURL, locale: 'nl-NL', reducedMotion: 'reduce' })
  const [name, value] = walker.cookie?.split('=') ?? []
  if (name && value) await context.addCookies([{ name, value, url: baseURL }])
  return context
}

async function inspectStop(page: Page, stop: Stop, shots?: string): Promise<string[]> {
  const wrong: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      wrong.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => wrong.push(`script: ${error.message}`))
  const widths = [...new Set([...stop.axeAt, ...(stop.fitsAt ?? [])])].sort((a, b) => b - a)
  await page.setViewportSize({ width: widths[0] ?? desk, height: 900 })
  const status = await open(page, stop)
  if (status !== (stop.status ?? 200)) return [`status ${status}`]
  const { title, headings } = await page.evaluate(() => ({
    title: document.title,
    headings: document.querySelectorAll('h1').length,
  }))
  if (title.trim() === '') wrong.push('the title is empty')
  if (headings !== 1) wrong.push(`${headings} headings of the first level`)
  if (stop.sends && (await page.getByRole('alert').count()) !== 1)
    wrong.push('the errors do not stand together on top')
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (over > 0) wrong.push(`${over} px too wide at ${width}: ${await widest(page)}`)
    if (stop.axeAt.includes(width)) {
      // Colours are the same at each width.
      const found = await axeFindings(page, { colours: width === widths[0] })
      wrong.push(...found.map((one) => `at ${width}: ${one.slice(0, 500)}`))
    }
    if (shots)
      await page.screenshot({
        path: `${shots}/${stop.name.replaceAll(/[^\w.$-]+/g, '_')}-${width}.png`,
        fullPage: true,
      })
  }
  return wrong
}

async function open(page: Page, { path, sends }: Stop): Promise<number> {
  const answer = await page.goto(path)
  if (sends === undefined) return answer?.status() ?? 0
  const [posted] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.waitForEvent('load'),
    page.evaluate((fields) => {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = location.href
      for (const [name, value] of Object.entries(fields)) {
        const input = document.createElement('input')
        Object.assign(input, { type: 'hidden', name, value })
        form.append(input)
      }
      document.body.append(form)
      HTMLFormElement.prototype.submit.call(form)
    }, textsOf(sends)),
  ])
  return posted.status()
}

function textsOf(body: Body): Record<string, string> {
  const texts = Object.entries(body).filter(([, value]) => !(value instanceof File))
  return Object.fromEntries(texts.map(([name, value]) => [name, String(value)]))
}

/** What sticks out the furthest to the right. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('body *')]
    const right = (element: Element) => element.getBoundingClientRect().right
    const first = all.sort((a, b) => right(b) - right(a))[0]
    return first === undefined ? '' : `${first.outerHTML.slice(0, 120)}`
  })
}
