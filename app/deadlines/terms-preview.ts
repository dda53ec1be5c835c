import { formatDate } from '#app/ui/date.ts'
import { addMonths, type CalendarDate } from '#app/workflow/calendar-date.ts'
import { decisionTerms, type TypedTerms, usualPlanMonths } from './decision-terms.ts'
import { type Recess, warningFor } from './recess.ts'
import { type Schedule, scheduledDates } from './schedule.ts'

/** One date that follows from a decision or a schedule, for people to look at before they save. */
export type PreviewedTerm = {
  key: string
  what: string
  /** Null: there is none, and `why` says so. */
  dueOn: CalendarDate | null
  /** What happened to the date, or what stands against it; a whole phrase in Dutch, or ''. */
  why: string
  /** A day to take instead of one that was typed. */
  offeredOn: CalendarDate | null
}

/** How far ahead a schedule is shown. */
const shownMonths = 24

/** All dates that follow from a decision with these terms, in the order in which people ask for them. */
export function decisionPreview(typed: TypedTerms, recesses: readonly Recess[]): PreviewedTerm[] {
  const terms = decisionTerms(typed, recesses)
  const first = terms.notificationFirstDueOn
  return [
    planTerm(typed, terms.planOfActionDueOn, recesses),
    implementationTerm(terms.implementationDueOn, recesses),
    ...(first === null
      ? [none('notification', 'Raad informeren', 'Er is niets afgesproken')]
      : schedulePreview(
          {
            firstDueOn: first,
            everyMonths: terms.notificationEveryMonths,
            fixedMonths: null,
            endsOn: null,
          },
          recesses,
        )),
  ]
}

/** The dates of a schedule in its first two years. */
export function schedulePreview(schedule: Schedule, recesses: readonly Recess[]): PreviewedTerm[] {
  const { firstDueOn } = schedule
  const window = { from: firstDueOn, until: addMonths(firstDueOn, shownMonths) }
  return scheduledDates(schedule, window, recesses).map(({ nominalOn, dueOn }, place) => ({
    key: `notification-${nominalOn}`,
    what: place === 0 ? 'Raad informeren' : `Raad informeren, ${place + 1}e keer`,
    dueOn,
    why: movedFrom(nominalOn, recesses),
    offeredOn: null,
  }))
}

function planTerm(
  typed: TypedTerms,
  dueOn: CalendarDate | null,
  recesses: readonly Recess[],
): PreviewedTerm {
  const what = 'Plan van aanpak'
  if (dueOn === null)
    return none(
      'planOfActionDueOn',
      what,
      typed.noPlanOfAction ? 'De raad vraagt er niet om' : 'De raad nam niets over',
    )
  if (typed.planOfActionDueOn !== null) return typedTerm('planOfActionDueOn', what, dueOn, recesses)
  const moved = movedFrom(addMonths(typed.occurredOn, usualPlanMonths), recesses)
  const usual = `${usualPlanMonths} maanden na de vergadering`
  const why = moved === '' ? usual : `${usual}; ${moved}`
  return { key: 'planOfActionDueOn', what, dueOn, why, offeredOn: null }
}

function implementationTerm(
  dueOn: CalendarDate | null,
  recesses: readonly Recess[],
): PreviewedTerm {
  const what = 'Uitvoering gereed'
  if (dueOn === null) return none('implementationDueOn', what, 'De raad noemt geen datum')
  return typedTerm('implementationDueOn', what, dueOn, recesses)
}

/** A day that was typed stands; what is against it is said, with another one to take. */
function typedTerm(
  key: string,
  what: string,
  dueOn: CalendarDate,
  recesses: readonly Recess[],
): PreviewedTerm {
  const warning = warningFor(dueOn, recesses)
  return {
    key,
    what,
    dueOn,
    why: warning === null ? '' : `Let op: ${warning.reason}`,
    offeredOn: warning?.offeredOn ?? null,
  }
}

function movedFrom(nominalOn: CalendarDate, recesses: readonly Recess[]): string {
  const warning = warningFor(nominalOn, recesses)
  return warning === null ? '' : `verplaatst: ${formatDate(nominalOn)} ${warning.reason}`
}

function none(key: string, what: string, why: string): PreviewedTerm {
  return { key, what, dueOn: null, why, offeredOn: null }
}
