import type {
  DecisionOutcome,
  ImplementationStatus,
  ResponseKind,
  Verdict,
} from '#db/schema/codes.ts'

/** What was promised: by the council's decision, or as long as there is none by the college's reaction. */
export const promises = ['adopted', 'partly', 'not_adopted', 'none'] as const
export type Promised = (typeof promises)[number]

/** What came of it: by the verdict of the audit office, or as long as there is none by what the college reports. */
export const actions = [
  'judged_followed',
  'judged_partly',
  'judged_not',
  'reported_done',
  'in_progress',
  'not_started',
  'ended',
] as const
export type Acted = (typeof actions)[number]

/** How many follow-ups stand at each crossing of promise and action. */
export type PromiseByAction = Record<Promised, Record<Acted, number>>

/** What four of the five parties said; null as long as one said nothing. */
type Said = {
  response: { kind: ResponseKind } | null
  outcome: { outcome: DecisionOutcome } | null
  status: { status: ImplementationStatus | null } | null
  review: { verdict: Verdict } | null
}

/** The table of the Algemene Rekenkamer: what was promised by what was done about it. */
export function promiseByAction(states: readonly Said[]): PromiseByAction {
  const table = Object.fromEntries(
    promises.map((promise) => [promise, Object.fromEntries(actions.map((action) => [action, 0]))]),
  ) as PromiseByAction
  for (const state of states) table[promisedIn(state)][actedIn(state)] += 1
  return table
}

function promisedIn({ response, outcome }: Pick<Said, 'response' | 'outcome'>): Promised {
  if (outcome?.outcome === 'adopted' || outcome?.outcome === 'adopted_amended') return 'adopted'
  if (outcome?.outcome === 'not_adopted') return 'not_adopted'
  if (response === null) return 'none'
  if (response.kind === 'partly') return 'partly'
  return response.kind === 'rejected' ? 'not_adopted' : 'adopted'
}

function actedIn({ status, review }: Pick<Said, 'status' | 'review'>): Acted {
  if (review !== null && review.verdict !== 'undeterminable') {
    if (review.verdict === 'partly') return 'judged_partly'
    return review.verdict === 'not' ? 'judged_not' : 'judged_followed'
  }
  switch (status?.status) {
    case 'done':
      return 'reported_done'
    case 'in_progress':
    case 'partly_done':
      return 'in_progress'
    case 'not_done':
    case 'lapsed':
    case 'not_applicable':
      return 'ended'
    default:
      return 'not_started'
  }
}
