import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillPeople } from '#db/demo/people.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type InProcess, startInProcess } from './in-process.ts'
import { lengthenTexts } from './long-texts.ts'
import { verdictOn } from './needs.ts'
import { desk, inspect, type Look, narrowest, phone, type Stop } from './pages.ts'
import { demoPeople } from './people.ts'
import { visits } from './routes.ts'
import type { Visit } from './visit.ts'
import { fillWalkers, localWalkers, type Signed } from './walkers.ts'
import { fillSamples, type Samples } from './world.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

const pages = Object.entries(visits).filter(
  ([, visit]) => visit.page !== false && (visit.answers ?? 200) === 200,
)

/** The fields in which a form says what it wants. */
const intentFields = ['intent', 'doe', 'step']

/** Where pictures of all pages go, for people to look at; none unless asked. */
const shots = process.env.SHOTS

/** All of axe in both widths in each state (`npm run test:pages`), or what differs from what was seen already. */
const whole = process.env.PAGES === 'all'

/** All of axe on a phone, and what depends on the width at a desk. */
const first: Look[] = [
  { width: desk, axe: whole ? 'all' : 'width' },
  { width: phone, axe: 'all' },
]
/** The page of another state, in which not all has to be looked at again. */
const again: Look[] = whole
  ? first
  : [
      { width: desk, axe: 'none' },
      { width: phone, axe: 'none' },
    ]

/** As whom a page is looked at: those that it names, or the first who may. */
function viewersOf(visit: Visit, walkers: readonly Signed[]): Signed[] {
  const named = walkers.filter(({ name }) => visit.as?.includes(name))
  if (named.length > 0) return named
  const order = ['nobody', 'coordinator', 'clerk', 'auditor', 'executive', 'owner', 'admin']
  const found = order
    .flatMap((name) => walkers.filter((walker) => walker.name === name))
    .find((walker) => verdictOn(visit.needs, walker) === 'allowed')
  if (found === undefined) throw new Error('nobody may see it')
  return [found]
}

describe('every page of the filled demo', () => {
  let server: InProcess
  let at: Samples
  let walkers: Signed[]

  beforeAll(async () => {
    server = await startInProcess(async (db) => {
      at = await fillSamples(db)
      walkers = await fillWalkers(db, at.people)
    })
  })

  afterAll(async () => {
    await server?.stop()
  })

  it('passes axe, has one heading and a title, and fits', async () => {
    const stops = pages.flatMap(([route, visit]) =>
      viewersOf(visit, walkers).map(
        (walker): Stop => ({
          name: `${route} as ${walker.name}`,
          path: visit.path(at),
          walker,
          looks: [
            ...first,
            ...(visit.needs === 'anyone' ? [{ width: narrowest, axe: 'none' } as const] : []),
          ],
        }),
      ),
    )
    expect(await inspect(browser, server.baseUrl, stops, shots)).toEqual([])
  }, 300_000)

  it('passes axe with its errors shown, and says them on top', async () => {
    const stops = pages.flatMap(([route, visit]) =>
      Object.entries(visit.posts ?? {}).flatMap(([name, post]) => {
        const alwaysDone = post.answers !== undefined && post.answers !== 400
        if (post.refused === null || alwaysDone) return []
        const [walker] = viewersOf({ ...visit, needs: post.needs, as: [] }, walkers)
        if (walker === undefined) return []
        const filled = post.sends(at)
        const intent = Object.entries(filled).filter(([field]) => intentFields.includes(field))
        const empty = post.answers === 400 ? filled : Object.fromEntries(intent)
        return [
          {
            name: `${route} ${name} refused`,
            path: (post.to ?? visit.path)(at),
            walker,
            looks: first,
            sends: post.refused ?? empty,
            status: 400,
          },
        ]
      }),
    )
    expect(stops.length).toBeGreaterThan(15)
    expect(await inspect(browser, server.baseUrl, stops, shots)).toEqual([])
  }, 300_000)

  it('has no link that leads nowhere, for anyone who sees it', async () => {
    const wrong: string[] = []
    const followed = new Set<string>()
    for (const [, visit] of pages)
      for (const walker of viewersOf(visit, walkers)) {
        const ask = (path: string) =>
          server.ask(path, { headers: walker.cookie === null ? {} : { cookie: walker.cookie } })
        const { text } = await ask(visit.path(at))
        for (const [, href = ''] of text.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)) {
          const path = href.replaceAll('&amp;', '&')
          // One of each kind of address for each person is enough.
          const kind = `${walker.name} ${path.replace(/\d+/g, 'N').replace(/terug=[^&]*/, '')}`
          if (followed.has(kind)) continue
          followed.add(kind)
          const { answer } = await ask(path)
          if (answer.status >= 400) wrong.push(`${path} on ${visit.path(at)}: ${answer.status}`)
        }
      }
    expect(followed.size).toBeGreaterThan(200)
    expect(wrong).toEqual([])
  }, 120_000)

  it('holds very long texts', async () => {
    lengthenTexts(server.db)
    const stops = pages.flatMap(([route, visit]) =>
      viewersOf(visit, walkers).map(
        (walker): Stop => ({
          name: `${route} as ${walker.name} with long texts`,
          path: visit.path(at),
          walker,
          looks: again,
        }),
      ),
    )
    expect(await inspect(browser, server.baseUrl, stops, shots)).toEqual([])
  }, 300_000)
})

describe('every page before there is a study', () => {
  it('passes axe and fits, with nothing to show', async () => {
    let walkers: Signed[] = []
    const server = await startInProcess(async (db) => {
      fillPeople(db, '2026-11-01T08:00:00.000Z')
      walkers = await localWalkers(db, demoPeople(db))
    }, 'nothing')
    const stops = pages.flatMap(([route, visit]) => {
      const path = pathWithoutSamples(visit)
      if (path === null) return []
      return viewersOf(visit, walkers).map(
        (walker): Stop => ({
          name: `${route} as ${walker.name} with nothing`,
          path,
          walker,
          looks: again,
        }),
      )
    })
    expect(stops.length).toBeGreaterThan(25)
    const wrong = await inspect(browser, server.baseUrl, stops, shots)
    await server.stop()
    expect(wrong).toEqual([])
  }, 300_000)
})

/** The path of a page that names nothing in particular; null for one that does. */
function pathWithoutSamples(visit: Visit): string | null {
  const asked: (string | symbol)[] = []
  const none = new Proxy({} as Samples, { get: (_, name) => asked.push(name) && {} })
  const path = visit.path(none)
  return asked.length === 0 ? path : null
}
