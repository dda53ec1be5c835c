import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { person } from '#db/schema/index.ts'
import { expectNoMarker, markPrivateTexts } from '#tests/support/private-markers.ts'
import { type Asked, type InProcess, startInProcess } from './in-process.ts'
import { type Need, type Verdict, verdictOn } from './needs.ts'
import { visits } from './routes.ts'
import type { Body, Post, Visit } from './visit.ts'
import { fillWalkers, type Signed } from './walkers.ts'
import { fillSamples, type Samples } from './world.ts'

/** Private texts that the application reads back as structure: the pages of who may see them would break. */
const readAsStructure = [
  ...['action', 'subject', 'before', 'after'].map((column) => `audit_trail.${column}`),
  ...['dedupe_key', 'kind', 'headers', 'attachments'].map((column) => `outbox_message.${column}`),
  ...['deadline_key', 'occasion'].map((column) => `reminder.${column}`),
  'letter.snapshot',
  'letter_passage.passage',
  'mail_preference.token',
  'subscription.token',
  'api_token.scopes',
  'intake_draft.records',
  'submission.result',
]

let server: InProcess
let at: Samples
let walkers: Signed[]

beforeAll(async () => {
  server = await startInProcess(async (db) => {
    at = await fillSamples(db)
    markPrivateTexts(db, readAsStructure)
    walkers = await fillWalkers(db, at.people)
    // Everyone may read the own name.
    for (const { personId } of walkers)
      db.update(person)
        .set({ name: `Loper ${personId}` })
        .where(eq(person.id, personId))
        .run()
  })
})

afterAll(async () => {
  await server?.stop()
})

const entries = Object.entries(visits)
const posts = entries.flatMap(([route, visit]) =>
  Object.entries(visit.posts ?? {}).map(([intent, post]) => ({ route, intent, visit, post })),
)

function send(
  walker: Signed,
  path: string,
  body?: Body,
  how: Pick<Asked, 'twice' | 'mayWrite'> = {},
) {
  const headers: Record<string, string> = { origin: server.baseUrl }
  if (walker.cookie !== null) headers.cookie = walker.cookie
  if (body === undefined) return server.ask(path, { headers })
  const form = new FormData()
  for (const [name, value] of Object.entries(body))
    form.append(name, value instanceof File ? value : String(value))
  return server.ask(path, { method: 'POST', headers, body: form, ...how })
}

/** What the walker got, in the words of the table. */
function verdictIn(answer: Response, allowed: number): Verdict | string {
  const to = answer.headers.get('location')
  if (answer.status === 401 || (answer.status === 302 && to?.startsWith('/aanmelden?naar=')))
    return 'signIn'
  if (answer.status === allowed) return 'allowed'
  if (answer.status === 403 || answer.status === 404) return answer.status
  return `${answer.status}${to === null ? '' : ` to ${to}`}`
}

/** Whether an answer may hold private texts of Wassenaar, or of Voorschoten beside it. */
function maySee(needs: Need, walker: Signed): boolean {
  if (verdictOn(needs, walker) !== 'allowed' || needs === 'anyone') return false
  if (typeof needs === 'object' && !('at' in needs && needs.at === 'anywhere')) return true
  return (walker.roles ?? []).some(({ where }) => where !== 'elsewhere')
}

describe('every route', () => {
  it('is in the walk', () => {
    const routes = Object.values(server.build.routes).flatMap((route) =>
      route === undefined || route.id === 'root' ? [] : [route],
    )
    expect(routes.length).toBeGreaterThan(50)
    const names = routes.map((route) => route.id.replace('routes/', ''))
    const hint =
      'Add it in tests/browser/walk/routes/ (the type Visit in visit.ts says how): its path, what it needs, and each form with a body that is accepted. Samples for ids are made in world.ts.'
    expect(
      names.filter((name) => !(name in visits)),
      `Not in the walk. ${hint}`,
    ).toEqual([])
    expect(
      Object.keys(visits).filter((name) => !names.includes(name)),
      'No such route',
    ).toEqual([])
    const withAction = routes.filter((route) => route.module.action !== undefined)
    const named = (list: typeof routes) =>
      list.map((route) => route.id.replace('routes/', '')).sort()
    expect(
      entries
        .filter(([, visit]) => visit.posts !== undefined)
        .map(([name]) => name)
        .sort(),
      `Actions that the walk does not send a form to, or forms without an action. ${hint}`,
    ).toEqual(named(withAction))
  })
})

