import { expect, test } from 'vitest'
import {
  easterSunday,
  endOfTerm,
  firstWorkingDayFrom,
  isWorkingDay,
  publicHolidays,
} from '#app/deadlines/working-days.ts'

test('Easter falls where the calendar says', () => {
  const known = ['2000-04-23', '2008-03-23', '2019-04-21', '2024-03-31', '2025-04-20', '2026-04-05']
  expect(known.map((day) => easterSunday(Number(day.slice(0, 4))))).toEqual(known)
  expect([2027, 2028, 2038].map(easterSunday)).toEqual(['2027-03-28', '2028-04-16', '2038-04-25'])
})

test('the public holidays of 2026 are those of the law and of the decree', () => {
  expect([...publicHolidays(2026)].sort()).toEqual([
    ['2026-01-01', 'Nieuwjaarsdag'],
    ['2026-01-02', 'gelijkgestelde dag'],
    ['2026-04-03', 'Goede Vrijdag'],
    ['2026-04-06', 'tweede paasdag'],
    ['2026-04-27', 'Koningsdag'],
    ['2026-05-05', 'Bevrijdingsdag'],
    ['2026-05-14', 'Hemelvaartsdag'],
    ['2026-05-15', 'gelijkgestelde dag'],
    ['2026-05-25', 'tweede pinksterdag'],
    ['2026-12-25', 'eerste kerstdag'],
    ['2026-12-26', 'tweede kerstdag'],
  ])
})

test("King's Day is kept on Saturday when the 27th is a Sunday", () => {
  expect(publicHolidays(2025).get('2025-04-26')).toBe('Koningsdag')
  expect(publicHolidays(2025).has('2025-04-27')).toBe(false)
})

test('a day off is followed by the first working day after it', () => {
  expect(isWorkingDay('2026-05-13')).toBe(true)
  expect(firstWorkingDayFrom('2026-05-13')).toBe('2026-05-13')
  expect(firstWorkingDayFrom('2026-05-14')).toBe('2026-05-18')
  expect(firstWorkingDayFrom('2026-12-25')).toBe('2026-12-28')
})

test('a term that ends on a day off runs on to the next working day', () => {
  expect(endOfTerm('2026-03-20', 14)).toBe('2026-04-07')
  expect(endOfTerm('2026-03-18', 14)).toBe('2026-04-01')
})
