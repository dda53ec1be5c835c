import { describe, expect, test } from 'vitest'
import { type AgendaSettings, followUpDeadlines } from '#app/deadlines/agenda.ts'
import { daysMoved } from '#app/deadlines/deadline.ts'
import { overdueOf } from '#app/deadlines/overdue.ts'
import { overdueWords } from '#app/deadlines/words.ts'
import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { stateAsOf } from '#app/follow-ups/history.ts'
import type { DeadlineKind } from '#db/schema/codes.ts'
import { extension, fact, followUpFacts, outcome, step, update } from './facts.ts'

const nothingAsked: AgendaSettings = { reviewWeeks: null, asked: [] }

function agenda(facts: FollowUpFacts, on: string, settings = nothingAsked) {
  return followUpDeadlines(
    facts,
    stateAsOf(facts, { on, knownAt: `${on}T23:00:00.000Z` }),
    settings,
  )
}

function line(kind: DeadlineKind, facts: FollowUpFacts, on: string, settings = nothingAsked) {
  return agenda(facts, on, settings).find((deadline) => deadline.kind === kind)
}

function overdue(facts: FollowUpFacts, on: string, settings = nothingAsked): string[] {
  return overdueOf(agenda(facts, on, settings), on).map(overdueWords)
}

const offering = {
  offeredOn: '2025-07-22',
  responseDueOn: '2025-10-14',
  treatmentDueOn: '2025-12-16',
}

describe('the reaction and the treatment in the council', () => {
  test('are overdue from the day after', () => {
    const facts = followUpFacts({ offering })
    expect(overdue(facts, '2025-10-14')).toEqual([])
    expect(overdue(facts, '2025-10-15')).toEqual(['1 dag te laat (bestuurlijke reactie)'])
    expect(overdue(facts, '2025-12-18')).toEqual([
      '65 dagen te laat (bestuurlijke reactie)',
      '2 dagen te laat (behandeling in de raad)',
    ])
  })

  test('a reaction that never comes holds nothing up once the council decided', () => {
    const facts = followUpFacts({ offering, outcomes: [outcome('2025-12-09')] })
    expect(line('response', facts, '2026-01-10')).toMatchObject({ metOn: null, waived: true })
    expect(line('council_treatment', facts, '2026-01-10')).toMatchObject({ metOn: '2025-12-09' })
    expect(overdue(facts, '2026-01-10')).toEqual([])
  })

  test('putting it off is no decision', () => {
    const facts = followUpFacts({
      offering,
      outcomes: [outcome('2025-12-09', { outcome: 'deferred' })],
    })
    expect(overdue(facts, '2025-12-17')).toContain('1 dag te laat (behandeling in de raad)')
  })

  test('a late reaction is met, on the day that it came', () => {
    const reaction = { kind: 'accepted' as const, explanation: '', documentUrl: '' }
    const facts = followUpFacts({
      offering,
      responses: [{ ...fact('2025-11-01'), ...reaction }],
    })
    expect(line('response', facts, '2025-10-31')).toMatchObject({ metOn: null, waived: false })
    expect(line('response', facts, '2025-11-01')).toMatchObject({ metOn: '2025-11-01' })
  })
})

describe('what the council asked', () => {
  const decided = outcome('2025-12-09', {
    planOfActionDueOn: '2026-03-01',
    implementationDueOn: '2026-09-01',
  })

  test('a plan of action is met by the first step', () => {
    const facts = followUpFacts({ outcomes: [decided], steps: [step(5, '2026-03-10')] })
    expect(overdue(facts, '2026-03-03')).toEqual(['2 dagen te laat (plan van aanpak)'])
    expect(line('plan_of_action', facts, '2026-03-10')).toMatchObject({ metOn: '2026-03-10' })
  })

  test('implementation without a date is said to have none', () => {
    const facts = followUpFacts({ outcomes: [outcome('2025-12-09')] })
    expect(line('implementation', facts, '2026-01-01')).toMatchObject({
      dueOn: null,
      firstDueOn: null,
      metOn: null,
      waived: false,
    })
    expect(overdue(facts, '2030-01-01')).toEqual([])
  })

  test('what was reported done and taken back is open again', () => {
    const facts = followUpFacts({
      outcomes: [decided],
      updates: [update('2026-08-20', 'done'), update('2026-09-10', 'in_progress')],
    })
    expect(line('implementation', facts, '2026-09-05')).toMatchObject({ metOn: '2026-08-20' })
    expect(overdue(facts, '2026-09-10')).toContain('9 dagen te laat (uitvoering)')
  })

  test('nothing is expected of what the council closed', () => {
    const closure = {
      kind: 'decided' as const,
      party: 'council' as const,
      reason: 'achterhaald',
      consequence: '',
      documentUrl: '',
    }
    const facts = followUpFacts({
      outcomes: [decided],
      closures: [{ ...fact('2026-05-01'), ...closure }],
    })
    expect(overdue(facts, '2026-10-01')).toEqual([])
    expect(line('implementation', facts, '2026-10-01')).toMatchObject({ waived: true })
  })
})

