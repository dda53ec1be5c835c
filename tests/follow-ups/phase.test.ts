import { describe, expect, it } from 'vitest'
import { type PhaseFacts, phaseOf } from '#app/follow-ups/phase.ts'
import type {
  DecisionOutcome,
  ImplementationStatus,
  ResponseKind,
  Verdict,
} from '#db/schema/codes.ts'

const fact = {
  id: 1,
  occurredOn: '2026-01-01',
  recordedAt: '2026-01-01T10:00:00.000Z',
  recordedBy: 1,
  withdrawn: false,
  replacesId: null,
}
const nothing: PhaseFacts = {
  response: null,
  outcome: null,
  steps: [],
  status: null,
  review: null,
  closure: null,
}
const response = (kind: ResponseKind) => ({ ...fact, kind, explanation: '', documentUrl: '' })
const outcome = (code: DecisionOutcome) => ({
  ...fact,
  outcome: code,
  amendedText: '',
  explanation: '',
  agendaItem: '',
  documentUrl: '',
  planOfActionDueOn: null,
  implementationDueOn: null,
})
const status = (code: ImplementationStatus) => ({
  ...fact,
  noChange: false,
  status: code,
  done: '',
  next: '',
  reason: 'reden',
  internalNote: '',
})
const review = (verdict: Verdict) => ({ ...fact, verdict, explanation: '' })
const closure = (kind: 'proposed' | 'decided' | 'reopened') => ({
  ...fact,
  kind,
  party: 'council' as const,
  reason: '',
  consequence: '',
  documentUrl: '',
})

describe('phaseOf', () => {
  it.each<[string, Partial<PhaseFacts>, string]>([
    ['nothing yet', {}, 'awaiting_response'],
    ['a response', { response: response('accepted') }, 'awaiting_decision'],
    ['a deferred decision', { outcome: outcome('deferred') }, 'awaiting_decision'],
    ['a decision without response', { outcome: outcome('adopted') }, 'to_plan'],
    ['an amended decision', { outcome: outcome('adopted_amended') }, 'to_plan'],
    ['a plan', { outcome: outcome('adopted'), steps: [{}] }, 'in_progress'],
    ['a plan before the decision', { steps: [{}] }, 'awaiting_response'],
    ['work before the decision', { status: status('in_progress') }, 'in_progress'],
    ['partly done', { outcome: outcome('adopted'), status: status('partly_done') }, 'in_progress'],
    ['reported done', { outcome: outcome('adopted'), status: status('done') }, 'reported_done'],
    ['judged', { status: status('done'), review: review('followed') }, 'followed'],
    ['judged partly', { status: status('done'), review: review('partly') }, 'reported_done'],
    [
      'not adopted',
      { response: response('accepted'), outcome: outcome('not_adopted') },
      'not_adopted',
    ],
    [
      'noted and rejected',
      { response: response('rejected'), outcome: outcome('noted') },
      'not_adopted',
    ],
    ['noted', { response: response('accepted'), outcome: outcome('noted') }, 'to_plan'],
    ['lapsed', { outcome: outcome('adopted'), status: status('lapsed') }, 'lapsed'],
    ['not done', { status: status('not_done') }, 'not_done'],
    ['not applicable', { status: status('not_applicable') }, 'not_applicable'],
    [
      'proposed to close',
      { status: status('done'), closure: closure('proposed') },
      'reported_done',
    ],
    ['closed', { status: status('lapsed'), closure: closure('decided') }, 'closed'],
    ['reopened', { status: status('done'), closure: closure('reopened') }, 'reported_done'],
  ])('%s', (_name, facts, expected) => {
    expect(phaseOf({ ...nothing, ...facts })).toBe(expected)
  })
})
