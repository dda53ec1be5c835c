import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { ParsedMail } from 'mailparser'
import { createReport } from '#app/reports/create-report.server.ts'
import { dateOf } from '#app/workflow/calendar-date.ts'
import { clockAt } from '#app/workflow/clock.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { fillPeople } from '#db/demo/people.ts'
import { demoReport } from '#db/demo/report.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { outboxMessage } from '#db/schema/index.ts'
import type { Manners } from '#tests/support/smtp-server.ts'
import type { Diary } from './act.ts'
import { isDayOff, plus } from './days.ts'
import { type Course, courseOf, live } from './life.ts'
import { linesIn, type Mail, Oracle } from './oracle.ts'
import { type Kill, Run } from './run.ts'
import { fourTowns, offeredOn } from './town.ts'

export type Simulated = {
  from: string
  until: string
  acts: number
  /** Mail that should go, by kind. */
  expected: Record<string, number>
  kills: Record<string, number>
  /** Messages that the server had while the process that sent them was killed before it could record that. */
  inDoubt: number
  /** Of these, how many came once more, under the same Message-ID; and how many did because the line was cut. */
  repeated: { afterKill: number; afterCut: number }
  /** Messages that came exactly once. */
  once: number
  /** Times that the server was away, busy, refused or cut the line. */
  moods: number
  problems: string[]
}

type Options = {
  days: number
  kills: number
  seed: number
  /** 1: as real councils; higher: more happens on fewer days. */
  pace?: number
  /** Tells how far it is. */
  log?: (line: string) => void
}

/**
 * Lives through `days` days in the four municipalities with the real jobs, a real SQLite file, a real SMTP server, and
 * two processes that are killed `kills` times in all; compares the mail that came with what should come. The same seed
 * gives the same days and the same plan of kills; where a kill falls exactly depends on the machine.
 */
export async function simulate({ days, kills, seed, pace = 1, log }: Options): Promise<Simulated> {
  const course = courseOf(seed, pace)
  const until = plus(offeredOn, days)
  const { diary, expected, moods } = history(until, course)
  const plan = killPlan(until, days, kills, course)
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-sim-'))
  const database = join(folder, 'sim.db')
  fill(database)
  const bundled = mkdtempSync(join(cacheFolder(), 'sim-'))
  const run = new Run(
    await bundle(bundled),
    database,
    { diary, until, plan, moods },
    log ?? (() => {}),
  )
  try {
    await run.toTheEnd()
    return {
      from: offeredOn,
      until,
      acts: Object.values(diary).flat().length,
      expected: countBy(expected.map(({ kind }) => kind)),
      kills: countBy(run.killed),
      inDoubt: run.doubts.size,
      ...copiesOf(run),
      moods: moods.size,
      problems: problemsIn(run, database, expected),
    }
  } finally {
    await run.stop()
    for (const one of [folder, bundled]) rmSync(one, { recursive: true, force: true })
  }
}

/** What everybody does, the mail that must come of it, and how the SMTP server behaves on some days. */
function history(until: string, course: Course) {
  const towns = fourTowns()
  const oracle = new Oracle(towns)
  const expected: Mail[] = []
  const diary: Diary = {}
  const moods = new Map<string, Manners>()
  for (let day = offeredOn; day < until; day = plus(day, 1)) {
    expected.push(...oracle.digests(day))
    const acts = live(day, towns, oracle, course, expected)
    // What was refused for good is sent again by the admin the next day.
    if (moods.get(plus(day, -1)) === 'refuse') acts.unshift({ does: 'retry' })
    diary[day] = acts
    expected.push(...oracle.digests(day))
    const calm = isDayOff(day) || isDayOff(plus(day, 1))
    if (!calm && course.random() < 0.08)
      moods.set(day, course.pick(['busy', 'refuse', 'dropAfterData'] as const))
  }
  return { diary, expected, moods }
}

function killPlan(until: string, days: number, kills: number, course: Course): Kill[] {
  const plan: Kill[] = []
  while (plan.length < kills) {
    const day = plus(offeredOn, Math.floor(course.random() * days))
    // A day has only so many hours in which to go on.
    if (isDayOff(day) || plan.filter((kill) => kill.day === day).length > 2) continue
    const how = course.pick(['write', 'write', 'moment', 'received', 'answered', 'rival'] as const)
    plan.push({ day, how, write: 1 + Math.floor(course.random() * 30) })
  }
  return plan.filter(({ day }) => day < until).sort((a, b) => (a.day < b.day ? -1 : 1))
}

