import { describe, expect, test } from 'vitest'
import { outOfRecess, warningFor } from '#app/deadlines/recess.ts'
import { parseMonths, type Schedule, scheduledDates } from '#app/deadlines/schedule.ts'

const window = { from: '2025-01-01', until: '2027-12-31' }
const summer = [{ name: 'zomerreces', fromOn: '2026-07-11', untilOn: '2026-08-23' }]

function named(schedule: Partial<Schedule>): string[] {
  const whole = { firstDueOn: '2026-01-31', everyMonths: null, fixedMonths: null, endsOn: null }
  return scheduledDates({ ...whole, ...schedule }, window, []).map((date) => date.nominalOn)
}

describe('the dates of a schedule', () => {
  test('once is once', () => {
    expect(named({})).toEqual(['2026-01-31'])
  })

  test('the 31st comes back after a short month', () => {
    expect(named({ everyMonths: 1, endsOn: '2026-05-31' })).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ])
  })

  test('every six months, until it ends', () => {
    expect(named({ firstDueOn: '2026-04-01', everyMonths: 6, endsOn: '2027-09-30' })).toEqual([
      '2026-04-01',
      '2026-10-01',
      '2027-04-01',
    ])
  })

  test('in fixed months of the year', () => {
    expect(named({ firstDueOn: '2026-04-30', fixedMonths: [4, 11] })).toEqual([
      '2026-04-30',
      '2026-11-30',
      '2027-04-30',
      '2027-11-30',
    ])
  })

  test('named and moved date stand side by side', () => {
    const schedule = { firstDueOn: '2026-07-15', everyMonths: 12, fixedMonths: null, endsOn: null }
    expect(scheduledDates(schedule, window, summer)).toEqual([
      { nominalOn: '2026-07-15', dueOn: '2026-08-24' },
      { nominalOn: '2027-07-15', dueOn: '2027-07-15' },
    ])
  })

  test('two that move to the same day become one', () => {
    const schedule = { firstDueOn: '2026-07-15', everyMonths: 1, fixedMonths: null, endsOn: null }
    const dates = scheduledDates(schedule, { from: '2026-07-01', until: '2026-09-30' }, summer)
    expect(dates.map((date) => date.dueOn)).toEqual(['2026-08-24', '2026-09-15'])
  })
})

describe('a date in a recess or on a day off', () => {
  test('moves to the first working day after the recess', () => {
    expect(outOfRecess('2026-08-01', summer)).toBe('2026-08-24')
    const untilFriday = [{ name: 'meireces', fromOn: '2026-04-25', untilOn: '2026-05-13' }]
    expect(outOfRecess('2026-05-01', untilFriday)).toBe('2026-05-18')
  })

  test('is warned of, with what to take instead', () => {
    expect(warningFor('2026-08-05', summer)).toEqual({
      reason: 'valt in het reces (zomerreces)',
      offeredOn: '2026-08-24',
    })
    expect(warningFor('2026-04-27', [])).toEqual({
      reason: 'is Koningsdag',
      offeredOn: '2026-04-28',
    })
    expect(warningFor('2026-06-06', [])?.reason).toBe('valt in een weekend')
    expect(warningFor('2026-06-08', summer)).toBeNull()
  })
})

test('months are read as written, and nothing else', () => {
  expect(parseMonths('4,10')).toEqual([4, 10])
  expect(parseMonths(null)).toBeNull()
  expect(() => parseMonths('4,13')).toThrow(RangeError)
})
