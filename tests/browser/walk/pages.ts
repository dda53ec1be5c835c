import type { Browser, BrowserContext, Page } from 'playwright-core'
import { axeFindings } from '#tests/support/browser.ts'
import type { Body } from './visit.ts'
import type { Signed } from './walkers.ts'

/** Widths at which a page must be right: of a phone and of a desk. */
export const phone = 390
export const desk = 1280
/** The width to which WCAG 2.2 lets a page be zoomed (1.4.10). */
export const narrowest = 320

/** Rules of axe whose outcome depends on the width of the page. */
const ofWidth = ['target-size', 'scrollable-region-focusable']

/** How a page is looked at in one width: that it fits; also what axe says of targets and scrolling; or all of axe. */
export type Look = { width: number; axe: 'none' | 'width' | 'all' }

export type Stop = {
  /** What it is called where it goes wrong. */
  name: string
  path: string
  walker: Signed
  looks: readonly Look[]
  /** Sends a form with these fields to the path, to see what the page says of it. */
  sends?: Body
  status?: number
}

/** Visits all stops, some at a time, and returns what is wrong with them in plain lines. */
export async function inspect(
  browser: Browser,
  baseUrl: string,
  stops: readonly Stop[],
  shots?: string,
): Promise<string[]> {
  const queue = [...stops]
  const wrong: string[] = []
  const work = async () => {
    const context = await browser.newContext({
      baseURL: baseUrl,
      locale: 'nl-NL',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const heard = listenTo(page)
    for (let stop = queue.shift(); stop !== undefined; stop = queue.shift()) {
      await beSignedInAs(context, baseUrl, stop.walker)
      const found = await inspectStop(page, stop, shots)
      for (const one of [...heard.splice(0), ...found]) wrong.push(`${stop.name}: ${one}`)
    }
    await context.close()
  }
  await Promise.all(Array.from({ length: 3 }, work))
  return wrong.sort()
}

/** What goes wrong in the page by itself, as it comes. */
function listenTo(page: Page): string[] {
  const heard: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      heard.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => heard.push(`script: ${error.message}`))
  return heard
}

async function beSignedInAs(context: BrowserContext, url: string, walker: Signed): Promise<void> {
  await context.clearCookies()
  const [name, value] = walker.cookie?.split('=') ?? []
  if (name && value) await context.addCookies([{ name, value, url }])
}

async function inspectStop(page: Page, stop: Stop, shots?: string): Promise<string[]> {
  const wrong: string[] = []
  const status = await open(page, stop)
  if (status !== (stop.status ?? 200)) return [`status ${status}`]
  const { title, headings, alerts, said } = await page.evaluate(() => ({
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    alerts: [...document.querySelectorAll('[role=alert]')].filter((one) => one.checkVisibility())
      .length,
    said: document.querySelector<HTMLElement>('[role=alert]')?.innerText ?? '',
  }))
  if (title.trim() === '') wrong.push('the title is empty')
  if (headings !== 1) wrong.push(`${headings} headings of the first level`)
  if (stop.sends && alerts !== 1) wrong.push('the errors do not stand together on top')
  if (/invalid|expected/i.test(said)) wrong.push(`the errors are not in Dutch: ${said}`)
  for (const { width, axe } of stop.looks) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (over > 0) wrong.push(`${over} px too wide at ${width}: ${await widest(page)}`)
    const found = axe === 'none' ? [] : await axeFindings(page, axe === 'all' ? undefined : ofWidth)
    wrong.push(...found.map((one) => `at ${width}: ${one.slice(0, 500)}`))
    if (shots) {
      const name = stop.name.replaceAll(/[^\w.$-]+/g, '_')
      const path = `${shots}/${name}-${width}.png`
      await page.screenshot({ path, fullPage: true, timeout: 120_000 })
    }
  }
  return wrong
}

/** Opens the page, or sends it a form from another page of the server. Returns the status of the answer. */
async function open(page: Page, { path, sends }: Stop): Promise<number> {
  if (sends === undefined) return (await page.goto(path))?.status() ?? 0
  await page.goto('/robots.txt')
  const [posted] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.waitForEvent('load'),
    page.evaluate(
      ({ path, fields }) => {
        const form = document.createElement('form')
        form.method = 'post'
        form.action = path
        for (const [name, value] of Object.entries(fields)) {
          const input = document.createElement('input')
          Object.assign(input, { type: 'hidden', name, value })
          form.append(input)
        }
        document.body.append(form)
        HTMLFormElement.prototype.submit.call(form)
      },
      { path, fields: textsOf(sends) },
    ),
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
