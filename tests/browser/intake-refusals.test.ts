import { load } from 'cheerio'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type InProcess, startInProcess } from './walk/in-process.ts'
import { demoPeople } from './walk/people.ts'
import { localWalkers, type Signed } from './walk/walkers.ts'
import { fillSamples, type Samples } from './walk/world.ts'

let server: InProcess
let at: Samples
let auditor: Signed

beforeAll(async () => {
  server = await startInProcess(async (db) => {
    at = await fillSamples(db)
    const found = (await localWalkers(db, demoPeople(db))).find((one) => one.name === 'auditor')
    if (found === undefined) throw new Error('no auditor')
    auditor = found
  })
})

afterAll(async () => {
  await server?.stop()
})

const headers = () => ({ cookie: auditor.cookie ?? '', origin: server.baseUrl })
const address = () => `/werk/onderzoeken/invoer/${at.intakeDraft}`

/** The fields of the checking screen as a browser would send them. */
async function fieldsOnScreen(): Promise<FormData> {
  const { text } = await server.ask(address(), { headers: headers() })
  const form = new FormData()
  const page = load(text)
  const fields = page('main form')
    .first()
    .find('input, select, textarea')
    .toArray()
    .map((element) => page(element))
  for (const field of fields) {
    const name = field.attr('name')
    const isTicked = field.attr('checked') !== undefined
    if (!name || (['checkbox', 'radio'].includes(field.attr('type') ?? '') && !isTicked)) continue
    const value = field.val()
    form.append(name, field.is('textarea') ? field.text() : String(value ?? ''))
  }
  form.set('edit', 'create:')
  return form
}

/** What was made of studies, read inside the request before it is undone. */
function made(): { reports: number; followUps: number; files: number } {
  const count = (table: string) =>
    server.db.$client.prepare(`select count(*) from "${table}"`).pluck().get() as number
  return { reports: count('report'), followUps: count('follow_up'), files: count('file') }
}

async function create(change: (form: FormData) => void) {
  const form = await fieldsOnScreen()
  change(form)
  let after: ReturnType<typeof made> | null = null
  const answered = await server.ask(address(), {
    method: 'POST',
    headers: headers(),
    body: form,
    beforeUndoing: () => {
      after = made()
    },
  })
  return { ...answered, after }
}

it('creates what was recognised, when nothing is wrong with it', async () => {
  const before = made()
  const { answer, after } = await create(() => {})
  expect(answer.status).toBe(302)
  expect(after).toEqual({
    ...before,
    reports: before.reports + 1,
    followUps: before.followUps + 28,
  })
})

it.each([
  ['31-02-2026', 'Deze datum bestaat niet'],
  ['2026-13-01', 'Deze datum bestaat niet'],
  ['gisteren', 'Deze datum bestaat niet'],
])('says at the field that %s is no date, keeps it, and creates nothing', async (day, message) => {
  const before = made()
  const { answer, text, after } = await create((form) => form.set('offeredOn', day))
  expect(answer.status).toBe(400)
  const page = load(text)
  expect(page('[role=alert]').text()).toContain(message)
  expect(page('#offeredOn-fout').text()).toContain(message)
  expect(page('#offeredOn').val()).toBe(day)
  expect(after).toEqual(before)
})

it('says that a municipality is not served, and creates nothing', async () => {
  const before = made()
  const { answer, text, after } = await create((form) => form.append('municipalityCodes', 'GM9999'))
  expect(answer.status).toBe(400)
  expect(load(text)('[role=alert]').text()).toContain('werkt niet voor gemeente GM9999')
  expect(after).toEqual(before)
})

it.each([
  ['an empty file', new Uint8Array(0), 'leeg'],
  [
    'a binary file',
    Uint8Array.from({ length: 4000 }, (_, at) => (at * 7) % 251),
    'kan niet worden gelezen',
  ],
  ['a file of 50 MB', new Uint8Array(50_000_000).fill(97), '30 MB'],
])('keeps nothing of %s', async (_name, content, message) => {
  const form = new FormData()
  form.set('auditOfficeId', String(at.auditOfficeId))
  form.set('sourceFile', new File([content], 'rapport.bin'))
  const { answer, text, wrote } = await server.ask('/werk/onderzoeken/nieuw', {
    method: 'POST',
    headers: headers(),
    body: form,
  })
  expect(answer.status).toBe(400)
  expect(load(text)('[role=alert]').text()).toContain(message)
  expect(wrote).toBe(false)
})

it('takes an executor that is typed by hand, of a municipality that is no customer', async () => {
  const form = await fieldsOnScreen()
  const code = [...form].find(
    ([name, value]) => /\[3\]\.municipalities.*\.code$/.test(name) && value === 'GM0579',
  )
  const executor = code?.[0].replace(/code$/, 'executor') ?? ''
  expect([...form.keys()]).toContain(executor)
  let executors: unknown[] = []
  form.set(executor, 'Leiden')
  await server.ask(address(), {
    method: 'POST',
    headers: headers(),
    body: form,
    beforeUndoing: () => {
      executors = server.db.$client
        .prepare(
          `select executor from follow_up where municipality_code = 'GM0579'
            and report_id = (select max(id) from report) and executor = 'Leiden'`,
        )
        .pluck()
        .all()
    },
  })
  expect(executors).toEqual(['Leiden'])
})
