import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { addDays, addMonths, dateOf } from '#app/workflow/calendar-date.ts'

const anyDate = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1950-01-01', days))

it('moves a date by months as Temporal does', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -300, max: 600 }), (date, months) => {
      expect(addMonths(date, months)).toBe(Temporal.PlainDate.from(date).add({ months }).toString())
    }),
    { numRuns: 5000 },
  )
})

it('tells the day of a moment in Amsterdam as Temporal does', () => {
  const moments = fc.date({
    min: new Date('1980-01-01T00:00:00Z'),
    max: new Date('2099-12-31T23:59:59Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(moments, (moment) => {
      const instant = moment.toISOString()
      const there = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Amsterdam')
      expect(dateOf(instant)).toBe(there.toPlainDate().toString())
    }),
    { numRuns: 5000 },
  )
})
