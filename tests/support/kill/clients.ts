import { setTimeout as pause } from 'node:timers/promises'
import type { Ledger, Save } from './ledger.ts'

/** Where the clients work, and as whom. */
export type Post = {
  municipalityCode: string
  report: { id: number; slug: string }
  followUpIds: number[]
  /** Those of the owner. */
  ownedIds: number[]
  /** Cookies by role. */
  as: { owner: string; clerk: string; coordinator: string; executive: string }
}

export type Clients = { stop(): Promise<void> }

/**
 * Clients that work as people do, until they are stopped: they send a form, and when the line drops they send the same
 * form again until there is an answer. What was answered goes into the ledger.
 */
export function startClients(baseUrl: string, posts: readonly Post[], ledger: Ledger): Clients {
  const ended = new AbortController()
  const site: Site = { baseUrl, ledger, signal: ended.signal }
  const running = posts.flatMap((post) =>
    [updates, updates, decisions, extensions, letters].map((work, seat) =>
      loop(site, (turn) => work(site, post, turn * 2 + seat)),
    ),
  )
  return {
    stop: async () => {
      ended.abort()
      await Promise.all(running)
    },
  }
}

type Site = { baseUrl: string; ledger: Ledger; signal: AbortSignal }

async function loop(site: Site, work: (turn: number) => Promise<void>): Promise<void> {
  for (let turn = 0; !site.signal.aborted; turn += 1) {
    try {
      await work(turn)
    } catch (error) {
      if (site.signal.aborted) return
      throw error
    }
  }
}

const one = <T>(list: readonly T[], turn: number): T => list[turn % list.length] as T

async function updates(site: Site, post: Post, turn: number): Promise<void> {
  const key = site.ledger.nextKey()
  const withEvidence = turn % 3 === 0
  const done = `kill-${key}${withEvidence ? ' bewijs' : ''}`
  const form = new FormData()
  form.set('occurredOn', '2026-11-01')
  form.set('status', 'in_progress')
  form.set('done', done)
  if (withEvidence) form.set('evidenceFile', new Blob([done.repeat(500)]), `${done}.txt`)
  const path = `/werk/opvolgingen/${one(post.ownedIds, turn)}/bericht`
  const proof = 'status_update where done = ?'
  await save(site, post.as.owner, path, form, { key, what: 'update', proof, given: [done] })
}

async function decisions(site: Site, post: Post, turn: number): Promise<void> {
  const key = site.ledger.nextKey()
  const item = `kill-${key}`
  const form = new FormData()
  form.set('occurredOn', '2026-10-01')
  form.set('agendaItem', item)
  for (const row of [0, 1, 2]) {
    form.set(`outcomes[${row}].followUpId`, String(one(post.followUpIds, turn * 3 + row)))
    form.set(`outcomes[${row}].outcome`, 'adopted')
  }
  form.set('papers[0].kind', 'motion')
  form.set('papers[0].title', `Motie ${key}`)
  const path = `/werk/besluiten/nieuw?onderzoek=${post.report.slug}&gemeente=${post.municipalityCode}`
  const proof = 'decision where agenda_item = ?'
  await save(site, post.as.clerk, path, form, { key, what: 'decision', proof, given: [item] })
}

/** Asks an extension, has it refused, and asks again. */
async function extensions(site: Site, post: Post, turn: number): Promise<void> {
  const path = `/werk/opvolgingen/${one(post.ownedIds, turn)}/uitstel`
  const page = await read(site, post.as.owner, path)
  const deadline = /<option value="([^"]+:[^"]*)"/.exec(page)?.[1]
  if (deadline === undefined) return
  const asking = site.ledger.nextKey()
  const reason = `kill-${asking}`
  const request = new FormData()
  request.set('deadline', deadline)
  request.set('toOn', '2031-01-01')
  request.set('reason', reason)
  const asked = { key: asking, what: 'extension', proof: 'extension where reason = ?' }
  await save(site, post.as.owner, path, request, { ...asked, given: [reason] })

  const open = await read(site, post.as.clerk, '/werk/uitstel')
  for (const [, id] of [...open.matchAll(/href="\/werk\/uitstel\/(\d+)"/g)].slice(0, 2)) {
    const key = site.ledger.nextKey()
    const explanation = `kill-${key}`
    const ruling = new FormData()
    ruling.set('granted', 'nee')
    ruling.set('explanation', explanation)
    const ruled = { key, what: 'ruling', proof: 'extension_ruling where explanation = ?' }
    const given = [explanation]
    await save(site, post.as.clerk, `/werk/uitstel/${id}`, ruling, { ...ruled, given })
  }
}

/** A letter from its first draft to the griffie. */
async function letters(site: Site, post: Post): Promise<void> {
  const key = site.ledger.nextKey()
  const start = new FormData()
  start.set('asOf', '2026-11-01')
  start.set('subject', `${post.report.id}:${post.municipalityCode}`)
  const where = await save(site, post.as.coordinator, '/werk/brieven?index', start, {
    key,
    what: 'letter started',
    proof:
      "submission s join letter l on l.id = json_extract(s.result, '$.value.letterId') where key = ?",
    given: [key],
  })
  const id = Number(/\/werk\/brieven\/(\d+)/.exec(where ?? '')?.[1])
  if (!Number.isInteger(id)) return
  const step = async (intent: string, cookie: string, what: string, proof: string) => {
    const form = new FormData()
    form.set('intent', intent)
    if (intent === 'approve') form.set('collegeMeetingOn', '2026-11-03')
    const known = { key: site.ledger.nextKey(), what: `letter ${what}`, given: [id] }
    const saved = { ...known, proof: `letter where id = ? and ${proof}` }
    await save(site, cookie, `/werk/brieven/${id}?index`, form, saved)
  }
  await step('ready', post.as.coordinator, 'laid before the college', 'ready_at is not null')
  await step('approve', post.as.executive, 'approved', 'approved_at is not null')
  const mailed =
    "sent_at is not null and exists (select 1 from outbox_message where kind = 'letter')"
  await step('send', post.as.coordinator, 'sent', mailed)
}

/** Sends a form until it is answered. Returns where the answer leads; null when it was refused. */
async function save(
  site: Site,
  cookie: string,
  path: string,
  form: FormData,
  sent: Save,
): Promise<string | null> {
  form.set('submissionKey', sent.key)
  const answer = await ask(site, path, {
    method: 'POST',
    headers: { cookie, origin: site.baseUrl },
    body: form,
    redirect: 'manual',
  })
  if (answer.status === 302) {
    site.ledger.acknowledged.push(sent)
    return answer.location
  }
  if (answer.status >= 500) site.ledger.failures.push(`${sent.what}: answered ${answer.status}`)
  // A step of a letter that was taken before is refused, and done all the same.
  else if (!sent.what.startsWith('letter')) site.ledger.refused.push(sent)
  await pause(20)
  return null
}

async function read(site: Site, cookie: string, path: string): Promise<string> {
  return (await ask(site, path, { headers: { cookie } })).text
}

async function ask(site: Site, path: string, request: RequestInit) {
  for (;;) {
    site.signal.throwIfAborted()
    try {
      const limits = [AbortSignal.timeout(10_000), site.signal]
      const answer = await fetch(site.baseUrl + path, {
        ...request,
        signal: AbortSignal.any(limits),
      })
      const text = await answer.text()
      return { status: answer.status, location: answer.headers.get('location'), text }
    } catch {
      await pause(15)
    }
  }
}
