import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, openBrowser, openPage, signInAs } from '#tests/support/browser.ts'
import { signInByHttp } from '#tests/support/http.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'

let server: RealServer
let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startRealServer(), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the list %s', (_, javaScriptEnabled) => {
  it('searches, sorts and keeps a view by its address', async () => {
    const { page, errors } = await openPage(browser, server.baseUrl, { javaScriptEnabled })
    await signInAs(page, 'Hanneke Brouwer')
    await page.goto('/werk/opvolgingen')
    await page.getByLabel('Zoek in de tekst').fill('inburger wassenaar')
    await page.getByLabel('Alleen open').check()
    await page.getByRole('button', { name: 'Toon' }).click()
    await page.waitForURL(/zoek=inburger\+wassenaar/)
    const names = () => page.locator('tbody th a').allTextContents()
    const found = await names()
    expect(found.length).toBeGreaterThan(1)
    for (const row of await page.locator('tbody tr').allTextContents())
      expect(row).toContain('Wassenaar')
    expect(await page.locator('mark').first().textContent()).toMatch(/^(inburger|Wassenaar)/i)
    await page.getByRole('link', { name: 'Aanbeveling', exact: true }).click()
    await page.waitForURL(/richting=af/)
    expect(await names()).toEqual(found.toReversed())

    await page.getByText('Deze weergave bewaren').click()
    await page.getByRole('button', { name: 'Weergave bewaren' }).click()
    await page.waitForURL(/weergaven/)
    expect(await page.getByRole('alert').textContent()).toContain('Vul een naam in')
    const name = javaScriptEnabled ? 'Inburgering Wassenaar' : 'Inburgering'
    await page.getByLabel('Naam van deze weergave').fill(name)
    if (javaScriptEnabled) await expectAccessible(page)
    await page.getByRole('button', { name: 'Weergave bewaren' }).click()
    await page.waitForURL(/\/werk\/opvolgingen\?/)
    expect(await names()).toEqual(found.toReversed())
    await page.goto('/werk/opvolgingen')
    const view = page.getByRole('navigation', { name: 'Bewaarde weergaven' })
    await view.getByRole('link', { name, exact: true }).click()
    await page.waitForURL(/richting=af/)
    expect(await names()).toEqual(found.toReversed())
    if (javaScriptEnabled) await expectAccessible(page)
    await view.getByRole('link', { name: 'Beheren' }).click()
    await page.getByRole('button', { name: `Verwijder de weergave ${name}` }).click()
    await page.waitForURL(/weergaven/)
    await expect.poll(() => page.getByRole('link', { name, exact: true }).count()).toBe(0)
    expect(errors).toEqual([])
    await page.context().close()
  })
})

describe('keys', () => {
  it('walk the list and the pages of it, and can be switched off', async () => {
    const { page, errors } = await openPage(browser, server.baseUrl)
    await signInAs(page, 'Marijke Postma')
    await page.goto('/werk/opvolgingen')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    const lines = await page.locator('[data-line]').allTextContents()
    await page.keyboard.press('j')
    expect(await focused()).toBe(lines[0])
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(await focused()).toBe(lines[1])
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/werk\/opvolgingen\/\d+\?lijst=/)
    await page.keyboard.press('j')
    await expect.poll(() => page.locator('h1').textContent()).toBe(lines[2])
    await page.keyboard.press('k')
    await expect.poll(() => page.locator('h1').textContent()).toBe(lines[1])

    await page.goto('/werk/opvolgingen')
    await page.keyboard.press('/')
    await page.keyboard.type('jk?')
    expect(await page.getByLabel('Zoek in de tekst').inputValue()).toBe('jk?')
    await page.locator('body').click({ position: { x: 5, y: 5 } })
    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'Sneltoetsen uitzetten' }).click()
    await page.goto('/werk/opvolgingen')
    await page.keyboard.press('j')
    expect(lines).not.toContain(await focused())
    expect(errors).toEqual([])
    await page.context().close()
  })
})

describe('downloads', () => {
  it('hold what the list shows, in both forms', async () => {
    const cookie = await signInByHttp(server.baseUrl, 'Hanneke Brouwer')
    const get = (form: string) =>
      fetch(`${server.baseUrl}/werk/opvolgingen.${form}?zoek=huisvest&richting=af`, {
        headers: { cookie },
      })
    const csv = (await (await get('csv')).text()).trim().split('\r\n')
    const sheet = await readSheet(Buffer.from(await (await get('xlsx')).arrayBuffer()))
    expect(csv.length).toBeGreaterThan(3)
    expect(sheet.map((row) => row.slice(0, 3).join(';'))).toEqual(
      csv.map((line) => line.replace('\ufeff', '').split(';').slice(0, 3).join(';')),
    )
  })
})