describe.each(entries.filter(([, visit]) => visit.posts !== undefined))('%s', (route, visit) => {
  it('has each of its intents in the walk', () => {
    const intents = [...sourceOf(route).matchAll(intentInSource)].map((one) => one[1] ?? one[2])
    expect(Object.keys(visit.posts ?? {})).toEqual(expect.arrayContaining(intents))
  })
})

/** How an action tells its intents apart: `switch (input.intent) { case 'send':` or `input.step === 'propose'`. */
const intentInSource = /\bcase '([\w-]+)':|\b(?:intent|step|doe) === '([\w-]+)'/g

function sourceOf(route: string): string {
  const path = ['.tsx', '.ts'].map((end) => `app/routes/${route}${end}`).find(existsSync)
  if (path === undefined) throw new Error(`no file of route ${route}`)
  const source = readFileSync(path, 'utf8')
  return /^export (?:async )?function action[\s\S]*?^}/m.exec(source)?.[0] ?? source
}

/** What is open to all is open in one way: a few walk there. */
const who = (needs: Need) =>
  needs === 'anyone'
    ? walkers.filter(({ name }) => ['nobody', 'owner', 'clerk elsewhere'].includes(name))
    : walkers

describe.each(entries)('GET of %s', (_route, visit: Visit) => {
  it('is answered as the table says, and leaks nothing', async () => {
    const path = visit.path(at)
    const wrong: string[] = []
    for (const walker of who(visit.needs)) {
      const { answer, text, wrote } = await send(walker, path)
      const got = verdictIn(answer, visit.answers ?? 200)
      const verdict = (walker.roles === null && visit.nobody) || verdictOn(visit.needs, walker)
      if (got !== verdict) wrong.push(`${walker.name}: ${got}, must be ${verdict}`)
      if (!visit.shows && !maySee(visit.needs, walker))
        expectNoMarker(text, `${path} for ${walker.name}`)
      if (wrote) wrong.push(`${walker.name}: wrote something`)
    }
    expect(wrong).toEqual([])
  })
})

describe.each(posts)('$intent of $route', ({ visit, post }: { visit: Visit; post: Post }) => {
  it('is done for whom the table says, and for nobody else', async () => {
    const path = (post.to ?? visit.path)(at)
    const wrong: string[] = []
    for (const walker of who(post.needs)) {
      const verdict = verdictOn(post.needs, walker)
      const mayWrite = verdict === 'allowed'
      const { answer, text, wrote } = await send(walker, path, post.sends(at), { mayWrite })
      const got = verdictIn(answer, post.answers ?? 302)
      if (got !== verdict) wrong.push(`${walker.name}: ${got}, must be ${verdict}`)
      if (!visit.shows && !maySee(post.needs, walker))
        expectNoMarker(text, `${path} for ${walker.name}`)
      if (wrote) wrong.push(`${walker.name}: wrote something`)
    }
    expect(wrong).toEqual([])
  })
})

describe.each(posts.filter(({ post }) => post.needs !== 'anyone'))(
  '$intent of $route',
  ({ visit, post }) => {
    it('is answered the same when the form is sent again, as when the first answer got lost', async () => {
      const path = (post.to ?? visit.path)(at)
      const form = { ...post.sends(at), submissionKey: randomUUID() }
      const { answer } = await send(localWhoMay(post.needs), path, form, {
        twice: true,
        mayWrite: true,
      })
      expect(answer.status).toBe(post.again ?? post.answers ?? 302)
    })
  },
)