describe('a step', () => {
  const planned = step(5, '2026-01-10', { plannedEndOn: '2026-04-01' })
  const asked = { deadlineKind: 'step' as const, stepId: 5, fromOn: '2026-04-01' }

  test('that got an extension is not overdue, and its first date stays visible', () => {
    const facts = followUpFacts({
      outcomes: [outcome('2025-12-09')],
      steps: [planned],
      extensions: [
        extension(
          '2026-03-20',
          { ...asked, toOn: '2026-06-01' },
          { on: '2026-04-10', granted: true },
        ),
      ],
    })
    expect(overdue(facts, '2026-04-09')).toEqual(['8 dagen te laat (stap)'])
    expect(overdue(facts, '2026-04-10')).toEqual([])
    const moved = line('step', facts, '2026-04-10')
    expect(moved).toMatchObject({ firstDueOn: '2026-04-01', dueOn: '2026-06-01', extensions: 1 })
    expect(moved && daysMoved(moved)).toBe(61)
    expect(overdue(facts, '2026-06-02')).toEqual(['1 dag te laat (stap)'])
  })

  test('a request that is refused or not yet ruled on moves nothing', () => {
    for (const ruling of [null, { on: '2026-03-25', granted: false }]) {
      const extensions = [extension('2026-03-20', { ...asked, toOn: '2026-06-01' }, ruling)]
      const facts = followUpFacts({ steps: [planned], extensions })
      expect(overdue(facts, '2026-04-02')).toEqual(['1 dag te laat (stap)'])
    }
  })

  test('an extension of a date that was replaced since counts no more', () => {
    const replanned = {
      ...planned,
      revisions: [
        ...planned.revisions,
        ...step(5, '2026-05-01', { plannedEndOn: '2026-05-15' }).revisions,
      ],
    }
    const granted = { on: '2026-04-01', granted: true }
    const extensions = [extension('2026-03-20', { ...asked, toOn: '2026-06-01' }, granted)]
    const facts = followUpFacts({ steps: [replanned], extensions })
    expect(line('step', facts, '2026-05-02')).toMatchObject({
      firstDueOn: '2026-04-01',
      dueOn: '2026-05-15',
      extensions: 0,
    })
  })

  test('without a date is never overdue, and done on a later day is not done yet', () => {
    const facts = followUpFacts({
      steps: [step(5, '2026-01-10'), step(6, '2026-01-11', { doneOn: '2026-02-01' })],
    })
    expect(overdue(facts, '2030-01-01')).toEqual([])
    const second = agenda(facts, '2026-01-20').find(({ stepId }) => stepId === 6)
    expect(second).toMatchObject({ metOn: null, dueOn: null })
  })
})

describe('a question in a round', () => {
  const asked = {
    id: 9,
    updatesDueOn: '2026-05-20',
    openedOn: '2026-05-01',
    answeredOn: null,
    over: false,
  }
  const settings = { reviewWeeks: null, asked: [asked] }

  test('is met by an answer or by any message since', () => {
    const facts = followUpFacts({ updates: [update('2026-04-30', 'in_progress')] })
    expect(overdue(facts, '2026-05-21', settings)).toEqual(['1 dag te laat (voortgangsbericht)'])
    const answered = { ...settings, asked: [{ ...asked, answeredOn: '2026-05-10' }] }
    expect(overdue(facts, '2026-05-21', answered)).toEqual([])
    const posted = followUpFacts({ updates: [update('2026-05-02', null)] })
    expect(line('update_request', posted, '2026-05-21', settings)).toMatchObject({
      metOn: '2026-05-02',
    })
  })

  test('is no longer waited for once the round is over', () => {
    const over = { ...settings, asked: [{ ...asked, over: true }] }
    expect(overdue(followUpFacts(), '2026-06-21', over)).toEqual([])
  })
})

test('a verdict is due within the term of the audit office, on a working day', () => {
  const settings = { reviewWeeks: 6, asked: [] }
  const facts = followUpFacts({
    updates: [update('2026-04-02', 'done'), update('2026-04-20', null)],
    reviews: [{ ...fact('2026-05-20'), verdict: 'partly', explanation: 'Nog niet overal.' }],
  })
  expect(line('review', facts, '2026-04-20', settings)).toMatchObject({ dueOn: '2026-05-18' })
  expect(overdue(facts, '2026-05-19', settings)).toEqual(['1 dag te laat (oordeel rekenkamer)'])
  expect(overdue(facts, '2026-05-20', settings)).toEqual([])
  expect(line('review', facts, '2026-04-20')).toBeUndefined()
})
