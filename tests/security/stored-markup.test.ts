import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { remind } from '#app/reviews/remind.server.ts'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { demoPeople, walkClock } from '#tests/browser/walk/people.ts'
import { visits } from '#tests/browser/walk/routes.ts'
import { fillSamples, type Samples } from '#tests/browser/walk/world.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'

// Stored XSS and formulas: every text that a person can type holds an attack, in a database that the server then shows.

const attack = `"'><script>window.__hit=1</script><img src=x onerror=window.__hit=1>`
const formula = `=HYPERLINK("https://elders.example","x")`

/** Texts that the application reads back as structure, or that no person types. */
const structure =
  /(_on|_at|_until|_by|_from|hash|sha256|slug|code|email|url|token|key|id|theme|pattern|kind|status|role|method|type|period|snapshot|headers|attachments|action|subject|before|after|records|result|html|message_id|months|days|via|job|holder|secret|query|occasion|passage|frequency|digest|verdict|outcome|party|addressee|as_of|state|scopes|transports|mail_domains|days_before|days)$/
/** Tables that the application alone writes. */
const ownTables = /^(audit_trail|outbox_message|letter_batch|submission|searchable|webhook_message)/

/** Some that must be among them. */
const typed = [
  ...['recommendation.number', 'recommendation.title', 'recommendation.text', 'report.title'],
  ...['status_update.done', 'status_update.next', 'review.explanation', 'response.explanation'],
  ...['decision.agenda_item', 'decision_outcome.amended_text', 'step_revision.title'],
  ...['closure.reason', 'extension.reason', 'evidence.title', 'file.name', 'person.name'],
  ...['portfolio_holder.name', 'municipality.name', 'audit_office.name', 'letter_passage.text'],
  ...['saved_view.name', 'webhook.name', 'api_token.name', 'letter.number'],
]

let folder: string
let server: RealServer
let at: Samples
let attacked: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-attack-'))
  const file = join(folder, 'attack.db')
  copyFileSync(inject('demoFile'), file)
  const db = openDatabase(file)
  at = await fillSamples(db)
  attacked = attackTexts(db)
  closeDatabase(db)
  server = await startRealServer({}, file)
})

afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/**
 * Puts the attack in every text column that a person can fill, also where it is empty now; returns which, and fails
 * where one refuses it. Append-only triggers are left out in this copy.
 */
function attackTexts({ $client }: Database): string[] {
  const names = (sql: string) => $client.prepare(sql).pluck().all() as string[]
  for (const trigger of names("select name from sqlite_master where type = 'trigger'"))
    $client.exec(`drop trigger "${trigger}"`)
  const columns = $client
    .prepare(
      `select tables.name as "table", columns.name as "column"
        from sqlite_master as tables, pragma_table_info(tables.name) as columns
        where tables.type = 'table' and tables.sql like '%STRICT%' and columns.type = 'TEXT' and columns.pk = 0`,
    )
    .all() as { table: string; column: string }[]
  return columns.flatMap(({ table, column }) => {
    if (structure.test(column) || ownTables.test(table)) return []
    const name = `${table}.${column}`
    const text = name === 'recommendation.title' ? formula + attack : attack
    return fill(table, column, text) > 0 ? [name] : []
  })

  /** Numbers each row, since some texts must differ from each other. Some texts may only be there where there is one. */
  function fill(table: string, column: string, text: string): number {
    const update = `update "${table}" set "${column}" = ? || rowid where "${column}"`
    try {
      return $client.prepare(`${update} is not null`).run(text).changes
    } catch {
      return $client.prepare(`${update} <> ''`).run(text).changes
    }
  }
}

async function page(path: string, cookie = ''): Promise<string> {
  const answer = await fetch(server.baseUrl + path, { headers: { cookie } })
  expect(answer.status, path).toBe(200)
  return answer.text()
}

/** What of the attack came through as markup. */
function markupIn(html: string): string[] {
  const $ = load(html)
  return $('*')
    .toArray()
    .flatMap((element) => {
      const { name, attribs } = element as unknown as {
        name: string
        attribs: Record<string, string>
      }
      const handlers = Object.keys(attribs).filter((each) => each.startsWith('on'))
      // Data for search engines is no script, as long as it cannot end its own element.
      const isData = attribs.type === 'application/ld+json' && !$(element).text().includes('<')
      const strange = name === 'script' && !isData && $(element).text().includes('__hit')
      const javascript = /^\s*javascript:/i.test(attribs.href ?? '')
      return handlers.length > 0 || strange || javascript || attribs.src === 'x' ? [name] : []
    })
}

