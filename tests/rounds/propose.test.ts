import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notificationDeadlines } from '#app/deadlines/notification.ts'
import { warningFor } from '#app/deadlines/recess.ts'
import { type EarlierRound, proposedRounds, roundDates } from '#app/rounds/propose.ts'
import { addDays } from '#app/workflow/calendar-date.ts'
import { fact, notificationFacts } from '#tests/deadlines/facts.ts'
import { anyDay } from '#tests/laws/any-facts.ts'

const since = new Map([[3, '2025-12-09']])
const recesses = [{ name: 'Kerstreces', fromOn: '2026-12-19', untilOn: '2027-01-03' }]
const halfYearly = {
  ...fact('2025-12-09'),
  firstDueOn: '2026-04-01',
  everyMonths: 6,
  fixedMonths: null,
  endsOn: null,
}

function proposed(today: string, rounds: EarlierRound[] = [], letters: string[] = []) {
  const facts = notificationFacts({
    schedules: [halfYearly],
    letters: letters.map((day) => ({ sentAt: `${day}T10:00:00.000Z` })),
  })
  const moment = { on: today, knownAt: `${today}T23:00:00.000Z` }
  const deadlines = notificationDeadlines(facts, moment, '2028-01-01')
  return proposedRounds(deadlines, rounds, since, recesses, today)
}

describe('a round is proposed', () => {
  test('eight weeks ahead of the date, with time for owners and college', () => {
    expect(proposed('2026-02-03')).toEqual([])
    expect(proposed('2026-02-04')).toEqual([
      {
        reportId: 3,
        municipalityCode: 'GM0629',
        notificationDueOn: '2026-04-01',
        periodFrom: '2025-12-09',
        periodUntil: '2026-03-10',
        updatesDueOn: '2026-03-10',
        collegeMeetingOn: '2026-03-24',
        sendBy: '2026-04-01',
      },
    ])
  })

  test('not while one is open, nor once the letter was sent', () => {
    const running = { reportId: 3, periodUntil: '2026-03-10', closed: false }
    expect(proposed('2026-02-20', [running])).toEqual([])
    expect(proposed('2026-03-28', [], ['2026-03-27'])).toEqual([])
  })

  test('from where the one before ended', () => {
    const before = { reportId: 3, periodUntil: '2026-03-10', closed: true }
    const [next] = proposed('2026-08-20', [before], ['2026-03-27'])
    expect(next).toMatchObject({ periodFrom: '2026-03-11', notificationDueOn: '2026-10-01' })
  })

  test('around a recess: the college meets before it', () => {
    const dates = roundDates('2027-01-04', '2026-07-01', recesses, '2026-11-10')
    expect(dates).toMatchObject({
      updatesDueOn: '2026-12-01',
      collegeMeetingOn: '2026-12-15',
      sendBy: '2027-01-04',
    })
  })

  test('once for dates that were missed, also when it is late', () => {
    const found = proposed('2026-11-24')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      notificationDueOn: '2026-10-01',
      updatesDueOn: '2026-12-04',
      collegeMeetingOn: '2026-12-15',
      sendBy: '2026-12-16',
    })
  })
})

test('the dates of a round are in order, and owners always get ten days', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.nat({ max: 200 }), (dueOn, today, days) => {
      const dates = roundDates(dueOn, addDays(today, -days), recesses, today)
      expect(dates.periodFrom <= dates.periodUntil).toBe(true)
      expect(dates.updatesDueOn >= addDays(today, 10)).toBe(true)
      for (const date of [dates.updatesDueOn, dates.collegeMeetingOn, dates.sendBy])
        expect(warningFor(date, recesses)).toBeNull()
      expect(dates.collegeMeetingOn > dates.updatesDueOn).toBe(true)
      expect(dates.sendBy > dates.collegeMeetingOn).toBe(true)
      expect(new Date(dates.collegeMeetingOn).getUTCDay()).toBe(2)
    }),
  )
})
