import { setImmediate } from 'node:timers/promises'
import { and, eq, gte } from 'drizzle-orm'
import { preferenceOf } from '#app/mail/preference.server.ts'
import { queueMessage } from '#app/mail/queue-message.server.ts'
import { addDays, type CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import type { Readable, Transaction } from '#db/client.ts'
import { municipality, person, reminder } from '#db/schema/index.ts'
import { digestItems, reminderKey } from './digest.ts'
import { digestLines, type NamedItem } from './digest-lines.ts'
import { type DigestReader, digestMail } from './digest-mail.ts'
import { holdersIn, peopleGone, roleHolders } from './holders.server.ts'
import { deriveAgenda } from './municipality-agenda.server.ts'
import { namingIn } from './naming.ts'
import { mondayOf } from './occasion.ts'
import { type RemindedRole, remindedRoles } from './reminded.ts'
import type { ReminderRules } from './reminder-rule.ts'
import { reminderRules } from './set-reminder-rules.server.ts'
import { isWorkingDay } from './working-days.ts'

/** Occasions come back at least this often, so older reminders need not be looked up. */
const memoryDays = 100

/**
 * Queues the digests of today: one mail to each person who must hear something that it was not told yet, on working
 * days only. Each person is one transaction, so that a run that was broken off goes on where it stopped and nobody
 * is told twice. `origin` is the address of the application.
 */
export async function sendDigests(context: Context, origin: string): Promise<{ digests: number }> {
  const { db, clock } = context
  const today = clock.today()
  if (!isWorkingDay(today)) return { digests: 0 }
  const rules = reminderRules(db)
  const gone = peopleGone(db, today)
  const byPerson = new Map<number, NamedItem[]>()
  for (const { code } of db.select({ code: municipality.code }).from(municipality).all()) {
    for (const [personId, items] of itemsIn(context, code, rules, gone))
      byPerson.set(personId, [...(byPerson.get(personId) ?? []), ...items])
    // Lets the server answer between two municipalities.
    await setImmediate()
  }
  let digests = 0
  for (const [personId, items] of byPerson) {
    const sent = db.transaction((tx) => sendDigest(tx, context, origin, personId, items), {
      behavior: 'immediate',
    })
    if (sent) digests += 1
  }
  return { digests }
}

function itemsIn(
  context: Context,
  code: string,
  rules: ReminderRules,
  gone: ReadonlySet<number>,
): Map<number, NamedItem[]> {
  const today = context.clock.today()
  const agenda = deriveAgenda(context, code, today)
  const holders = holdersIn(agenda, roleHolders(context.db, code, today), gone)
  const items = digestItems(agenda.deadlines, holders, rules, told(context.db, code, today), today)
  const named = namingIn(agenda)
  return new Map(
    [...items].map(([personId, list]) => [
      personId,
      list.map((item) => ({ ...item, ...named(item.deadline) })),
    ]),
  )
}

function sendDigest(
  tx: Transaction,
  { clock }: Context,
  origin: string,
  personId: number,
  items: readonly NamedItem[],
): boolean {
  const now = clock.now()
  const today = clock.today()
  const { digest, token } = preferenceOf(tx, personId, now)
  if (digest === 'never' || (digest === 'weekly' && toldThisWeek(tx, personId, today))) return false
  const reader = tx.select().from(person).where(eq(person.id, personId)).get()
  if (reader === undefined) return false
  const isNew = queueMessage(tx, now, origin, {
    dedupeKey: `digest:${personId}:${today}`,
    kind: 'digest',
    to: { personId, address: reader.email },
    message: digestMail(
      {
        name: reader.name,
        roles: rolesIn(items),
        preferencesUrl: `${origin}/berichten/${token}`,
        workUrl: `${origin}/werk`,
      },
      digestLines(items, origin),
    ),
  })
  // What came up after today's digest waits for the next one.
  if (!isNew) return false
  for (const { deadline, occasion } of items) {
    const { key: deadlineKey, dueOn, municipalityCode } = deadline
    tx.insert(reminder)
      .values({ deadlineKey, dueOn, occasion, personId, municipalityCode, sentOn: today })
      .run()
  }
  return true
}

function rolesIn(items: readonly NamedItem[]): DigestReader['roles'] {
  const places = (role: RemindedRole) => [
    ...new Set(items.filter((item) => item.role === role).map((item) => item.municipality)),
  ]
  return remindedRoles
    .map((role) => ({ role, municipalities: places(role) }))
    .filter(({ municipalities }) => municipalities.length > 0)
}

function told(db: Readable, municipalityCode: string, today: CalendarDate): Set<string> {
  const rows = db
    .select()
    .from(reminder)
    .where(
      and(
        eq(reminder.municipalityCode, municipalityCode),
        gte(reminder.sentOn, addDays(today, -memoryDays)),
      ),
    )
    .all()
  return new Set(
    rows.map((row) => reminderKey(row.deadlineKey, row.dueOn, row.occasion, row.personId)),
  )
}

function toldThisWeek(tx: Transaction, personId: number, today: CalendarDate): boolean {
  const thisWeek = and(eq(reminder.personId, personId), gte(reminder.sentOn, mondayOf(today)))
  return tx.select({ id: reminder.id }).from(reminder).where(thisWeek).limit(1).get() !== undefined
}
