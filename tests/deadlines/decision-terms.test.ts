import { describe, expect, it } from 'vitest'
import { decisionTerms } from '#app/deadlines/decision-terms.ts'
import { decisionPreview, schedulePreview } from '#app/deadlines/terms-preview.ts'

const recesses = [
  { name: 'Zomerreces 2027', fromOn: '2027-07-17', untilOn: '2027-08-29' },
  { name: 'Kerstreces 2027', fromOn: '2027-12-18', untilOn: '2028-01-02' },
]

const typed = {
  occurredOn: '2027-02-18',
  adopted: true,
  planOfActionDueOn: null,
  noPlanOfAction: false,
  implementationDueOn: null,
  notificationFirstDueOn: null,
  notificationEveryMonths: 6,
}

describe('decisionTerms', () => {
  it('asks for a plan four months after the meeting, out of recess and days off', () => {
    const planAfter = (occurredOn: string) =>
      decisionTerms({ ...typed, occurredOn }, recesses).planOfActionDueOn
    expect(planAfter('2027-02-18')).toBe('2027-06-18')
    expect(planAfter('2027-03-18')).toBe('2027-08-30')
    // 31 October has no counterpart in February; 28 February 2027 is a Sunday.
    expect(planAfter('2026-10-31')).toBe('2027-03-01')
  })

  it('asks for none where none was asked or nothing was adopted, unless a day was typed', () => {
    const planOf = (change: Partial<typeof typed>) =>
      decisionTerms({ ...typed, ...change }, recesses).planOfActionDueOn
    expect(planOf({ noPlanOfAction: true })).toBeNull()
    expect(planOf({ adopted: false })).toBeNull()
    const day = { planOfActionDueOn: '2027-07-20' }
    expect(decisionTerms({ ...typed, ...day, adopted: false }, recesses)).toMatchObject(day)
  })

  it('informs the council first after one interval, on the day that was typed, or never', () => {
    const firstOf = (first: string | null, months: number | null) =>
      decisionTerms(
        { ...typed, notificationFirstDueOn: first, notificationEveryMonths: months },
        recesses,
      ).notificationFirstDueOn
    expect(firstOf(null, 6)).toBe('2027-08-18')
    expect(firstOf('2027-06-01', 6)).toBe('2027-06-01')
    expect(firstOf(null, null)).toBeNull()
  })
})

describe('the preview', () => {
  it('shows the same dates as will be kept, with why they moved', () => {
    const lines = decisionPreview(typed, recesses)
    expect(lines.slice(0, 4)).toMatchObject([
      { what: 'Plan van aanpak', dueOn: '2027-06-18', why: '4 maanden na de vergadering' },
      { what: 'Uitvoering gereed', dueOn: null },
      {
        what: 'Raad informeren',
        dueOn: '2027-08-30',
        why: 'verplaatst: 18 augustus 2027 valt in het reces (Zomerreces 2027)',
      },
      { what: 'Raad informeren, 2e keer', dueOn: '2028-02-18', why: '' },
    ])
  })

  it('lets a typed day in a recess stand, and offers the first day after it', () => {
    const [plan, work] = decisionPreview(
      { ...typed, planOfActionDueOn: '2027-07-20', implementationDueOn: '2027-12-25' },
      recesses,
    )
    expect(plan).toMatchObject({ dueOn: '2027-07-20', offeredOn: '2027-08-30' })
    expect(work).toMatchObject({ dueOn: '2027-12-25', offeredOn: '2028-01-03' })
  })

  it('stops where the schedule ends', () => {
    const schedule = {
      firstDueOn: '2027-03-01',
      everyMonths: 3,
      fixedMonths: null,
      endsOn: '2027-09-30',
    }
    expect(schedulePreview(schedule, recesses).map((one) => one.dueOn)).toEqual([
      '2027-03-01',
      '2027-06-01',
      '2027-09-01',
    ])
  })
})
