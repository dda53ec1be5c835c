import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { followUpDeadlines } from '#app/deadlines/agenda.ts'
import { type NotificationFacts, notificationDeadlines } from '#app/deadlines/notification.ts'
import { overdueOf } from '#app/deadlines/overdue.ts'
import { outOfRecess, recessOn } from '#app/deadlines/recess.ts'
import { scheduledDates } from '#app/deadlines/schedule.ts'
import { isWorkingDay } from '#app/deadlines/working-days.ts'
import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { type Moment, stateAsOf } from '#app/follow-ups/history.ts'
import { isOpen } from '#app/follow-ups/phase.ts'
import { addDays } from '#app/workflow/calendar-date.ts'
import { fact, notificationFacts } from '#tests/deadlines/facts.ts'
import { anyDay, anyFollowUp, anyInstant, enteredBy } from './any-facts.ts'

const settings = { reviewWeeks: 6, asked: [] }

function agenda(facts: FollowUpFacts, moment: Moment) {
  return followUpDeadlines(facts, stateAsOf(facts, moment), settings)
}

const anyRecesses = fc.array(
  fc.record({ fromOn: anyDay, days: fc.nat({ max: 60 }) }).map(({ fromOn, days }) => ({
    name: 'reces',
    fromOn,
    untilOn: addDays(fromOn, days),
  })),
  { maxLength: 5 },
)

const anySchedule = fc
  .record({
    firstDueOn: anyDay,
    rule: fc.oneof(
      fc.constant({ everyMonths: null, fixedMonths: null }),
      fc.integer({ min: 1, max: 24 }).map((everyMonths) => ({ everyMonths, fixedMonths: null })),
      fc
        .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
        .map((fixedMonths) => ({ everyMonths: null, fixedMonths })),
    ),
    endsOn: fc.option(anyDay),
  })
  .map(({ firstDueOn, rule, endsOn }) => ({ firstDueOn, ...rule, endsOn }))

describe('the agenda', () => {
  test('as known at a moment never changes by what is entered later', () => {
    fc.assert(
      fc.property(anyFollowUp, anyDay, anyInstant, (facts, on, knownAt) => {
        const moment = { on, knownAt }
        const then = agenda(enteredBy(facts, knownAt), moment)
        expect(agenda(facts, moment)).toEqual(then)
        expect(overdueOf(agenda(facts, moment), on)).toEqual(overdueOf(then, on))
      }),
      { numRuns: 500 },
    )
  })

  test('has nothing overdue for what is at its end, and nothing met on a later day', () => {
    fc.assert(
      fc.property(anyFollowUp, anyDay, anyInstant, (facts, on, knownAt) => {
        const state = stateAsOf(facts, { on, knownAt })
        const deadlines = followUpDeadlines(facts, state, settings)
        if (!isOpen(state.phase)) expect(overdueOf(deadlines, on)).toEqual([])
        for (const { metOn, waived } of deadlines) {
          expect(metOn === null || metOn <= on).toBe(true)
          expect(metOn !== null && waived).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('calls overdue what is past its date and nothing else, worst first', () => {
    fc.assert(
      fc.property(anyFollowUp, anyDay, (facts, on) => {
        const deadlines = agenda(facts, { on, knownAt: '2030-01-01T00:00:00.000Z' })
        const overdue = overdueOf(deadlines, on)
        for (const line of overdue) expect(addDays(line.dueOn, line.days)).toBe(on)
        const days = overdue.map((line) => line.days)
        expect(days).toEqual(days.toSorted((a, b) => b - a))
        const rest = deadlines.filter(({ key }) => !overdue.some((line) => line.key === key))
        for (const { dueOn, metOn, waived } of rest) {
          expect(dueOn === null || dueOn >= on || metOn !== null || waived).toBe(true)
        }
      }),
    )
  })

  test('shows nothing overdue that was granted a date not yet past', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), anyDay, (fromOn, days, on) => {
        const toOn = addDays(fromOn, days)
        fc.pre(on <= toOn)
        const ruled = { ...fact('2025-07-01'), granted: true, explanation: '' }
        const facts = notificationFacts({
          singleDates: [{ ...fact('2025-07-01'), dueOn: fromOn, reason: '' }],
          extensions: [
            {
              ...fact('2025-07-01'),
              deadlineKind: 'notification',
              stepId: null,
              fromOn,
              toOn,
              reason: 'reden',
              rulings: [ruled],
            },
          ],
        })
        const moment = { on, knownAt: '2030-01-01T00:00:00.000Z' }
        expect(overdueOf(notificationDeadlines(facts, moment, '2030-01-01'), on)).toEqual([])
      }),
    )
  })
})

describe('moving a date out of recess and days off', () => {
  test('gives a working day outside every recess, never an earlier one, and stays there', () => {
    fc.assert(
      fc.property(anyDay, anyRecesses, (day, recesses) => {
        const moved = outOfRecess(day, recesses)
        expect(moved >= day).toBe(true)
        expect(isWorkingDay(moved)).toBe(true)
        expect(recessOn(moved, recesses)).toBeNull()
        expect(outOfRecess(moved, recesses)).toBe(moved)
      }),
    )
  })

  test('keeps the order of dates', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyRecesses, (a, b, recesses) => {
        const [first, second] = [a, b].sort()
        if (first === undefined || second === undefined) return
        expect(outOfRecess(first, recesses) <= outOfRecess(second, recesses)).toBe(true)
      }),
    )
  })
})

