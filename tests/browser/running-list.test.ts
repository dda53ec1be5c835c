import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { readCsv } from '#app/reports/intake/reading/sheets.ts'
import { runningListCsv } from '#app/running-lists/export.ts'
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

async function download(page: Page, link: string): Promise<{ text: string; path: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ])
  const path = await file.path()
  return { text: readFileSync(path, 'utf8'), path }
}

async function bring(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = Buffer.from(content)
  await page.goto('/werk/lopende-lijst')
  await page
    .getByLabel('Kies uw lijst')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page.getByRole('button', { name: 'Bekijken wat er gebeurt' }).click()
}

it('lets a coordinator take the list of now, change it, and bring it back', async () => {
  const { page, errors } = await openPage(browser, server.baseUrl, {
    viewport: { width: 390, height: 844 },
  })
  await signInAs(page, 'Anouk Peters')
  await page.goto('/werk/lopende-lijst')
  await expectAccessible(page)
  const { text } = await download(page, 'Lijst van nu als CSV')
  const workbook = await download(page, 'Lijst van nu als XLSX')

  await bring(page, 'lijst.xlsx', readFileSync(workbook.path))
  expect(await page.getByText('er verandert niets').count()).toBe(1)
  expect(await page.getByRole('button', { name: /overnemen$/ }).count()).toBe(0)
  await expectAccessible(page)

  const [head = [], first = []] = readCsv(Buffer.from(text))
  expect(head).toHaveLength(12)
  const withStatus = (status: string, explanation: string) => {
    const row = first.slice(0, 4).concat('', '', status, '', '', '', '', explanation)
    return runningListCsv([head, row])
  }
  await bring(page, 'lijst.csv', withStatus('Bijna klaar', ''))
  expect(await page.locator('.field-error').innerText()).toContain(
    'Uitvoeringsstatus: “Bijna klaar” is geen bekende waarde',
  )
  await expectAccessible(page)
  await page.getByLabel('Uitvoeringsstatus').selectOption('')
  await page.getByRole('button', { name: 'Opnieuw bekijken' }).click()
  expect(await page.getByText('er verandert niets').count()).toBe(1)

  const right = withStatus('Deels uitgevoerd', 'Ook dit is gedaan.')
  await bring(page, 'lijst.csv', right)
  expect(await page.getByText('bericht: deels uitgevoerd').count()).toBe(1)
  await page.getByRole('button', { name: '1 regel overnemen' }).click()
  await page.waitForURL('**bewaard=lopende-lijst')
  expect(await page.getByRole('status').innerText()).toContain('De lijst is overgenomen')
  await bring(page, 'lijst.csv', right)
  expect(await page.getByText('er verandert niets').count()).toBe(1)

  await bring(page, 'plaatje.png', Buffer.from('89504e470d0a1a0a', 'hex'))
  expect(await page.getByRole('alert').innerText()).toContain('bestand')
  expect(errors.filter((error) => !error.includes('400'))).toEqual([])
})
