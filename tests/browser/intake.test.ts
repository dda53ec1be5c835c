import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { expectAccessible, openBrowser, openPage, signInAs } from '#tests/support/browser.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'
import { bomb, pdfReport } from '#tests/support/report-files.ts'
import { sharedData } from '#tests/support/shared-data.ts'

// Whole ways through the application, also on a busy machine.
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

const ownFixture = 'tests/fixtures/reports/jeugdhulp-in-vier-gemeenten.txt'

/** The real page where it is at hand; our own text of the same form otherwise. */
function sourceText(): string {
  const real = sharedData('rekenkamer-wvolv-statushouders-2025.txt')
  if (real === null) console.log(`../shared/data is er niet: de test leest ${ownFixture}`)
  return readFileSync(real ?? ownFixture, 'utf8')
}

async function openAs(name: string, options = {}) {
  const opened = await openPage(browser, server.baseUrl, options)
  await signInAs(opened.page, name)
  return opened
}

async function paste(page: Page, text: string): Promise<void> {
  await page.goto('/werk/onderzoeken/nieuw')
  await page.getByLabel('Plak de tekst').fill(text)
  await page.getByRole('button', { name: 'Inlezen' }).click()
}

const create = (page: Page) => page.getByRole('button', { name: /^Aanmaken/ }).first()

describe('an auditor', () => {
  it('pastes the page of a study and makes 28 follow-ups of it', async () => {
    const { page, errors } = await openAs('Hanneke Brouwer')
    await paste(page, sourceText())
    await page.waitForURL('**/invoer/*')
    await expectAccessible(page)
    expect(await page.getByRole('heading', { name: /^Aanbeveling \d/ }).count()).toBe(7)
    expect(await create(page).innerText()).toBe(
      'Aanmaken: 7 aanbevelingen × 4 gemeenten = 28 opvolgingen',
    )
    const sixth = page.getByRole('region', { name: 'Aanbeveling 6' })
    expect(await sixth.getByLabel('Onderdeel van').inputValue()).toBe('5')
    await sixth.getByRole('link', { name: 'Toon in de bron' }).click()
    expect(page.url()).toMatch(/#bron-r6$/)
    await page.locator('mark:target').getByRole('link').click()
    expect(page.url()).toMatch(/#aanbeveling-r6$/)
    await page.getByLabel('Korte titel').first().fill('Vier gemeenten')
    await create(page).click()
    await page.waitForURL('**/werk/onderzoeken/vier-gemeenten**')
    expect(await page.getByRole('status').innerText()).toContain('Het onderzoek is aangemaakt')
    expect(await page.locator('table').first().locator('tbody td').count()).toBe(28)
    await expectAccessible(page)
    await paste(page, sourceText())
    await page.waitForURL('**/invoer/*')
    expect(await page.locator('.note-warning').innerText()).toContain('uit dezelfde bron')
    expect(errors).toEqual([])
  })

  it.each([
    ['with keys at 1280 pixels', true, {}],
    [
      'with the pointer on a phone without JavaScript',
      false,
      { javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
    ],
  ])('changes the list and keeps all that was typed, %s', async (_name, scripts, options) => {
    const { page, errors } = await openAs('Hanneke Brouwer', options)
    await paste(page, readFileSync(ownFixture, 'utf8'))
    await page.waitForURL('**/invoer/*')
    const push = async (name: string) => {
      const button = page.getByRole('button', { name })
      await (scripts ? button.press('Enter') : button.click())
    }
    await page.getByLabel('Titel', { exact: true }).fill('Een titel die blijft')
    await page.getByLabel('Aangeboden aan de raden op').fill('2026-01-14')
    await push('Weglaten: aanbeveling 2')
    await page.waitForURL('**gedaan=drop**')
    expect(await page.getByRole('heading', { name: /^Aanbeveling \d/ }).count()).toBe(6)
    const first = page.getByRole('region', { name: 'Aanbeveling 1' })
    await first.getByLabel('Tekst').fill('Leg de wachttijden vast.\n\nBekijk ze elk kwartaal.')
    await push('Splitsen: aanbeveling 1')
    await page.waitForURL('**gedaan=split**')
    expect(await page.getByRole('status').last().innerText()).toContain('gesplitst')
    await push('Omlaag: aanbeveling 1a')
    await page.waitForURL('**gedaan=moveDown**')
    await push('Samenvoegen met vorige: aanbeveling 1a')
    await page.waitForURL('**gedaan=join**')
    await push('Terugzetten: aanbeveling 2')
    await page.waitForURL('**gedaan=putBack**')
    await push('Doornummeren van 1 af')
    await page.waitForURL('**gedaan=renumber**')
    await push('Aanbeveling toevoegen')
    await page.waitForURL('**gedaan=add**')
    expect(await page.getByLabel('Titel', { exact: true }).inputValue()).toBe(
      'Een titel die blijft',
    )
    expect(await page.getByLabel('Tekst').first().inputValue()).toBe(
      'Bekijk ze elk kwartaal.\nLeg de wachttijden vast.',
    )
    await create(page).click()
    const alert = page.getByRole('alert')
    expect(await alert.innerText()).toContain('Vul de korte titel in')
    if (scripts) await expectAccessible(page)
    await page.getByRole('button', { name: 'Weglaten: aanbeveling 8' }).click()
    await page.waitForURL('**gedaan=drop**')
    await page.getByRole('button', { name: 'Bewaar concept' }).first().click()
    await page.waitForURL('**gedaan=save**')
    expect(await page.getByLabel('Aangeboden aan de raden op').inputValue()).toBe('2026-01-14')
    await page.goto('/werk/onderzoeken')
    await page.getByRole('link', { name: 'Een titel die blijft' }).first().click()
    await page.getByRole('link', { name: 'Dit concept weggooien' }).click()
    if (scripts) await expectAccessible(page)
    await page.getByRole('button', { name: 'Concept weggooien' }).click()
    await page.waitForURL('**bewaard=concept-weg')
    if (scripts) await expectAccessible(page)
    expect(errors).toEqual([])
  })

  it('makes follow-ups of a Word document and of a PDF that the test makes', async () => {
    const { page, errors } = await openAs('Hanneke Brouwer')
    const lines = readFileSync(ownFixture, 'utf8').split('\n').filter(Boolean)
    const files = [
      { name: 'rapport.docx', mimeType: '', buffer: await wordDocument(lines) },
      { name: 'rapport.pdf', mimeType: 'application/pdf', buffer: await pdfOf(lines) },
    ]
    for (const file of files) {
      await page.goto('/werk/onderzoeken/nieuw')
      await page.getByLabel('Of kies een bestand').setInputFiles(file)
      await page.getByRole('button', { name: 'Inlezen' }).click()
      await page.waitForURL('**/invoer/*')
      expect(await page.getByRole('heading', { name: /^Aanbeveling \d/ }).count()).toBe(7)
      expect(await page.locator('.source h2').innerText()).toContain(file.name)
      await page.getByLabel('Korte titel').first().fill(`Uit ${file.name}`)
      await create(page).click()
      await page.waitForURL('**bewaard=onderzoek')
      expect(await page.locator('table').first().locator('tbody td').count()).toBe(28)
    }
    expect(errors).toEqual([])
  })

  it.each([
    ['nothing', null, 'Plak de tekst van het rapport of kies een bestand'],
    ['an empty file', Buffer.alloc(0), 'leeg'],
    [
      'a binary file',
      Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7) % 251)),
      'kan niet worden gelezen',
    ],
    ['a file of 50 MB', Buffer.alloc(50_000_000, 'a'), '30 MB'],
    ['a zip bomb', Buffer.from(bomb()), 'uitgepakt'],
    ['a PDF without text', Buffer.from(pdfReport(false)), 'gescand'],
  ])('is told what is wrong with %s', async (_name, content, message) => {
    const { page, errors } = await openAs('Hanneke Brouwer')
    await page.goto('/werk/onderzoeken/nieuw')
    if (content !== null)
      await page.getByLabel('Of kies een bestand').setInputFiles(onDisk(content))
    await page.getByRole('button', { name: 'Inlezen' }).click()
    expect(await page.getByRole('alert').innerText()).toContain(message)
    await expectAccessible(page)
    expect(errors).toEqual([])
  })

  it('enters a study by hand when nothing is recognised', async () => {
    const { page, errors } = await openAs('Hanneke Brouwer')
    await paste(page, 'De raad vergadert op dinsdag. Er is koffie.')
    await page.waitForURL('**/invoer/*')
    expect(await page.locator('.note').first().innerText()).toContain('geen aanbeveling herkend')
    await page.goto('/werk/onderzoeken/nieuw')
    await page.getByRole('button', { name: 'Met de hand invoeren' }).click()
    await page.waitForURL('**/invoer/*')
    await page.getByLabel('Titel', { exact: true }).fill('Bruggen')
    await page.getByLabel('Korte titel').fill('Bruggen')
    await page.getByRole('button', { name: 'Aanbeveling toevoegen' }).click()
    await page.waitForURL('**gedaan=add**')
    const first = page.getByRole('region', { name: 'Aanbeveling 1' })
    await first.getByLabel('Gericht').selectOption('college')
    await first.getByLabel('Korte titel').fill('Lijst van bruggen')
    await first.getByLabel('Tekst').fill('Maak een lijst van alle bruggen.')
    await create(page).click()
    await page.waitForURL('**/werk/onderzoeken/bruggen**')
    expect(await page.locator('table').first().locator('tbody td').count()).toBe(4)
    expect(errors).toEqual([])
  })
})

