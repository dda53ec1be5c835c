import { readFileSync } from 'node:fs'
import { z } from 'zod'

// `npm run peers -- ours.json theirs.json …`: measures the same five pages of any server, given by address and session,
// so that others can be put beside it. A file says where they are:
// { "name": "Opvolgwijzer", "address": "https://…", "cookie": "sessie=…", "overdue": "/…", "item": "/…",
//   "summary": "/…", "export": "/…", "save": { "path": "/…", "form": { … }, "unique": "done", "headers": { … } } }
const peerSchema = z.strictObject({
  name: z.string(),
  address: z.url().transform((address) => address.replace(/\/$/, '')),
  cookie: z.string(),
  overdue: z.string(),
  item: z.string(),
  summary: z.string(),
  export: z.string(),
  save: z.strictObject({
    path: z.string(),
    form: z.record(z.string(), z.string()),
    /** The field that gets another text each time. */
    unique: z.string(),
    headers: z.record(z.string(), z.string()).default({}),
  }),
})
type Peer = z.output<typeof peerSchema>

const rounds = Number(process.env.PEER_ROUNDS ?? 50)
const pages = ['overdue', 'item', 'summary', 'export', 'save'] as const

for (const file of process.argv.slice(2)) {
  const peer = peerSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  console.log(`\n${peer.name} (${peer.address}), ${rounds} times each, one after another`)
  for (const page of pages) console.log(await measure(peer, page))
}

async function measure(peer: Peer, page: (typeof pages)[number]): Promise<string> {
  const times: number[] = []
  const statuses = new Map<number, number>()
  let bytes = 0
  for (let round = -3; round < rounds; round += 1) {
    const started = performance.now()
    const answer = await ask(peer, page, round)
    bytes = (await answer.arrayBuffer()).byteLength
    // The first three warm the server up.
    if (round < 0) continue
    times.push(performance.now() - started)
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.ceil((times.length - 1) * share)] ?? 0).toFixed(1)
  const answers = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ')
  const size = `${(bytes / 1024).toFixed(0)} kB`
  return `  ${page.padEnd(8)} p50 ${at(0.5)} ms  p99 ${at(0.99)} ms  ${size}  ${answers}`
}

function ask(peer: Peer, page: (typeof pages)[number], round: number): Promise<Response> {
  const headers = { cookie: peer.cookie, origin: peer.address }
  if (page !== 'save') return fetch(peer.address + peer[page], { headers, redirect: 'manual' })
  const { path, form, unique, headers: more } = peer.save
  const text = `${form[unique] ?? ''} ${Date.now()} ${round}`
  return fetch(peer.address + path, {
    method: 'POST',
    headers: { ...headers, ...more },
    body: new URLSearchParams({ ...form, [unique]: text }),
    redirect: 'manual',
  })
}