function fill(database: string): void {
  const db = openDatabase(database)
  migrateDatabase(db)
  const { auditor } = fillPeople(db, `${offeredOn}T05:00:00.000Z`)
  if (auditor === undefined) throw new Error('the demo has no auditor')
  const context = { db, clock: clockAt(`${offeredOn}T04:00:00.000Z`) }
  createReport(context, auditor, { ...demoReport, auditOfficeId: 1 })
  closeDatabase(db)
}

/** Inside the project, so that what is bundled there finds its packages. */
function cacheFolder(): string {
  const folder = fileURLToPath(new URL('../../.cache', import.meta.url))
  mkdirSync(folder, { recursive: true })
  return folder
}

/** The worker made into files that start quickly. */
async function bundle(outdir: string): Promise<string> {
  await build({
    entryPoints: {
      worker: fileURLToPath(new URL('./worker.ts', import.meta.url)),
      'letter-worker': fileURLToPath(
        new URL('../../app/letters/render/worker.server.ts', import.meta.url),
      ),
    },
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    // What delivers mail only need not load the rest.
    splitting: true,
    logLevel: 'warning',
  })
  return join(outdir, 'worker.js')
}

function copiesOf({ received, doubts, cut }: Run): Pick<Simulated, 'once' | 'repeated'> {
  const copies = Object.entries(countBy(received.map(({ messageId = '' }) => messageId)))
  const repeated = copies.filter(([, count]) => count > 1).map(([id]) => id)
  return {
    once: copies.length - repeated.length,
    repeated: {
      afterKill: repeated.filter((id) => doubts.has(id)).length,
      afterCut: repeated.filter((id) => !doubts.has(id) && cut.has(id)).length,
    },
  }
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

/** Everything in which the mail that came differs from the mail that should come. */
function problemsIn(run: Run, database: string, expected: readonly Mail[]): string[] {
  const db = openDatabase(database)
  const rows = new Map(
    db
      .select()
      .from(outboxMessage)
      .all()
      .map((row) => [row.messageId, row]),
  )
  closeDatabase(db)
  const problems: string[] = []
  const copies = new Map<string, ParsedMail[]>()
  for (const mail of run.received) {
    const id = mail.messageId ?? ''
    copies.set(id, [...(copies.get(id) ?? []), mail])
  }
  const came: Mail[] = []
  for (const [id, all] of copies) {
    const row = rows.get(id)
    const [mail] = all
    if (row === undefined || mail === undefined) {
      problems.push(`came from nowhere: ${mail?.subject}`)
      continue
    }
    came.push({
      kind: row.kind,
      to: addressOf(mail),
      day: dateOf(row.queuedAt),
      about: aboutOf(row.kind, mail.text ?? '', dateOf(row.queuedAt)),
    })
    const allowed = 1 + (run.doubts.get(id) ?? 0) + (run.cut.get(id) ?? 0)
    if (all.length > allowed)
      problems.push(`${all.length} copies, ${allowed} allowed: ${mail.subject} to ${row.toAddress}`)
  }
  const nameOf = ({ day, kind, to, about }: Mail) => `${day} ${kind} to ${to}: ${about}`
  const should = countBy(expected.map(nameOf))
  const did = countBy(came.map(nameOf))
  for (const [name, count] of Object.entries(should))
    if ((did[name] ?? 0) < count) problems.push(`missing: ${name}`)
  for (const [name, count] of Object.entries(did))
    if (count > (should[name] ?? 0)) problems.push(`too many: ${name}`)
  return problems.sort()
}

function addressOf(mail: ParsedMail): string {
  return [mail.to].flat()[0]?.value[0]?.address ?? ''
}

/** What makes a mail the one that it is, read from its text. */
function aboutOf(kind: string, text: string, day: string): string {
  if (kind === 'digest') return linesIn(text, day)
  const town = /(Wassenaar|Voorschoten|Oegstgeest|Leidschendam-Voorburg)/.exec(text)?.[1] ?? ''
  if (kind === 'letter') return town
  const numbers = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, n]) => n).join(' ')
  if (kind === 'newOwner') return `${town}: ${numbers(/^- (\d) /gm)}`
  if (kind === 'extensionAsked') return `${town}: ${numbers(/bij aanbeveling (\d) /g)}`
  if (kind === 'extensionRuled') {
    const answer = text.includes('verleent geen uitstel') ? 'nee' : 'ja'
    return `${town}: ${numbers(/bij aanbeveling (\d) /g)} ${answer}`
  }
  const time = text.includes('Wij hebben nog geen bericht') ? 'opnieuw' : 'eerste keer'
  return `${town} ${time}: ${numbers(/^- Aanbeveling (\d):/gm)}`
}
