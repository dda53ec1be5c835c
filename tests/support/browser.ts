import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'

export { openBrowser } from './chromium.ts'

/** A page of its own in which an error on the console fails the test that calls `errors()` or closes with it. */
export async function openPage(
  browser: Browser,
  baseUrl: string,
  options: BrowserContextOptions = {},
) {
  const context = await browser.newContext({
    baseURL: baseUrl,
    locale: 'nl-NL',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => {
    // What a refused form or a hidden page answers is no fault of the page.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return { page, errors }
}

/** Signs in to the demo as the person of that name. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/aanmelden')
  await page.getByRole('button', { name }).click()
  await page.waitForURL('**/werk**')
}

/** Fails when axe finds anything against WCAG 2.2 A and AA or its best practices on the page. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([])
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** Rules of WCAG 2.2 that axe leaves out unless asked. */
const more = { 'target-size': { enabled: true } }

/** What axe finds on the page, in plain lines: by all of its rules, or by those of these names. */
export async function axeFindings(page: Page, only?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const violations = await page.evaluate(
    async ({ rules, only }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const found = await axe.run(document, {
        resultTypes: ['violations'],
        ...(only === undefined ? { rules } : { runOnly: [...only] }),
      })
      return found.violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }))
    },
    { rules: more, only },
  )
  return violations.map(({ id, html }) => `${id}: ${html.slice(0, 5).join(' | ')}`)
}
