import type { CalendarDate, Instant } from '#app/workflow/calendar-date.ts'
import type { Phase } from '#db/schema/codes.ts'
import type {
  AssignmentFact,
  ClosureFact,
  ExtensionFact,
  Fact,
  FollowUpFacts,
  OutcomeFact,
  ResponseFact,
  ReviewFact,
  RulingFact,
  StepFacts,
  StepRevisionFact,
  UpdateFact,
} from './facts.ts'
import { phaseOf } from './phase.ts'

/** Two times: the state on the day `on`, as far as it had been entered at the moment `knownAt`. */
export type Moment = { on: CalendarDate; knownAt: Instant }

export type StepState = StepRevisionFact & {
  /** The first end date that was ever planned; null: it never had one. */
  firstPlannedEndOn: CalendarDate | null
}

export type ExtensionState = Omit<ExtensionFact, 'rulings'> & { ruling: RulingFact | null }

export type FollowUpState = Moment & {
  response: ResponseFact | null
  outcome: OutcomeFact | null
  assignment: AssignmentFact | null
  steps: StepState[]
  /** The newest message, whatever it says: its age is how long it has been silent. */
  lastUpdate: UpdateFact | null
  /** The newest message that says how far the work is. */
  status: UpdateFact | null
  /** All valid messages, oldest first. */
  updates: UpdateFact[]
  extensions: ExtensionState[]
  review: ReviewFact | null
  /** The newest step towards closing or reopening. */
  closure: ClosureFact | null
  phase: Phase
}

type Dated = Pick<Fact, 'id' | 'occurredOn' | 'recordedAt' | 'withdrawn'> & {
  replacesId?: number | null
}

/**
 * The facts that count at `moment`, oldest first: entered by `knownAt`, happened by `on`, and not replaced or
 * withdrawn by an entry that was itself known. Entries made after `knownAt` never change the answer.
 */
export function validAt<F extends Dated>(facts: readonly F[], moment: Moment): F[] {
  // Of most kinds most follow-ups have no fact at all.
  if (facts.length === 0) return []
  const known = facts.filter((fact) => fact.recordedAt <= moment.knownAt)
  const replaced = new Set(known.map((fact) => fact.replacesId).filter((id) => id != null))
  return known
    .filter((fact) => !fact.withdrawn && !replaced.has(fact.id) && fact.occurredOn <= moment.on)
    .sort(byTime)
}

/** By the day that it happened, then by the moment of entry. */
export function byTime(a: Dated, b: Dated): number {
  if (a.occurredOn !== b.occurredOn) return a.occurredOn < b.occurredOn ? -1 : 1
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1
  return a.id - b.id
}

/** The state of one follow-up on day `on`, as known at `knownAt`. */
export function stateAsOf(facts: FollowUpFacts, moment: Moment): FollowUpState {
  const updates = validAt(facts.updates, moment)
  const state = {
    on: moment.on,
    knownAt: moment.knownAt,
    response: validAt(facts.responses, moment).at(-1) ?? null,
    outcome: validAt(facts.outcomes, moment).at(-1) ?? null,
    assignment: validAt(facts.assignments, moment).at(-1) ?? null,
    steps: facts.steps.flatMap((step) => stepAt(step, moment) ?? []).sort(byPosition),
    lastUpdate: updates.at(-1) ?? null,
    status: updates.findLast((update) => update.status !== null) ?? null,
    updates,
    extensions: validAt(facts.extensions, moment).map(({ rulings, ...extension }) => ({
      ...extension,
      ruling: validAt(rulings, moment).at(-1) ?? null,
    })),
    review: validAt(facts.reviews, moment).at(-1) ?? null,
    closure: validAt(facts.closures, moment).at(-1) ?? null,
  }
  return { ...state, phase: phaseOf(state) }
}

function stepAt(step: StepFacts, moment: Moment): StepState | null {
  if (step.linkedAt > moment.knownAt) return null
  const revisions = validAt(step.revisions, moment)
  const newest = revisions.at(-1)
  if (newest === undefined || newest.dropped) return null
  const firstPlanned = revisions.find((revision) => revision.plannedEndOn !== null)
  return { ...newest, firstPlannedEndOn: firstPlanned?.plannedEndOn ?? null }
}

function byPosition(a: StepState, b: StepState): number {
  return a.position - b.position || a.stepId - b.stepId
}
