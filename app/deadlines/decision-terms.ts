import { addMonths, type CalendarDate } from '#app/workflow/calendar-date.ts'
import { outOfRecess, type Recess } from './recess.ts'

/** The terms of a decision as typed; what is left empty takes the usual term. */
export type TypedTerms = {
  occurredOn: CalendarDate
  /** Whether the council adopted anything: otherwise there is nothing to plan. */
  adopted: boolean
  planOfActionDueOn: CalendarDate | null
  noPlanOfAction: boolean
  implementationDueOn: CalendarDate | null
  notificationFirstDueOn: CalendarDate | null
  notificationEveryMonths: number | null
}

/** The terms that follow from a decision; null: none. */
export type DecisionTerms = Pick<
  TypedTerms,
  'planOfActionDueOn' | 'implementationDueOn' | 'notificationFirstDueOn' | 'notificationEveryMonths'
>

/** Months that a college usually gets to come with a plan of action. */
export const usualPlanMonths = 4

/** The usual day of the plan of action: four months after the meeting, moved out of recess and days off. */
export function usualPlanDueOn(
  occurredOn: CalendarDate,
  recesses: readonly Recess[],
): CalendarDate {
  return outOfRecess(addMonths(occurredOn, usualPlanMonths), recesses)
}

/**
 * The terms as they will be kept. Where something was adopted, a plan of action is due on the usual day unless another
 * day was typed or none was asked. The council is first informed one interval after the meeting unless a day was typed. A day that was typed
 * stands, also in a recess: the council said so.
 */
export function decisionTerms(typed: TypedTerms, recesses: readonly Recess[]): DecisionTerms {
  const { occurredOn, implementationDueOn, notificationEveryMonths } = typed
  const interval =
    notificationEveryMonths === null ? null : addMonths(occurredOn, notificationEveryMonths)
  const usualPlan =
    typed.noPlanOfAction || !typed.adopted ? null : usualPlanDueOn(occurredOn, recesses)
  return {
    planOfActionDueOn: typed.planOfActionDueOn ?? usualPlan,
    implementationDueOn,
    notificationFirstDueOn: typed.notificationFirstDueOn ?? interval,
    notificationEveryMonths,
  }
}
