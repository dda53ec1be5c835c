import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { Button } from '#app/ui/form/button.tsx'
import { RadioGroup } from '#app/ui/form/choice-fields.tsx'
import { ActionForm, PostForm, SubmissionKey } from '#app/ui/form/form.tsx'
import { TextArea } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { openBrowser } from '#tests/support/browser.ts'

const script = readFileSync(new URL('../../public/scripts/form-keeper.js', import.meta.url))

/** A small site with one kept form. What it answers to the form and to the health question can be set. */
const site = { healthy: true, answer: 'saved' as 'saved' | 'sign-in' | 'wrong', received: [''] }

function pageFor(path: string, posted: URLSearchParams): ReactNode {
  if (path === '/bijwerken') return posted.has('done') ? answerTo(posted) : <Form />
  return <p>{path}</p>
}

function answerTo(posted: URLSearchParams): ReactNode {
  if (site.answer === 'sign-in') return <p>Meld u aan</p>
  if (site.answer === 'wrong') return <Form text={posted.get('done') ?? ''} chosen="done" />
  return <Note kind="success">Opgeslagen</Note>
}

function Form({ text, chosen }: { text?: string; chosen?: string }) {
  return (
    <>
      <PostForm keep="update-12-7" action="/bijwerken">
        <SubmissionKey value="once" />
        <RadioGroup
          name="status"
          label="Hoe ver?"
          defaultValue={chosen}
          options={[
            { value: 'in_progress', label: 'In uitvoering' },
            { value: 'done', label: 'Gereed' },
          ]}
        />
        <TextArea name="done" label="Wat is er gedaan?" defaultValue={text} />
        <Button>Opslaan</Button>
      </PostForm>
      <ActionForm action="/uitloggen" forgetKept>
        Afmelden
      </ActionForm>
    </>
  )
}

let server: Server
let browser: Browser
let address: string
let context: BrowserContext
let page: Page

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    if (path === '/gezond') {
      response.writeHead(site.healthy ? 200 : 503).end()
      return
    }
    if (path === '/scripts/form-keeper.js') {
      response.setHeader('Content-Type', 'text/javascript').end(script)
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const posted = Buffer.concat(chunks).toString()
    if (request.method === 'POST') site.received.push(posted)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; script-src 'self'; connect-src 'self'",
    )
    const body = renderToStaticMarkup(pageFor(path, new URLSearchParams(posted)))
    response.end(`<!doctype html><html lang="nl"><title>Proef</title><body>${body}</body></html>`)
  }).listen(0)
  address = `http://localhost:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  server.close()
})

beforeEach(async () => {
  Object.assign(site, { healthy: true, answer: 'saved', received: [] })
  context = await browser.newContext()
  page = await context.newPage()
  await page.goto(`${address}/bijwerken`)
})

afterEach(() => context.close())

const text = () => page.getByLabel('Wat is er gedaan?')
const offer = () => page.getByRole('status')
const alert = () => page.getByRole('alert')

async function type() {
  await page.getByLabel('Gereed').check()
  await text().fill('De eerste <b>levering</b> is er.')
  await page.waitForFunction(() => Object.keys(localStorage).length === 1)
}

test('what was typed is offered again after the page was lost, and can be put back', async () => {
  expect(await offer().count()).toBe(0)
  await type()
  await page.goto(`${address}/bijwerken`)
  expect(await text().inputValue()).toBe('')
  await page.getByRole('button', { name: 'Terugzetten' }).click()
  expect(await text().inputValue()).toBe('De eerste <b>levering</b> is er.')
  expect(await page.getByLabel('Gereed').isChecked()).toBe(true)
  expect(await offer().count()).toBe(0)
})

test('what was typed can be thrown away', async () => {
  await type()
  await page.goto(`${address}/bijwerken`)
  await page.getByRole('button', { name: 'Weggooien' }).click()
  await page.goto(`${address}/bijwerken`)
  expect(await offer().count()).toBe(0)
})

test('after a save nothing is kept', async () => {
  await type()
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByText('Opgeslagen').waitFor()
  await page.goto(`${address}/bijwerken`)
  expect(await offer().count()).toBe(0)
  expect(site.received.length).toBe(1)
})

test('when the session turns out to have ended, the text is there after signing in', async () => {
  site.answer = 'sign-in'
  await type()
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByText('Meld u aan').waitFor()
  await page.goto(`${address}/bijwerken`)
  await page.getByRole('button', { name: 'Terugzetten' }).click()
  expect(await text().inputValue()).toContain('levering')
})

test('a form that comes back with errors and the typed text offers nothing', async () => {
  site.answer = 'wrong'
  await type()
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.waitForLoadState()
  await expect.poll(() => site.received.length).toBe(1)
  await expect.poll(() => text().inputValue()).toContain('levering')
  expect(await offer().count()).toBe(0)
})

test('while the server cannot save, nothing is sent and the text stays; then once', async () => {
  site.healthy = false
  await type()
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await alert().waitFor()
  expect(await alert().textContent()).toContain('Er is niets verstuurd')
  expect(await text().inputValue()).toContain('levering')
  expect(site.received).toEqual([])
  site.healthy = true
  await page.getByRole('button', { name: 'Opslaan' }).dblclick()
  await page.getByText('Opgeslagen').waitFor()
  expect(site.received.length).toBe(1)
  expect(site.received[0]).toContain('submissionKey=once&status=done')
})

test('without a connection nothing is sent', async () => {
  await type()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await alert().waitFor()
  expect(await alert().textContent()).toContain('geen verbinding')
  expect(site.received).toEqual([])
})

test('signing out leaves no text behind on the computer', async () => {
  await type()
  await page.getByRole('button', { name: 'Afmelden' }).click()
  await page.getByText('/uitloggen').waitFor()
  expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0)
})

test('without JavaScript the form is sent all the same', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false })
  const still = await plain.newPage()
  await still.goto(`${address}/bijwerken`)
  await still.getByLabel('Wat is er gedaan?').fill('Gedaan.')
  await still.getByRole('button', { name: 'Opslaan' }).click()
  await still.getByText('Opgeslagen').waitFor()
  expect(site.received.length).toBe(1)
  await plain.close()
})
