import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatAge,
  formatDate,
  formatDays,
  formatMoment,
  formatMonth,
  formatShortDate,
  formatWeekday,
  wholeMonths,
} from '#app/ui/date.ts'
import { parseDutchDate } from '#app/ui/parse-date.ts'
import { monthsBetween } from '#app/workflow/calendar-date.ts'

describe('dates in Dutch', () => {
  test('are written out, short, by weekday and by month', () => {
    expect(formatDate('2026-01-01')).toBe('1 januari 2026')
    expect(formatShortDate('2026-03-09')).toBe('9 mrt 2026')
    expect(formatWeekday('2026-11-16')).toBe('ma 16 november')
    expect(formatWeekday('2027-01-01', '2026-11-24')).toBe('vr 1 januari 2027')
    expect(formatMonth('2026-08-31')).toBe('augustus 2026')
  })

  test('a moment is told in the time of Amsterdam, in summer and winter', () => {
    expect(formatMoment('2026-11-24T09:12:00.000Z')).toBe('24 november 2026, 10.12 uur')
    expect(formatMoment('2026-06-30T22:05:00.000Z')).toBe('1 juli 2026, 00.05 uur')
  })

  test('days know singular and plural', () => {
    expect([formatDays(1), formatDays(12)]).toEqual(['1 dag', '12 dagen'])
  })

  test.each([
    ['2026-11-24', 'vandaag'],
    ['2026-11-23', 'gisteren'],
    ['2026-11-11', '13 dagen geleden'],
    ['2026-11-03', '3 weken geleden'],
    ['2026-09-25', '8 weken geleden'],
    ['2026-09-24', '2 maanden geleden'],
    ['2025-09-20', '14 maanden geleden'],
    ['2024-11-24', '2 jaar geleden'],
  ])('%s is %s on 24 November 2026', (date, words) => {
    expect(formatAge(date, '2026-11-24')).toBe(words)
  })

  test('whole months agree with the calendar', () => {
    const day = fc
      .integer({ min: 0, max: 12_000 })
      .map((days) => new Date(Date.UTC(2010, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(wholeMonths(from, to)).toBe(monthsBetween(from, to))
      }),
    )
  })
})

describe('a date as people type it', () => {
  test.each([
    ['2026-06-30', '2026-06-30'],
    ['30-06-2026', '2026-06-30'],
    [' 30-6-2026 ', '2026-06-30'],
    ['30/6/2026', '2026-06-30'],
    ['30.6.2026', '2026-06-30'],
    ['30 juni 2026', '2026-06-30'],
    ['1 Mrt. 2026', '2026-03-01'],
    ['1 maart 2026', '2026-03-01'],
    ['29-02-2028', '2028-02-29'],
  ])('%s is %s', (text, date) => {
    expect(parseDutchDate(text)).toBe(date)
  })

  test.each([
    '31-06-2026',
    '29-02-2026',
    '2026-13-01',
    '30 foo 2026',
    '30-6-26',
    'morgen',
    '',
    '0 juni 2026',
  ])('%s is no date', (text) => {
    expect(parseDutchDate(text)).toBeNull()
  })

  test('what is written by formatDate is read back', () => {
    const dates = ['2026-01-31', '2026-03-01', '2026-05-05', '2026-08-09', '2026-12-26']
    expect(dates.map((date) => parseDutchDate(formatDate(date)))).toEqual(dates)
    expect(dates.map((date) => parseDutchDate(formatShortDate(date)))).toEqual(dates)
  })
})