describe('a schedule', () => {
  test('gives the same dates in two windows as in one', () => {
    fc.assert(
      fc.property(anySchedule, anyRecesses, anyDay, (schedule, recesses, cut) => {
        const [from, until] = ['2025-01-01', '2028-12-31']
        const whole = scheduledDates(schedule, { from, until }, recesses)
        expect([
          ...scheduledDates(schedule, { from, until: cut }, recesses),
          ...scheduledDates(schedule, { from: addDays(cut, 1), until }, recesses),
        ]).toEqual(whole)
      }),
    )
  })

  test('has its dates in order, on working days, from the first to the last', () => {
    fc.assert(
      fc.property(anySchedule, anyRecesses, (schedule, recesses) => {
        const window = { from: '2025-01-01', until: '2028-12-31' }
        const dates = scheduledDates(schedule, window, recesses)
        const due = dates.map((date) => date.dueOn)
        expect(due).toEqual([...new Set(due)].sort())
        expect(due.every(isWorkingDay)).toBe(true)
        for (const { nominalOn } of dates) {
          expect(nominalOn >= schedule.firstDueOn).toBe(true)
          expect(schedule.endsOn === null || nominalOn <= schedule.endsOn).toBe(true)
        }
      }),
    )
  })
})

describe('informing the council', () => {
  const anyNotification: fc.Arbitrary<NotificationFacts> = fc
    .record({
      schedules: fc.array(
        fc
          .record({ schedule: anySchedule, occurredOn: anyDay, recordedAt: anyInstant })
          .map(({ schedule, occurredOn, recordedAt }) => ({
            ...fact(occurredOn, { recordedAt }),
            ...schedule,
          })),
        { maxLength: 3 },
      ),
      letters: fc.array(fc.record({ sentAt: anyInstant }), { maxLength: 6 }),
      recesses: anyRecesses,
    })
    .map(notificationFacts)

  test('as known at a moment never changes by what is entered or sent later', () => {
    fc.assert(
      fc.property(anyNotification, anyDay, anyInstant, (facts, on, knownAt) => {
        const then = {
          ...facts,
          schedules: facts.schedules.filter(({ recordedAt }) => recordedAt <= knownAt),
          letters: facts.letters.filter(({ sentAt }) => sentAt <= knownAt),
        }
        const moment = { on, knownAt }
        expect(notificationDeadlines(facts, moment, '2028-12-31')).toEqual(
          notificationDeadlines(then, moment, '2028-12-31'),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('one letter more never leaves a date open that was met', () => {
    fc.assert(
      fc.property(anyNotification, anyInstant, (facts, sentAt) => {
        const moment = { on: '2029-01-01', knownAt: '2029-01-01T00:00:00.000Z' }
        const met = (letters: NotificationFacts['letters']) =>
          notificationDeadlines({ ...facts, letters }, moment, '2028-12-31')
            .filter((deadline) => deadline.metOn !== null)
            .map((deadline) => deadline.key)
        expect(met([...facts.letters, { sentAt }])).toEqual(
          expect.arrayContaining(met(facts.letters)),
        )
      }),
      { numRuns: 500 },
    )
  })
})
