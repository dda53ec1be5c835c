import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { fillSamples, type Samples } from '#tests/browser/walk/world.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'

// Stored XSS and formulas: every text that a person can type holds an attack, in a database that the server then shows.

const attack = `"'><script>window.__hit=1</script><img src=x onerror=window.__hit=1>`
const formula = `=HYPERLINK("https://elders.example","x")`

/** Texts that the application reads back as structure, or that no person types. */
const structure =
  /(_on|_at|_until|_by|_from|hash|sha256|slug|code|email|url|token|key|id|theme|pattern|kind|status|role|method|type|period|snapshot|headers|attachments|action|subject|before|after|records|result|html|message_id|number|months|days|via|job|holder|secret|name|filter|query|occasion|passage|frequency|digest|verdict|outcome|party|addressee)$/
const alsoTyped = ['person.name', 'report.name', 'portfolio_holder.name', 'recommendation.number']

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

/** Puts the attack in every text column that it fits; returns which. Append-only triggers are left out in this copy. */
function attackTexts(db: Database): string[] {
  const { $client } = db
  const names = (sql: string) => $client.prepare(sql).pluck().all() as string[]
  for (const trigger of names("select name from sqlite_master where type = 'trigger'"))
    $client.exec(`drop trigger "${trigger}"`)
  const tables = names(
    "select name from sqlite_master where type = 'table' and sql like '%STRICT%'",
  )
  return tables.flatMap((table) =>
    names(`select name from pragma_table_info('${table}') where type = 'TEXT' and pk = 0`).filter(
      (column) => {
        const name = `${table}.${column}`
        if (structure.test(column) && !alsoTyped.includes(name)) return false
        if (/^(audit_trail|outbox|letter_batch|submission|session)/.test(table)) return false
        const text = name === 'recommendation.title' ? `${formula}${attack}` : attack
        try {
          return (
            $client
              .prepare(`update "${table}" set "${column}" = ? where "${column}" <> ''`)
              .run(text).changes > 0
          )
        } catch {
          return false
        }
      },
    ),
  )
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

const people = ['Hanneke Brouwer', 'Marijke Postma', 'Sander Groen', 'Noor van Dijk', 'Tom Visser']

describe('an attack in every text field', () => {
  it('is in the database', () => {
    expect(attacked.length).toBeGreaterThan(25)
    for (const column of ['recommendation.text', 'status_update.done', 'review.explanation'])
      expect(attacked).toContain(column)
  })

  it('is text on every public page, list and item, and in mail', async () => {
    const id = at.followUp
    const open = ['/', '/gemeenten/wassenaar', '/onderzoeken', `/onderzoeken/${at.slug}`]
    const shown = [...open, `/onderzoeken/${at.slug}/wassenaar`, '/zoeken?zoek=%3Cscript%3E']
    for (const path of shown) expect(markupIn(await page(path)), path).toEqual([])
    for (const place of [0, 1, 2, 3, 4]) {
      const cookie = await signInAt(place)
      const paths = [
        ...['/werk', '/werk/opvolgingen', '/werk/agenda', '/werk/brieven', '/account'],
        ...[`/werk/opvolgingen/${id}`, `/werk/opvolgingen/${id}/logboek`, '/werk/te-laat'],
        ...['/beheer', '/beheer/mensen', '/beheer/logboek', '/beheer/postbus'],
      ]
      for (const path of paths) {
        const answer = await fetch(server.baseUrl + path, { headers: { cookie } })
        expect(markupIn(await answer.text()), `${path} for ${people[place]}`).toEqual([])
      }
    }
  }, 240_000)

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

/** Signs in as one of `people`, whose names are attacks too now: by place in the demo. */
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
