import type { CalendarDate, Instant } from '#app/workflow/calendar-date.ts'
import type {
  AssignmentFact,
  ClosureFact,
  EvidenceFact,
  ExtensionFact,
  FollowUpFacts,
  OutcomeFact,
  ResponseFact,
  ReviewFact,
  RulingFact,
  StepRevisionFact,
  UpdateFact,
} from './facts.ts'

type Entry =
  | { kind: 'response'; fact: ResponseFact }
  | { kind: 'decision'; fact: OutcomeFact }
  | { kind: 'assignment'; fact: AssignmentFact }
  | { kind: 'step'; fact: StepRevisionFact; change: StepChange }
  | { kind: 'update'; fact: UpdateFact; evidence: EvidenceFact[] }
  | { kind: 'extension'; fact: ExtensionFact }
  | { kind: 'ruling'; fact: RulingFact; extension: ExtensionFact }
  | { kind: 'review'; fact: ReviewFact }
  | { kind: 'closure'; fact: ClosureFact }

export type StepChange =
  | 'planned'
  | 'moved'
  | 'done'
  | 'undone'
  | 'dropped'
  | 'restored'
  | 'changed'

/** One thing that happened to a follow-up, with both its times. */
export type HistoryEntry = Entry & {
  occurredOn: CalendarDate
  recordedAt: Instant
  recordedBy: number
  /** A newer entry replaces it, or it was withdrawn: shown struck through, never left out. */
  replaced: boolean
}

/** Everything that was ever entered about a follow-up up to `knownAt`, newest first. */
export function historyOf(facts: FollowUpFacts, knownAt: Instant): HistoryEntry[] {
  const evidenceOf = (update: UpdateFact) =>
    facts.evidence.filter((one) => one.statusUpdateId === update.id)
  const entries: Entry[] = [
    ...facts.responses.map((fact) => ({ kind: 'response' as const, fact })),
    ...facts.outcomes.map((fact) => ({ kind: 'decision' as const, fact })),
    ...facts.assignments.map((fact) => ({ kind: 'assignment' as const, fact })),
    ...facts.steps.flatMap(({ revisions }) =>
      revisions.flatMap((fact, place) => {
        const change = changeOf(revisions[place - 1], fact)
        return change === null ? [] : [{ kind: 'step' as const, fact, change }]
      }),
    ),
    ...facts.updates.map((fact) => ({ kind: 'update' as const, fact, evidence: evidenceOf(fact) })),
    ...facts.extensions.map((fact) => ({ kind: 'extension' as const, fact })),
    ...facts.extensions.flatMap((extension) =>
      extension.rulings.map((fact) => ({ kind: 'ruling' as const, fact, extension })),
    ),
    ...facts.reviews.map((fact) => ({ kind: 'review' as const, fact })),
    ...facts.closures.map((fact) => ({ kind: 'closure' as const, fact })),
  ]
  const known = entries.filter(({ fact }) => fact.recordedAt <= knownAt)
  const replaced = new Set(
    known.flatMap(({ kind, fact }) =>
      'replacesId' in fact && fact.replacesId !== null ? [`${kind}:${fact.replacesId}`] : [],
    ),
  )
  return known
    .map((entry) => ({
      ...entry,
      occurredOn: entry.fact.occurredOn,
      recordedAt: entry.fact.recordedAt,
      recordedBy: entry.fact.recordedBy,
      replaced: entry.fact.withdrawn || replaced.has(`${entry.kind}:${entry.fact.id}`),
    }))
    .sort(newestFirst)
}

/** What a revision changed; null where only the place in the list is another, which is no event. */
function changeOf(before: StepRevisionFact | undefined, now: StepRevisionFact): StepChange | null {
  if (before === undefined) return 'planned'
  if (now.dropped && !before.dropped) return 'dropped'
  if (!now.dropped && before.dropped) return 'restored'
  if (now.doneOn !== null && before.doneOn === null) return 'done'
  if (now.doneOn === null && before.doneOn !== null) return 'undone'
  if (now.plannedEndOn !== before.plannedEndOn) return 'moved'
  const onlyPlace =
    now.position !== before.position &&
    now.title === before.title &&
    now.ownerId === before.ownerId &&
    now.plannedStartOn === before.plannedStartOn &&
    now.reason === before.reason
  return onlyPlace ? null : 'changed'
}

function newestFirst(a: HistoryEntry, b: HistoryEntry): number {
  if (a.occurredOn !== b.occurredOn) return a.occurredOn > b.occurredOn ? -1 : 1
  if (a.recordedAt !== b.recordedAt) return a.recordedAt > b.recordedAt ? -1 : 1
  return b.fact.id - a.fact.id
}