/** Who may do it; rather someone of Wassenaar alone, which the auditor is not. */
function localWhoMay(needs: Need): Signed {
  const may = walkers.filter((walker) => verdictOn(needs, walker) === 'allowed')
  const local = may.find(({ roles }) =>
    roles?.every(({ role, where }) => where === 'here' && role !== 'auditor'),
  )
  const found = local ?? may[0]
  if (found === undefined) throw new Error('nobody of the walkers may do this')
  return found
}

const strangeForms = posts.flatMap(({ route, intent, visit, post }) =>
  (post.strange ?? []).map((sends) => ({ route, intent, visit, post, sends })),
)

describe.each(strangeForms)('$intent of $route', ({ visit, post, sends }) => {
  it('answers 404 to an id of another municipality in the form', async () => {
    const path = (post.to ?? visit.path)(at)
    const { answer, wrote } = await send(localWhoMay(post.needs), path, sends(at))
    expect({ status: answer.status, wrote }).toEqual({ status: 404, wrote: false })
  })
})

const noIds = ['999999999', '0', 'abc', '1.0', '%00', '9'.repeat(40)]

describe.each(entries.filter(([route]) => /\$/.test(route)))('%s', (route, visit: Visit) => {
  it('answers 404 to an id that is none, or of another municipality', async () => {
    const walker = localWhoMay(visit.needs)
    const path = visit.path(at)
    const paths = [
      ...withOtherIds(patternOf(route), path),
      ...(visit.strange ?? []).map((one) => one(at)),
    ]
    const wrong: string[] = []
    for (const one of paths) {
      const { answer } = await send(walker, one)
      if (answer.status !== 404 && answer.status !== visit.answers)
        wrong.push(`GET ${one}: ${answer.status}`)
    }
    for (const post of Object.values(visit.posts ?? {}))
      for (const one of paths) {
        const { answer, wrote } = await send(localWhoMay(post.needs), one, post.sends(at))
        // 409: what the form was made from is not there, so it changed.
        if (![404, 409, post.answers].includes(answer.status) || wrote)
          wrong.push(`POST ${one}: ${answer.status}`)
      }
    expect(wrong).toEqual([])
  })
})

/** `/werk/opvolgingen/:id` of a route. */
function patternOf(name: string): string {
  const parts: string[] = []
  let route = server.build.routes[`routes/${name}`]
  while (route !== undefined) {
    if (route.path) parts.unshift(route.path)
    route = route.parentId === undefined ? undefined : server.build.routes[route.parentId]
  }
  return `/${parts.join('/')}`
}

function withOtherIds(pattern: string, path: string): string[] {
  const names = pattern.split('/')
  const parts = path.split('?')[0]?.split('/') ?? []
  return names.flatMap((name, index) =>
    name.startsWith(':') ? noIds.map((id) => parts.with(index, id).join('/')) : [],
  )
}

describe('the data of each loader by itself', () => {
  it('leaks nothing to whom the page is closed, without the loaders around it', async () => {
    const guarded = entries.filter(
      ([name, { needs, shows }]) =>
        needs !== 'anyone' &&
        !shows &&
        server.build.routes[`routes/${name}`]?.module.loader !== undefined,
    )
    expect(guarded.length).toBeGreaterThan(40)
    const outside = walkers.filter(
      ({ roles }) => !roles?.some(({ where }) => where !== 'elsewhere'),
    )
    for (const [name, visit] of guarded)
      for (const walker of outside) {
        if (maySee(visit.needs, walker)) continue
        const [path, query = ''] = visit.path(at).split('?')
        const data = `${path}.data?${query}&_routes=${encodeURIComponent(`routes/${name}`)}`
        const { text } = await send(walker, data)
        expectNoMarker(text, `${data} for ${walker.name}`)
      }
  })
})
