import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { addDays, addMonths } from '#app/workflow/calendar-date.ts'

const anyDate = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1950-01-01', days))

it('moves a date by months as Temporal does', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -300, max: 600 }), (date, months) => {
      expect(addMonths(date, months)).toBe(Temporal.PlainDate.from(date).add({ months }).toString())
    }),
    { numRuns: 5000 },
  )
})
