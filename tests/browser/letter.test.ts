import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPdf } from '#app/letters/pdf-check/check.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { evidence, letter, outboxMessage } from '#db/schema/index.ts'
import { expectAccessible, openBrowser, openPage, signInAs } from '#tests/support/browser.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'

let server: RealServer
let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'letter-'))

beforeAll(async () => {
  server = await startRealServer()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function desk(name: string, options = {}): Promise<{ page: Page; errors: string[] }> {
  const opened = await openPage(browser, server.baseUrl, options)
  await signInAs(opened.page, name)
  return opened
}

async function downloaded(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return readFileSync(path)
}

function stored<T>(read: (db: ReturnType<typeof openDatabase>) => T): T {
  const db = openDatabase(server.database)
  try {
    return read(db)
  } finally {
    closeDatabase(db)
  }
}

describe('the life of a letter', () => {
  it('goes from draft to correction, and nothing after approval changes it', async () => {
    const { page, errors } = await desk('Sander Groen')
    await page.goto('/werk/brieven')
    await expectAccessible(page)
    await page.getByLabel('Waar gaat de brief over?').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Concept maken' }).click()
    await page.waitForURL(/\/werk\/brieven\/\d+$/)
    const address = page.url()
    await expectAccessible(page)
    expect(await page.getByText('Gemaakt uit de feiten.').count()).toBeGreaterThan(2)

    // Edited, seen to be so, set back, and edited again.
    await page.getByRole('link', { name: 'Slot aanpassen' }).click()
    await expectAccessible(page)
    await page.getByLabel('Tekst in de brief').fill('Wij lichten deze brief graag toe.')
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.waitForURL(address)
    expect(await page.getByText('Door u aangepast.').count()).toBe(1)
    await page.getByRole('link', { name: 'Slot aanpassen' }).click()
    await page.getByRole('button', { name: 'Deze tekst terugzetten' }).click()
    await page.waitForURL(address)
    expect(await page.getByText('Door u aangepast.').count()).toBe(0)

    // A passage whose facts change below it says so.
    const explain = page.getByRole('link', { name: /^Toelichting bij aanbeveling/ }).first()
    const key = (await explain.getAttribute('href'))?.split(':').at(-1)
    await explain.click()
    await page.getByLabel('Tekst in de brief').fill('In onze eigen woorden.')
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.waitForURL(address)
    await page.goto(`/werk/opvolgingen/${key}/bericht`)
    await page.getByLabel('In uitvoering').check()
    await page.getByLabel('Wat is er gedaan?').fill('Er is een nieuw feit vastgelegd.')
    await page
      .getByRole('button', { name: /^Bericht|^Plaatsen|^Bewaren/ })
      .first()
      .click()
    await page.waitForURL(/bewaard=bericht/)
    await page.goto(address)
    expect(await page.getByText('De feiten hieronder zijn sindsdien veranderd').count()).toBe(1)
    expect(await page.getByText('In onze eigen woorden.').count()).toBe(1)
    await page.getByRole('button', { name: 'Voorleggen aan het college' }).click()
    await page.getByRole('heading', { name: 'Ligt bij het college' }).waitFor()

    const college = await desk('Ilse de Lange')
    await college.page.goto(address)
    await expectAccessible(college.page)
    await college.page.getByRole('button', { name: 'Vaststellen' }).click()
    await college.page.getByRole('heading', { name: 'Vastgesteld' }).waitFor()
    const number = stored((db) => db.select().from(letter).all().at(-1)?.number) ?? ''
    expect(number).toMatch(/\d{4}/)
    expect(await college.page.getByText(number).count()).toBeGreaterThan(0)

    await page.goto(address)
    expect(await page.getByRole('link', { name: /aanpassen/ }).count()).toBe(0)
    const before = await page.locator('.letter').innerText()
    const mails = () =>
      stored((db) => db.select().from(outboxMessage).all()).filter(({ kind }) => kind === 'letter')
    const [sentBefore, shownBefore] = [
      mails().length,
      stored((db) => db.select().from(evidence).all().length),
    ]
    await page.getByRole('button', { name: 'Verzenden aan de griffie' }).click()
    await page.getByRole('heading', { name: 'Verzonden' }).waitFor()
    expect(await page.locator('.letter').innerText()).toBe(before)
    expect(mails().length).toBe(sentBefore + 1)
    expect(mails().at(-1)?.attachments).toHaveLength(2)
    expect(stored((db) => db.select().from(evidence).all().length)).toBe(shownBefore + 1)

    // What the public sees is what went out.
    const id = address.split('/').at(-1)
    const visitor = await openPage(browser, server.baseUrl, { javaScriptEnabled: false })
    await visitor.page.goto(`/brieven/${id}`)
    expect(await visitor.page.locator('.letter').innerText()).toBe(before)
    const pdf = await fetch(`${server.baseUrl}/brieven/${id}/pdf`)
    expect(checkPdf(Buffer.from(await pdf.arrayBuffer()))).toEqual([])

    await page.getByRole('button', { name: 'Corrigeren met een nieuwe brief' }).click()
    await page.waitForURL((url) => url.href !== address)
    expect(await page.getByText(`met kenmerk ${number}`).first().innerText()).toContain('vervangt')

    await page.goto(`${address}/vergelijken`)
    await expectAccessible(page)
    await page
      .getByRole('link', { name: /VGB|wonen|,/ })
      .first()
      .click()
    await expectAccessible(page)
    expect(await page.getByText(/(regel is|regels zijn) in beide brieven gelijk/).count()).toBe(1)
    expect([...errors, ...college.errors, ...visitor.errors]).toEqual([])
  }, 240_000)
})

describe('the audit office', () => {
  it('writes its own letter, settles it and sends it', async () => {
    const { page, errors } = await desk('Hanneke Brouwer')
    await page.goto('/werk/brieven')
    await page
      .getByLabel('Waar gaat de brief over?')
      .selectOption({ label: 'Statushouders, Rekenkamer WVOLV' })
    await page.getByRole('button', { name: 'Concept maken' }).click()
    await page.waitForURL(/\/werk\/brieven\/\d+$/)
    await expectAccessible(page)
    const text = await page.locator('.letter').innerText()
    expect(text).toContain('Geachte raadsleden,')
    expect(text).toContain('Ons oordeel')
    expect(text).toContain('Voorschoten')
    await page.getByRole('link', { name: 'Slot aanpassen' }).click()
    await page.getByLabel('Tekst in de brief').fill('Wij komen graag langs.')
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.getByRole('button', { name: 'Vaststellen' }).click()
    await page.getByRole('heading', { name: 'Vastgesteld' }).waitFor()
    await page.getByRole('button', { name: 'Verzenden aan de griffies' }).click()
    await page.getByRole('heading', { name: 'Verzonden' }).waitFor()
    expect(await page.locator('.letter').innerText()).toContain('Wij komen graag langs.')
    await page.goto('/brieven')
    expect(await page.getByText(/RKB-\d{4}-1/).count()).toBe(1)
    expect(errors).toEqual([])
  }, 120_000)
})

describe('all letters at once', () => {
  it('shows progress without JavaScript, can be left and come back to, and gives a ZIP', async () => {
    const { page } = await desk('Hanneke Brouwer', { javaScriptEnabled: false })
    await page.goto('/werk/brieven/reeks')
    await expectAccessibleWithScripts('/werk/brieven/reeks')
    await page.getByRole('button', { name: 'Brieven maken' }).click()
    await page.waitForURL(/\/reeks\/\d+$/)
    await page.goto('/werk/brieven')
    await page.goto('/werk/brieven/reeks')
    await page.getByRole('link', { name: /^Bekijken/ }).click()
    const ready = page.getByRole('link', { name: 'ZIP downloaden' })
    for (let turn = 0; turn < 60 && (await ready.count()) === 0; turn += 1) {
      await page.waitForTimeout(500)
      await page.reload()
    }
    const zip = unzipSync(await downloaded(page, () => ready.click()))
    expect(Object.keys(zip).filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(3)
    expect(Object.keys(zip)).toContain('LEESMIJ.txt')
  }, 120_000)

  async function expectAccessibleWithScripts(path: string): Promise<void> {
    const { page } = await desk('Hanneke Brouwer', { viewport: { width: 390, height: 844 } })
    await page.goto(path)
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  }
})

describe('a house style of its own', () => {
  it('says what is wrong with a template, takes the example, and makes the letter in it', async () => {
    const { page, errors } = await desk('Sander Groen')
    await page.goto('/werk/brieven/sjabloon')
    await expectAccessible(page)
    const example = await downloaded(page, () =>
      page.getByRole('link', { name: 'Download het voorbeeld' }).click(),
    )
    const name = 'huisstijl.docx'
    const upload = async (buffer: Buffer) => {
      await page.getByLabel('Word-document (.docx)').setInputFiles({ name, mimeType: '', buffer })
      await page.getByRole('button', { name: 'Controleren en gebruiken' }).click()
    }
    await upload(Buffer.from('geen Word'))
    await page.getByText('beschadigd, of geen Word-document').first().waitFor()
    await expectAccessible(page)
    await upload(example)
    await page.getByText('Het sjabloon is gecontroleerd en in gebruik').waitFor()
    expect(await page.getByRole('link', { name }).count()).toBe(1)
    expect(errors).toEqual([])
  }, 120_000)
})

describe('colour and logo of letters', () => {
  it('are refused at their fields with what was typed kept, then stand on the letter', async () => {
    const { page, errors } = await desk('Sander Groen')
    const save = () => page.getByRole('button', { name: 'Bewaren' }).click()
    const logo = (inside: string) => ({
      name: 'logo.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${inside}</svg>`,
      ),
    })
    await page.goto('/werk/brieven')
    await page.getByRole('link', { name: 'Kleur en logo' }).click()
    await page.waitForURL('**/werk/brieven/huisstijl')
    await expectAccessible(page)

    await page.getByLabel('Kleur', { exact: false }).fill('#ffd400')
    await save()
    await page.getByText('Deze kleur is te licht').first().waitFor()
    expect(await page.locator('#accent').inputValue()).toBe('#ffd400')
    await expectAccessible(page)

    await page.locator('#accent').fill('#7a1f5c')
    await page.locator('#logo').setInputFiles(logo('<text>Wassenaar</text>'))
    await save()
    await page.getByText('Zet de tekst om in vormen').first().waitFor()
    expect(await page.locator('#accent').inputValue()).toBe('#7a1f5c')

    await page.locator('#logo').setInputFiles(logo('<circle cx="10" cy="10" r="9"/>'))
    await save()
    await page.getByText('De kleur en het logo zijn bewaard.').waitFor()
    const image = page.getByRole('img', { name: 'Eigen logo van Wassenaar' })
    expect(await image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
    await expectAccessible(page)

    await page.getByRole('button', { name: /^Gewone kleur en gewoon logo/ }).click()
    await page.getByText('De brieven krijgen weer de gewone kleur').waitFor()
    expect(errors).toEqual([])
  }, 60_000)
})

describe('the dossier', () => {
  it('is there for who sees the municipality, and for nobody else', async () => {
    const { page } = await desk('Sander Groen')
    await page.goto('/werk/onderzoeken')
    await page.locator('main a[href^="/werk/onderzoeken/"]').first().click()
    const link = page.getByRole('link', { name: /^Dossier van Wassenaar/ })
    const zip = unzipSync(await downloaded(page, () => link.click()))
    expect(Object.keys(zip)).toContain('index.html')
    const href = (await link.getAttribute('href')) ?? ''
    const elsewhere = await page.goto(href.replace('wassenaar', 'oegstgeest'))
    expect([403, 404]).toContain(elsewhere?.status())
  }, 60_000)
})
