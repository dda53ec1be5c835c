import { describe, expect, test } from 'vitest'
import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { stateAsOf } from '#app/follow-ups/history.ts'
import { changeSince } from '#app/letters/since.ts'
import { endOfDay } from '#app/workflow/calendar-date.ts'
import { extension, fact, followUpFacts, outcome, step, update } from '#tests/deadlines/facts.ts'
import { closure, message, response, review, revised } from './case.ts'

/** The previous letter: how things stood on 31 January, as entered by 10 February. This one: half a year on. */
const before = { on: '2026-01-31', knownAt: endOfDay('2026-02-10') }
const now = { on: '2026-07-31', knownAt: endOfDay('2026-08-10') }

function change(facts: Partial<FollowUpFacts>) {
  const whole = followUpFacts(facts)
  return changeSince(whole, stateAsOf(whole, before), stateAsOf(whole, now))
}

const decided = { outcomes: [outcome('2025-11-04', { implementationDueOn: '2026-06-30' })] }
const started = { ...decided, updates: [update('2025-12-01', 'in_progress')] }

describe('since the previous letter', () => {
  test('a recommendation that was not there yet is new', () => {
    expect(change({ recordedAt: '2026-03-01T09:00:00.000Z' })).toBe('new')
  })

  test('without a previous letter everything is new', () => {
    const facts = followUpFacts(started)
    expect(changeSince(facts, null, stateAsOf(facts, now))).toBe('new')
  })

  test('a decision, a finished step or a message with content is a step forward', () => {
    expect(
      change({
        responses: [response('2025-09-01', 'accepted')],
        outcomes: [outcome('2026-03-03')],
      }),
    ).toBe('forward')
    const planned = step(1, '2025-12-01', { plannedEndOn: '2026-03-01' })
    expect(
      change({ ...started, steps: [revised(planned, '2026-03-01', { doneOn: '2026-03-01' })] }),
    ).toBe('forward')
    expect(
      change({
        ...started,
        updates: [...started.updates, message('2026-04-01', 'in_progress', { done: 'Gedaan.' })],
      }),
    ).toBe('forward')
  })

  test('a message that nothing changed leaves it unchanged, no message at all is silence', () => {
    expect(change({ ...started, updates: [...started.updates, update('2026-04-01', null)] })).toBe(
      'unchanged',
    )
    expect(change(started)).toBe('silent')
  })

  test('who waits for others is not silent', () => {
    expect(change({ responses: [response('2025-09-01', 'accepted')] })).toBe('unchanged')
    expect(change({ ...decided, updates: [update('2025-12-01', 'done')] })).toBe('unchanged')
  })

  test('a granted extension or a step that moved later is put off', () => {
    const request = {
      deadlineKind: 'implementation',
      fromOn: '2026-06-30',
      toOn: '2026-12-31',
    } as const
    expect(
      change({
        ...started,
        extensions: [extension('2026-05-01', request, { on: '2026-05-08', granted: true })],
      }),
    ).toBe('extended')
    expect(
      change({
        ...started,
        extensions: [extension('2026-05-01', request, { on: '2026-05-08', granted: false })],
      }),
    ).toBe('silent')
    const planned = step(1, '2025-12-01', { plannedEndOn: '2026-03-01' })
    expect(
      change({
        ...started,
        steps: [revised(planned, '2026-02-20', { plannedEndOn: '2026-09-01' })],
      }),
    ).toBe('extended')
  })

  test('an extension that the previous letter told is no news', () => {
    const request = {
      deadlineKind: 'implementation',
      fromOn: '2026-06-30',
      toOn: '2026-12-31',
    } as const
    expect(
      change({
        ...started,
        extensions: [extension('2026-01-10', request, { on: '2026-01-20', granted: true })],
      }),
    ).toBe('silent')
  })

  test('reported done is finished, the verdict on it a step forward', () => {
    expect(
      change({ ...started, updates: [...started.updates, update('2026-04-01', 'done')] }),
    ).toBe('done')
    const done = { ...decided, updates: [update('2025-12-01', 'done')] }
    expect(change({ ...done, reviews: [review('2026-05-01', 'followed', '')] })).toBe('forward')
  })

  test('what the council closes is closed, also when it stood as not carried out', () => {
    const closed = closure('2026-06-01', { kind: 'decided', party: 'council' })
    expect(change({ ...started, closures: [closed] })).toBe('closed')
    expect(
      change({ ...decided, updates: [update('2025-12-01', 'not_done')], closures: [closed] }),
    ).toBe('closed')
  })

  test('what the council reopens is reopened, also when it was closed and reopened in between', () => {
    const closed = (on: string) => closure(on, { kind: 'decided', party: 'council' })
    const reopened = closure('2026-06-01', { kind: 'reopened', party: 'council' })
    expect(change({ ...started, closures: [closed('2026-01-10'), reopened] })).toBe('reopened')
    expect(change({ ...started, closures: [closed('2026-05-10'), reopened] })).toBe('reopened')
  })

  test('what ends without being carried out is stopped', () => {
    expect(
      change({ ...started, updates: [...started.updates, update('2026-04-01', 'lapsed')] }),
    ).toBe('stopped')
    expect(change({ outcomes: [outcome('2026-03-03', { outcome: 'not_adopted' })] })).toBe(
      'stopped',
    )
  })

  test('work that was reported done and is not, is put back', () => {
    const done = {
      ...decided,
      updates: [update('2025-12-01', 'done'), update('2026-04-01', 'in_progress')],
    }
    expect(change(done)).toBe('back')
  })

  test('what happened before the previous letter but was entered after it is news now', () => {
    const late = { ...update('2026-01-15', 'in_progress'), recordedAt: '2026-03-01T09:00:00.000Z' }
    expect(change({ ...decided, updates: [late] })).toBe('forward')
    const decision = { ...outcome('2026-01-20'), recordedAt: '2026-07-02T09:00:00.000Z' }
    expect(change({ responses: [response('2025-09-01', 'accepted')], outcomes: [decision] })).toBe(
      'forward',
    )
  })

  test('what was entered after this letter changes nothing in it', () => {
    const later = {
      ...update('2026-07-01', 'done'),
      ...fact('2026-07-01', { recordedAt: '2026-09-01T09:00:00.000Z' }),
    }
    expect(change({ ...started, updates: [...started.updates, later] })).toBe('silent')
  })
})
