import { describe, expect, test } from 'vitest'
import { daysTooLate, openRoundForm } from '#app/rounds/input.ts'

const recesses = [{ name: 'Kerstreces', fromOn: '2026-12-19', untilOn: '2027-01-03' }]
const dates = {
  periodFrom: '1-7-2026',
  periodUntil: '1-12-2026',
  updatesDueOn: '1-12-2026',
  collegeMeetingOn: '22-12-2026',
  sendBy: '24-12-2026',
}
const problemsOf = (form: Record<string, string>) =>
  openRoundForm(recesses)
    .safeParse(form)
    .error?.issues.map(({ path, message }) => [path.join('.'), message])

describe('the form of a round', () => {
  test('asks once about a date in recess or on a day off, with the first working day after it', () => {
    expect(problemsOf(dates)).toEqual([
      [
        'collegeMeetingOn',
        '22 december 2026 valt in het reces (Kerstreces); de eerste werkdag daarna is 4 januari 2027',
      ],
      [
        'sendBy',
        '24 december 2026 valt in het reces (Kerstreces); de eerste werkdag daarna is 4 januari 2027',
      ],
    ])
    const onSunday = { ...dates, collegeMeetingOn: '8-12-2026', sendBy: '13-12-2026' }
    expect(problemsOf(onSunday)).toEqual([
      [
        'sendBy',
        '13 december 2026 valt in een weekend; de eerste werkdag daarna is 14 december 2026',
      ],
    ])
  })

  test('keeps the dates when that is what one wants', () => {
    expect(problemsOf({ ...dates, anyway: 'on' })).toBeUndefined()
    expect(problemsOf({ ...dates, anyway: 'on', sendBy: '1-1-2026' })?.[0]?.[0]).toBe('sendBy')
  })
})

test('warns of a letter that would miss a date which can still be met', () => {
  expect(daysTooLate('2027-01-04', '2027-01-06', '2026-12-01')).toBe(2)
  expect(daysTooLate('2027-01-04', '2027-01-04', '2026-12-01')).toBe(0)
  // What was missed already is no reason to hurry the owners.
  expect(daysTooLate('2026-10-01', '2026-12-16', '2026-11-24')).toBe(0)
  expect(daysTooLate(null, '2027-01-06', '2026-12-01')).toBe(0)
})