describe('an attack in every text field', () => {
  it('is in the database', () => {
    expect(attacked.length).toBeGreaterThan(50)
    for (const name of typed) expect(attacked).toContain(name)
  })

  it('is text on every page', async () => {
    const cookies = ['', ...(await Promise.all([1, 2, 3, 0, 4].map(signInAt)))]
    const paths = new Set(
      Object.values(visits).flatMap((visit) => (visit.page === false ? [] : [visit.path(at)])),
    )
    const seen: string[] = []
    for (const path of paths) {
      let times = 0
      // As two of those who may see it: pages differ by role, and more would take long.
      for (const cookie of cookies) {
        if (times === 2) break
        const answer = await fetch(server.baseUrl + path, { headers: { cookie } })
        expect(answer.status, path).toBeLessThan(500)
        if (answer.status !== 200 || !answer.headers.get('content-type')?.includes('html')) continue
        const html = await answer.text()
        expect(markupIn(html), path).toEqual([])
        times += 1
        if (html.includes('__hit') && times === 1) seen.push(path)
      }
    }
    expect(seen.length).toBeGreaterThan(50)
  }, 240_000)

  it('is text in mail', () => {
    const db = openDatabase(server.database)
    const context = { db, clock: walkClock }
    const overdue = { municipalityCode: 'GM0629' }
    remind(context, demoPeople(db).wClerk, server.baseUrl, overdue)
    const mails = db.$client
      .prepare('select subject, html from outbox_message order by id desc limit 3')
      .all() as { subject: string; html: string }[]
    closeDatabase(db)
    expect(mails.map(({ html }) => html).join()).toContain('__hit')
    for (const { subject, html } of mails) {
      expect(markupIn(html)).toEqual([])
      expect(subject).not.toMatch(/[\r\n]/)
    }
  })

  it('runs in no browser, also where the content security policy is switched off', async () => {
    const browser = await openBrowser()
    const context = await browser.newContext({ baseURL: server.baseUrl, bypassCSP: true })
    const [name = '', value = ''] = (await signInAt(2)).split(/=(.*)/s)
    await context.addCookies([{ name, value, url: server.baseUrl }])
    const tab = await context.newPage()
    const id = at.followUp
    for (const path of [
      `/werk/opvolgingen/${id}`,
      '/werk/opvolgingen',
      `/onderzoeken/${at.slug}`,
    ]) {
      await tab.goto(path)
      expect(await tab.evaluate(() => '__hit' in window), path).toBe(false)
      expect(await tab.locator('body').textContent()).toContain('window.__hit')
    }
    await browser.close()
  })

  it('is text in a letter: on the page, in PDF and in DOCX', async () => {
    const cookie = await signInAt(2)
    const path = `/werk/brieven/${at.letters.draft}`
    expect(markupIn(await page(path, cookie))).toEqual([])
    const get = async (form: string) => {
      const answer = await fetch(`${server.baseUrl}${path}/${form}`, { headers: { cookie } })
      expect(answer.status, form).toBe(200)
      return new Uint8Array(await answer.arrayBuffer())
    }
    const pdf = strFromU8(await get('pdf'), true)
    expect(pdf).not.toMatch(/\/JavaScript|\/JS\b|\/Launch|\/EmbeddedFile\b/)
    const document = unzipSync(await get('docx'))['word/document.xml']
    const xml = strFromU8(document ?? new Uint8Array())
    expect(xml).toContain('&lt;script&gt;window.__hit')
    expect(xml).not.toMatch(
      /<script|<img|w:fldSimple|w:instrText[^>]*>[^<]*(?:DDE|HYPERLINK "https:\/\/elders)/,
    )
  })

  it('that is a formula is text in a spreadsheet', async () => {
    const cookie = await signInAt(2)
    const csv = await page('/werk/opvolgingen.csv', cookie)
    const cells = (
      parse(csv, { bom: true, delimiter: csv.includes(';') ? ';' : ',' }) as string[][]
    ).flat()
    expect(cells.some((cell) => cell.includes('HYPERLINK'))).toBe(true)
    expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell) && !/^-?\d/.test(cell))).toEqual([])
  })
})

/** Signs in as someone of the demo by place in a list, since the names are attacks too now. */
async function signInAt(place: number): Promise<string> {
  const key = ['auditor', 'wclerk', 'wcoordinator', 'wowner', 'admin'][place] ?? ''
  const db = openDatabase(server.database)
  const id = db.$client
    .prepare('select id from person where email = ?')
    .pluck()
    .get(`${key}@demo.example`)
  closeDatabase(db)
  const answer = await fetch(`${server.baseUrl}/aanmelden`, {
    method: 'POST',
    headers: { origin: server.baseUrl },
    body: new URLSearchParams({ personId: String(id) }),
    redirect: 'manual',
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}
