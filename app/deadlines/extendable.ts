import type { ExtensionState, FollowUpState } from '#app/follow-ups/history.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { DeadlineKind } from '#db/schema/codes.ts'
import { byDueDate, type Deadline, isPending } from './deadline.ts'

/** A deadline that one can ask to move. */
export type Extendable = Deadline & { dueOn: CalendarDate }

/** Dates that the executive side keeps; those of the council, the audit office and the round are theirs to move. */
const kinds: ReadonlySet<DeadlineKind> = new Set([
  'response',
  'plan_of_action',
  'step',
  'implementation',
  'notification',
])

/**
 * The deadlines of a follow-up for which an extension can be asked, the one that is late or comes first on top: those
 * that are still expected and have a date. `informing` are those by which the council must be informed: of these the
 * first one that is still expected.
 */
export function extendableDeadlines(
  deadlines: readonly Deadline[],
  informing: readonly Deadline[],
): Extendable[] {
  const next = informing.filter(isPending).sort(byDueDate).slice(0, 1)
  return [...deadlines, ...next]
    .flatMap((deadline) => {
      const { dueOn, kind } = deadline
      if (dueOn === null || !isPending(deadline) || !kinds.has(kind)) return []
      return [{ ...deadline, dueOn }]
    })
    .sort(byDueDate)
}

type Asked = Pick<FollowUpState, 'extensions'>

/** The requests on which the griffie has not ruled. */
export function openRequests({ extensions }: Asked): ExtensionState[] {
  return extensions.filter(({ ruling }) => ruling === null)
}

/** The request to move this deadline on which the griffie has not ruled; null when there is none. */
export function openRequestFor(
  { kind, stepId }: Pick<Deadline, 'kind' | 'stepId'>,
  state: Asked,
): ExtensionState | null {
  return (
    openRequests(state).find((one) => one.deadlineKind === kind && one.stepId === stepId) ?? null
  )
}

/** Those of which no request lies with the griffie yet. */
export function notAskedYet(extendable: readonly Extendable[], state: Asked): Extendable[] {
  return extendable.filter((deadline) => openRequestFor(deadline, state) === null)
}
