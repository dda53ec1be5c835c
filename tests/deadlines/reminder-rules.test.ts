import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { reminderRulesInput } from '#app/deadlines/input.ts'
import { defaultRules } from '#app/deadlines/reminder-rule.ts'
import { sendDigests } from '#app/deadlines/send-digests.server.ts'
import { reminderRules, setReminderRules } from '#app/deadlines/set-reminder-rules.server.ts'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { planStep } from '#app/follow-ups/plan-step.server.ts'
import { digestFrequencyOf, setOwnDigestFrequency } from '#app/mail/preference.server.ts'
import { Forbidden } from '#app/workflow/errors.ts'
import { auditTrail, outboxMessage, reminderRule } from '#db/schema/index.ts'
import { first, smallWorld } from '#tests/support/world.ts'

const form = (daysBefore: string, coordinatorAfter: string, clerkAfter: string) =>
  reminderRulesInput.safeParse({
    rules: [{ kind: 'step', daysBefore, coordinatorAfter, clerkAfter }],
  })

/** The owner has a step that ends on Friday 20 March 2026. */
function worldWithStep() {
  const world = smallWorld('2026-03-02T06:00:00.000Z')
  const { context, people, clock, db } = world
  const followUpId = first(world.withReport().followUpIds)
  const { personId } = people.owner
  assignOwner(context, people.coordinator, followUpId, {
    ownerId: personId,
    portfolioHolderId: null,
  })
  const step = { title: 'Lijst opstellen', plannedStartOn: null, ownerId: null, alsoFor: [] }
  planStep(context, people.owner, followUpId, { ...step, plannedEndOn: '2026-03-20' })
  const tells = async (day: string, who: number) => {
    clock.moveTo(`${day}T06:00:00.000Z`)
    await sendDigests(context, 'https://wijzer.example')
    return db
      .select()
      .from(outboxMessage)
      .where(eq(outboxMessage.personId, who))
      .all()
      .some(({ text, dedupeKey }) => dedupeKey.endsWith(day) && text.includes('Lijst opstellen'))
  }
  return { ...world, tells }
}

test('the admin sets when whom is told, and it counts from the next digest', async () => {
  const { context, people, db, tells } = worldWithStep()
  const input = form('5', '1', '2').data
  if (input === undefined) throw new Error('refused')
  expect(() => setReminderRules(context, people.clerk, input)).toThrow(Forbidden)
  setReminderRules(context, people.admin, input)
  expect(reminderRules(db).step).toEqual({ daysBefore: [5], coordinatorAfter: 1, clerkAfter: 2 })
  expect(await tells('2026-03-06', people.owner.personId)).toBe(false)
  expect(await tells('2026-03-16', people.owner.personId)).toBe(true)
  expect(await tells('2026-03-23', people.clerk.personId)).toBe(true)
  expect(db.select().from(auditTrail).all().at(-1)).toMatchObject({ action: 'setReminderRule' })
})

test('the usual rule is not kept, and one that does not change leaves no trail', () => {
  const { context, people, db } = worldWithStep()
  const set = (daysBefore: string, clerkAfter: string) => {
    const input = form(daysBefore, '7', clerkAfter).data
    if (input) setReminderRules(context, people.admin, input)
  }
  set('14, 7, 3', '28')
  expect(db.select().from(reminderRule).all()).toHaveLength(1)
  const entries = db.select().from(auditTrail).all().length
  set('3 7 14', '28')
  expect(db.select().from(auditTrail).all()).toHaveLength(entries)
  set('14,3', '28')
  expect(db.select().from(reminderRule).all()).toEqual([])
  expect(reminderRules(db)).toEqual(defaultRules)
})

test('what is no number of days comes back with a message at its field', () => {
  const problems = form('veertien', '-1', '').error?.issues.map(({ path }) => path.join('.'))
  expect(problems).toEqual(['rules.0.daysBefore', 'rules.0.coordinatorAfter'])
  expect(form('', '0', '365').data?.rules[0]?.daysBefore).toEqual([])
})

test('a person chooses how often, signed in too', async () => {
  const { context, people, db, tells } = worldWithStep()
  const { owner } = people
  expect(digestFrequencyOf(db, owner.personId)).toBe('daily')
  setOwnDigestFrequency(context, owner, 'never')
  expect(digestFrequencyOf(db, owner.personId)).toBe('never')
  expect(await tells('2026-03-17', owner.personId)).toBe(false)
  setOwnDigestFrequency(context, owner, 'daily')
  expect(await tells('2026-03-18', owner.personId)).toBe(true)
})
