import type { DefaultValue } from '@conform-to/react'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { DecisionOutcome } from '#db/schema/codes.ts'
import type { RecordDecisionForm } from './input.ts'
import type { LoggedDecision } from './logged-decision.server.ts'
import type { Treatment } from './treatment.server.ts'

/** Months between two letters that councils mostly ask for. */
const usualMonths = 6

/**
 * What the form of a meeting starts with: everything that still waits for a decision is adopted, so that only the
 * exceptions need a hand. A correction starts with what was logged.
 */
export function decisionDefaults(
  treatment: Treatment,
  meetingOn: CalendarDate | null,
  corrected: LoggedDecision | null,
): DefaultValue<RecordDecisionForm> {
  if (corrected !== null) return loggedValues(treatment, corrected)
  const first = treatment.decisions.length === 0
  const isSince = meetingOn !== null && meetingOn >= (treatment.offeredOn ?? '')
  return {
    occurredOn: isSince ? meetingOn : '',
    notificationEveryMonths: first ? String(usualMonths) : '',
    outcomes: treatment.recommendations.map(({ followUpId, outcome }) => ({
      followUpId: String(followUpId),
      outcome: outcome === null || outcome.outcome === 'deferred' ? 'adopted' : '',
    })),
  }
}

function loggedValues(
  treatment: Treatment,
  logged: LoggedDecision,
): DefaultValue<RecordDecisionForm> {
  const { schedule } = logged
  const sets = schedule !== null && !schedule.withdrawn
  return {
    occurredOn: logged.occurredOn,
    agendaItem: logged.agendaItem,
    documentUrl: logged.documentUrl,
    planOfActionDueOn: logged.planOfActionDueOn,
    noPlanOfAction: logged.planOfActionDueOn === null ? 'on' : undefined,
    implementationDueOn: logged.implementationDueOn,
    notificationFirstDueOn: sets ? schedule.firstDueOn : '',
    notificationEveryMonths: sets ? String(schedule.everyMonths ?? '') : '',
    papers: logged.papers.map(({ kind, title, url }) => ({ kind, title, url })),
    outcomes: treatment.recommendations.map(({ followUpId }) => {
      const row = logged.outcomes.find((one) => one.followUpId === followUpId)
      return {
        followUpId: String(followUpId),
        outcome: row?.outcome ?? '',
        amendedText: row?.amendedText,
        explanation: row?.explanation,
        implementationDueOn: row?.implementationDueOn,
      }
    }),
  }
}

/** Whether the council adopted anything, as it was or amended. */
export function adoptsAny(outcomes: readonly { outcome: DecisionOutcome }[]): boolean {
  return outcomes.some(({ outcome }) => outcome === 'adopted' || outcome === 'adopted_amended')
}
