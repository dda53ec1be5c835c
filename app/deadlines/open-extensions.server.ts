import type { Actor } from '#app/accounts/permissions.ts'
import { type CalendarDate, daysBetween } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import type { DeadlineKind } from '#db/schema/codes.ts'
import { agendasFor } from './awaiting.server.ts'

/** A request to move a deadline on which the clerk has not ruled. */
export type OpenExtension = {
  extensionId: number
  followUpId: number
  number: string
  title: string
  municipality: string
  deadlineKind: DeadlineKind
  /** The step whose end it is about. */
  step: string | null
  fromOn: CalendarDate
  toOn: CalendarDate
  days: number
  askedOn: CalendarDate
  reason: string
}

/** The requests that wait for `actor` as clerk, the oldest first. */
export function openExtensions(context: Context, actor: Actor): OpenExtension[] {
  return agendasFor(context, actor, 'ruleOnExtension')
    .flatMap(({ municipality, standings }) =>
      standings.flatMap(({ facts, state }) =>
        state.extensions
          .filter((one) => one.ruling === null)
          .map((one) => ({
            extensionId: one.id,
            followUpId: facts.id,
            number: facts.recommendation.number,
            title: facts.recommendation.title,
            municipality: municipality.name,
            deadlineKind: one.deadlineKind,
            step: state.steps.find((step) => step.stepId === one.stepId)?.title ?? null,
            fromOn: one.fromOn,
            toOn: one.toOn,
            days: daysBetween(one.fromOn, one.toOn),
            askedOn: one.occurredOn,
            reason: one.reason,
          })),
      ),
    )
    .sort((a, b) => (a.askedOn < b.askedOn ? -1 : 1))
}