it('a clerk cannot enter a study', async () => {
  const { page } = await openAs('Marijke Postma')
  const answer = await page.goto('/werk/onderzoeken/nieuw')
  expect(answer?.status()).toBe(403)
  const draft = await page.goto('/werk/onderzoeken/invoer/1')
  expect(draft?.status()).toBe(404)
})

/** From the disk: 50 MB is too much to hand to the browser in one message. */
function onDisk(content: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-upload-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'rapport.bin')
  writeFileSync(path, content)
  return path
}

async function wordDocument(lines: string[]): Promise<Buffer> {
  const children = lines.map((text) =>
    text.startsWith('- ')
      ? new Paragraph({ text: text.slice(2), bullet: { level: 0 } })
      : new Paragraph(
          /^[A-Z][a-z ]{3,30}$/.test(text) ? { text, heading: HeadingLevel.HEADING_2 } : { text },
        ),
  )
  return await Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** Printed by the browser itself, as a report that somebody saved as PDF. */
async function pdfOf(lines: string[]): Promise<Buffer> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const body = lines
    .map((line) =>
      line.startsWith('- ') ? `<ul><li>${line.slice(2)}</li></ul>` : `<p>${line}</p>`,
    )
    .join('')
  await page.setContent(`<html lang="nl"><body>${body}</body></html>`)
  const pdf = await page.pdf({ format: 'A4' })
  await context.close()
  return pdf
}
