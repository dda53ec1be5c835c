import fc from 'fast-check'
import type { Fact, FollowUpFacts } from '#app/follow-ups/facts.ts'
import { addDays, type CalendarDate } from '#app/workflow/calendar-date.ts'
import {
  closureKinds,
  decisionOutcomes,
  implementationStatuses,
  responseKinds,
  verdicts,
} from '#db/schema/codes.ts'
import { followUpFacts } from '#tests/deadlines/facts.ts'

const firstDay = '2025-07-01'
const span = 900

/** Any day from July 2025 on, for two and a half years. */
export const anyDay: fc.Arbitrary<CalendarDate> = fc
  .nat({ max: span })
  .map((days) => addDays(firstDay, days))

/** Any moment in the same time; entries often come in late. */
export const anyInstant = anyDay.map((day) => `${day}T12:00:00.000Z`)

const anyDayOrNone = fc.option(anyDay)

/** What every fact bears. Ids are few, so that corrections of one another occur. */
function anyFact<More>(more: { [K in keyof More]: fc.Arbitrary<More[K]> }) {
  const base: { [K in keyof Fact]: fc.Arbitrary<Fact[K]> } = {
    id: fc.integer({ min: 1, max: 12 }),
    occurredOn: anyDay,
    recordedAt: anyInstant,
    recordedBy: fc.constant(1),
    withdrawn: fc.boolean(),
    replacesId: fc.option(fc.integer({ min: 1, max: 12 })),
  }
  return fc.record({ ...base, ...more }) as fc.Arbitrary<Fact & More>
}

const few = { maxLength: 4 }
const none = fc.constant('')

const anyStep = fc.integer({ min: 1, max: 3 }).chain((stepId) =>
  fc.record({
    stepId: fc.constant(stepId),
    linkedAt: anyInstant,
    revisions: fc.array(
      anyFact({
        stepId: fc.constant(stepId),
        title: fc.constant('stap'),
        position: fc.nat({ max: 3 }),
        ownerId: fc.constant(null),
        plannedStartOn: fc.constant(null),
        plannedEndOn: anyDayOrNone,
        doneOn: anyDayOrNone,
        dropped: fc.boolean(),
        reason: none,
      }),
      few,
    ),
  }),
)

const anyExtension = fc.oneof(
  anyExtensionOf('step', fc.integer({ min: 1, max: 3 })),
  anyExtensionOf('implementation', fc.constant(null)),
  anyExtensionOf('notification', fc.constant(null)),
)

function anyExtensionOf(
  kind: 'step' | 'implementation' | 'notification',
  stepId: fc.Arbitrary<number | null>,
) {
  return anyFact({
    deadlineKind: fc.constant(kind),
    stepId,
    fromOn: anyDay,
    toOn: anyDay,
    reason: fc.constant('reden'),
    rulings: fc.array(anyFact({ granted: fc.boolean(), explanation: none }), { maxLength: 2 }),
  })
}

/** Any history of one follow-up, also an unlikely one. */
export const anyFollowUp: fc.Arbitrary<FollowUpFacts> = fc
  .record({
    offering: fc.record({
      offeredOn: anyDayOrNone,
      responseDueOn: anyDayOrNone,
      treatmentDueOn: anyDayOrNone,
    }),
    responses: fc.array(
      anyFact({ kind: fc.constantFrom(...responseKinds), explanation: none, documentUrl: none }),
      few,
    ),
    outcomes: fc.array(
      anyFact({
        outcome: fc.constantFrom(...decisionOutcomes),
        amendedText: none,
        explanation: none,
        agendaItem: none,
        documentUrl: none,
        planOfActionDueOn: anyDayOrNone,
        implementationDueOn: anyDayOrNone,
      }),
      few,
    ),
    steps: fc.uniqueArray(anyStep, { ...few, selector: (step) => step.stepId }),
    updates: fc.array(
      anyFact({
        noChange: fc.constant(false),
        status: fc.option(fc.constantFrom(...implementationStatuses)),
        done: none,
        next: none,
        reason: none,
        internalNote: none,
      }),
      few,
    ),
    extensions: fc.array(anyExtension, few),
    reviews: fc.array(anyFact({ verdict: fc.constantFrom(...verdicts), explanation: none }), few),
    closures: fc.array(
      anyFact({
        kind: fc.constantFrom(...closureKinds),
        party: fc.constant('council' as const),
        reason: none,
        consequence: none,
        documentUrl: none,
      }),
      { maxLength: 2 },
    ),
  })
  .map((facts) => followUpFacts(facts))

/** The same history as it stood in the books at `knownAt`: without anything entered later. */
export function enteredBy(facts: FollowUpFacts, knownAt: string): FollowUpFacts {
  const known = <F extends { recordedAt: string }>(list: F[]) =>
    list.filter((fact) => fact.recordedAt <= knownAt)
  return {
    ...facts,
    responses: known(facts.responses),
    outcomes: known(facts.outcomes),
    assignments: known(facts.assignments),
    steps: facts.steps
      .filter((step) => step.linkedAt <= knownAt)
      .map((step) => ({ ...step, revisions: known(step.revisions) })),
    updates: known(facts.updates),
    evidence: known(facts.evidence),
    extensions: known(facts.extensions).map((extension) => ({
      ...extension,
      rulings: known(extension.rulings),
    })),
    reviews: known(facts.reviews),
    closures: known(facts.closures),
  }
}
