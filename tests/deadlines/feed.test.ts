import { eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import {
  addToCouncilCalendar,
  councilCalendar,
  removeFromCouncilCalendar,
} from '#app/deadlines/council-calendar.server.ts'
import { feedsOf, readFeed, renewFeed } from '#app/deadlines/feed.server.ts'
import { setNotificationScheduleInput } from '#app/deadlines/input.ts'
import { municipalityAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import { setNotificationSchedule } from '#app/deadlines/set-notification-schedule.server.ts'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { planStep } from '#app/follow-ups/plan-step.server.ts'
import { reviseStep } from '#app/follow-ups/revise-step.server.ts'
import { Forbidden, NotFound, Refusal } from '#app/workflow/errors.ts'
import { calendarFeed, roleAssignment } from '#db/schema/index.ts'
import { duinstad, elders, first, smallWorld } from '#tests/support/world.ts'

const origin = 'https://wijzer.example'

function eventsIn(text: string) {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
}

function worldWithStep() {
  const world = smallWorld()
  const { context, people } = world
  const { reportId, followUpIds } = world.withReport()
  const followUpId = first(followUpIds)
  const { personId } = people.owner
  assignOwner(context, people.coordinator, followUpId, {
    ownerId: personId,
    portfolioHolderId: null,
  })
  const planned = { title: 'Lijst opstellen', plannedStartOn: null, ownerId: null }
  const { stepId } = planStep(context, people.owner, followUpId, {
    ...planned,
    plannedEndOn: '2026-04-20',
    alsoFor: [],
  })
  const moveTo = (plannedEndOn: string) =>
    reviseStep(context, people.owner, followUpId, stepId, {
      ...planned,
      plannedEndOn,
      doneOn: null,
      reason: '',
    })
  return { ...world, reportId, moveTo }
}

test('a personal feed shows what is one’s own, and follows what moves', () => {
  const { context, people, moveTo } = worldWithStep()
  const { secret } = renewFeed(context, people.owner, { municipalityCode: null })
  const [before, ...others] = eventsIn(readFeed(context, origin, secret))
  expect(others).toEqual([])
  expect(before?.startDate.toString()).toBe('2026-04-20')
  moveTo('2026-05-18')
  const [after] = eventsIn(readFeed(context, origin, secret))
  expect(after?.uid).toBe(before?.uid)
  expect(after?.startDate.toString()).toBe('2026-05-18')
  expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence))
})

test('a municipal feed shows all of it, and only to who has a role there', () => {
  const { context, people, db } = worldWithStep()
  const { secret } = renewFeed(context, people.clerk, { municipalityCode: duinstad })
  expect(eventsIn(readFeed(context, origin, secret)).map((event) => event.summary)).toContain(
    'Stap: “Lijst opstellen”',
  )
  expect(() => renewFeed(context, people.clerk, { municipalityCode: elders })).toThrow(NotFound)
  const { personId } = people.clerk
  db.update(roleAssignment)
    .set({ untilOn: '2026-03-01' })
    .where(eq(roleAssignment.personId, personId))
    .run()
  expect(() => readFeed(context, origin, secret)).toThrow(NotFound)
})

test('a renewed address replaces the old one, and no secret is stored', () => {
  const { context, people, db } = worldWithStep()
  const old = renewFeed(context, people.clerk, { municipalityCode: duinstad }).secret
  const { secret } = renewFeed(context, people.clerk, { municipalityCode: duinstad })
  expect(() => readFeed(context, origin, old)).toThrow(NotFound)
  expect(readFeed(context, origin, secret)).toContain('BEGIN:VCALENDAR')
  expect(feedsOf(db, people.clerk)).toHaveLength(1)
  expect(JSON.stringify(db.select().from(calendarFeed).all())).not.toContain(secret)
})

test('fixed months, such as with the annual accounts, are set by the griffie', () => {
  const { context, people, reportId } = worldWithStep()
  const form = (more: Record<string, unknown>) =>
    setNotificationScheduleInput.safeParse({ firstDueOn: '31-5-2026', rhythm: 'months', ...more })
  expect(form({}).error?.issues.map(({ path }) => path.join())).toEqual(['fixedMonths'])
  expect(form({ rhythm: 'every' }).error?.issues.map(({ path }) => path.join())).toEqual([
    'everyMonths',
  ])
  const input = form({ fixedMonths: ['11', '5'], everyMonths: '6', endsOn: '31-12-2027' }).data
  if (input === undefined) throw new Error('refused')
  setNotificationSchedule(context, people.clerk, { reportId, municipalityCode: duinstad }, input)
  const dates = municipalityAgenda(context, duinstad).deadlines.flatMap(({ kind, dueOn }) =>
    kind === 'notification' ? [dueOn] : [],
  )
  // 31 May 2026 is a Sunday; November has 30 days.
  expect(dates).toEqual(['2026-06-01', '2026-11-30', '2027-05-31', '2027-11-30'])
})

test('a recess that is entered moves the date by which the council is informed', () => {
  const { context, people, db, reportId } = worldWithStep()
  const about = { reportId, municipalityCode: duinstad }
  setNotificationSchedule(context, people.clerk, about, {
    firstDueOn: '2026-07-15',
    everyMonths: null,
    fixedMonths: null,
    endsOn: null,
  })
  const dueOn = () =>
    municipalityAgenda(context, duinstad).deadlines.find(({ kind }) => kind === 'notification')
      ?.dueOn
  expect(dueOn()).toBe('2026-07-15')
  const recesses = [{ name: 'Zomerreces', fromOn: '2026-07-11', untilOn: '2026-08-23' }]
  const days = { recesses, meetings: [{ meetsOn: '2026-09-08', title: 'Raad' }] }
  expect(() => addToCouncilCalendar(context, people.coordinator, duinstad, days)).toThrow(Forbidden)
  expect(addToCouncilCalendar(context, people.clerk, duinstad, days)).toEqual({ added: 2 })
  expect(dueOn()).toBe('2026-08-24')
  expect(() => addToCouncilCalendar(context, people.clerk, duinstad, days)).toThrow(Refusal)
  const stored = first(councilCalendar(db, duinstad).recesses)
  removeFromCouncilCalendar(context, people.clerk, duinstad, { recessId: stored.id })
  removeFromCouncilCalendar(context, people.clerk, duinstad, { meetsOn: '2026-09-08' })
  expect(dueOn()).toBe('2026-07-15')
  expect(councilCalendar(db, duinstad)).toEqual({ recesses: [], meetings: [] })
})
