import { describe, expect, it } from 'vitest'
import { stateAsOf } from '#app/follow-ups/history.ts'
import { progressOverTime } from '#app/reviews/progress-over-time.ts'
import { promiseByAction } from '#app/reviews/promise-by-action.ts'
import { fact, followUpFacts, outcome, update } from '#tests/deadlines/facts.ts'

const now = '2026-03-10T12:00:00.000Z'
const adopted = { outcomes: [outcome('2025-11-04', { outcome: 'adopted' })] }
const judged = (verdict: 'followed' | 'partly' | 'undeterminable') => [
  { ...fact('2026-02-20'), verdict, explanation: 'Gezien.' },
]
const states = (...facts: ReturnType<typeof followUpFacts>[]) =>
  facts.map((one) => stateAsOf(one, { on: '2026-03-10', knownAt: now }))

describe('promiseByAction', () => {
  it('sets the verdict above what the college reports, and the decision above the reaction', () => {
    const table = promiseByAction(
      states(
        followUpFacts({ ...adopted, updates: [update('2026-02-01', 'done')] }),
        followUpFacts({
          ...adopted,
          updates: [update('2026-02-01', 'done')],
          reviews: judged('partly'),
        }),
        followUpFacts({
          ...adopted,
          responses: [
            { ...fact('2025-09-01'), kind: 'rejected', explanation: '', documentUrl: '' },
          ],
        }),
        followUpFacts({
          responses: [{ ...fact('2025-09-01'), kind: 'partly', explanation: '', documentUrl: '' }],
          updates: [update('2026-02-01', 'in_progress')],
          reviews: judged('undeterminable'),
        }),
        followUpFacts(),
      ),
    )
    expect(table.adopted).toMatchObject({ reported_done: 1, judged_partly: 1, not_started: 1 })
    expect(table.partly.in_progress).toBe(1)
    expect(table.none.not_started).toBe(1)
    const all = Object.values(table).flatMap((row) => Object.values(row))
    expect(all.reduce((sum, count) => sum + count, 0)).toBe(5)
  })
})

describe('progressOverTime', () => {
  const late = update('2025-12-10', 'in_progress', { recordedAt: '2026-02-01T09:00:00.000Z' })
  const facts = [followUpFacts({ ...adopted, updates: [late] }), followUpFacts()]

  it('tells the ends of the months and today, with what was entered late at its own day', () => {
    const points = progressOverTime(facts, {
      from: '2025-10-15',
      today: '2026-03-10',
      knownAt: now,
    })
    expect(points.map((one) => one.on)).toEqual([
      '2025-10-31',
      '2025-11-30',
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-10',
    ])
    expect(points[1]?.counts).toEqual({ to_plan: 1, awaiting_response: 1 })
    expect(points[2]?.counts).toEqual({ in_progress: 1, awaiting_response: 1 })
    const then = { from: '2025-10-15', today: '2026-01-31', knownAt: '2026-01-31T12:00:00.000Z' }
    expect(progressOverTime(facts, then).at(-1)?.counts.in_progress).toBeUndefined()
  })

  it('stays readable over many years', () => {
    const period = { from: '2015-01-01', today: '2026-03-10', knownAt: now }
    const points = progressOverTime(facts, period)
    expect(points.length).toBeLessThanOrEqual(18)
    expect(points.at(-1)?.on).toBe('2026-03-10')
  })
})
