import { eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { approveLetter } from '#app/letters/approve-letter.server.ts'
import { markReady } from '#app/letters/mark-ready.server.ts'
import { sendLetter } from '#app/letters/send-letter.server.ts'
import { startLetter } from '#app/letters/start-letter.server.ts'
import { clockAt } from '#app/workflow/clock.ts'
import type { Database } from '../client.ts'
import { report } from '../schema/index.ts'
import { type DemoPeople, leidschendamVoorburg, oegstgeest, wassenaar } from './people.ts'
import { demoReport } from './report.ts'

type DemoLetter = {
  municipalityCode: string
  people: 'w' | 'o' | 'l'
  asOf: string
  collegeMeetingOn: string
  /** Null: approved, but nobody has sent it. */
  sentOn: string | null
}

const letters: DemoLetter[] = [
  {
    municipalityCode: leidschendamVoorburg,
    people: 'l',
    asOf: '2026-03-20',
    collegeMeetingOn: '2026-03-24',
    sentOn: '2026-03-26',
  },
  {
    municipalityCode: oegstgeest,
    people: 'o',
    asOf: '2026-05-01',
    collegeMeetingOn: '2026-05-05',
    sentOn: '2026-05-12',
  },
  {
    municipalityCode: wassenaar,
    people: 'w',
    asOf: '2026-06-12',
    collegeMeetingOn: '2026-06-16',
    sentOn: '2026-06-18',
  },
  {
    municipalityCode: leidschendamVoorburg,
    people: 'l',
    asOf: '2026-09-18',
    collegeMeetingOn: '2026-09-22',
    sentOn: '2026-09-24',
  },
  {
    municipalityCode: oegstgeest,
    people: 'o',
    asOf: '2026-11-06',
    collegeMeetingOn: '2026-11-10',
    sentOn: null,
  },
]

/** Writes, approves and sends the letters of the demo, each on its day. Voorschoten wrote none. */
export async function sendDemoLetters(db: Database, people: DemoPeople): Promise<void> {
  const row = db.select().from(report).where(eq(report.title, demoReport.title)).get()
  if (row === undefined) throw new Error('the demo has no report')
  const on = (date: string) => ({ db, clock: clockAt(`${date}T13:00:00.000Z`) })
  for (const one of letters) {
    const coordinator = personOf(people, `${one.people}Coordinator`)
    const executive = personOf(people, `${one.people}Executive`)
    const place = { reportId: row.id, municipalityCode: one.municipalityCode }
    const { letterId } = startLetter(on(one.asOf), coordinator, place, { asOf: one.asOf })
    markReady(on(one.asOf), coordinator, letterId, {})
    const { collegeMeetingOn } = one
    approveLetter(on(collegeMeetingOn), executive, letterId, { collegeMeetingOn, seenContent: '' })
    if (one.sentOn !== null)
      await sendLetter(on(one.sentOn), coordinator, letterId, {}, 'http://127.0.0.1:3000')
  }
}

function personOf(people: DemoPeople, key: string): Actor {
  const found = people[key]
  if (found === undefined) throw new Error(`the demo has no ${key}`)
  return found
}
