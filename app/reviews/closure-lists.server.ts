import { type Actor, may } from '#app/accounts/permissions.ts'
import { followUpVersion } from '#app/audit-trail/version.server.ts'
import { agendasFor } from '#app/deadlines/awaiting.server.ts'
import type {
  FollowUpStanding,
  MunicipalityAgenda,
} from '#app/deadlines/municipality-agenda.server.ts'
import { needsConsequence } from '#app/decisions/closing.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import type { ClosureParty, Phase, Verdict } from '#db/schema/codes.ts'

/** A follow-up whose closing the council can decide on. */
export type ClosableFollowUp = {
  followUpId: number
  number: string
  title: string
  text: string
  isPart: boolean
  report: string
  phase: Phase
  verdict: Verdict | null
  /** Closing it needs what follows from it. */
  needsConsequence: boolean
  /** Null: nobody put it forward. */
  proposed: {
    by: Exclude<ClosureParty, 'council'>
    on: CalendarDate
    reason: string
    consequence: string
  } | null
  version: number
}

/** What the council of one municipality can decide on: what was put forward, with `all` everything that is not closed. */
export type ClosureList = {
  municipalityCode: string
  municipality: string
  mayDecide: boolean
  closable: ClosableFollowUp[]
}

/** What was put forward to be closed in the municipalities that `actor` sees, those with anything first. */
export function closureLists(context: Context, actor: Actor, all: boolean): ClosureList[] {
  return agendasFor(context, actor, 'viewMunicipality')
    .map((agenda): ClosureList => {
      const { code, name } = agenda.municipality
      return {
        municipalityCode: code,
        municipality: name,
        mayDecide: may(actor, 'decideClosure', { municipalityCode: code }),
        closable: agenda.standings
          .filter(({ state }) => isProposed(state) || (all && state.phase !== 'closed'))
          .map((standing) => closableOf(context, agenda, standing)),
      }
    })
    .sort((a, b) => Number(b.closable.length > 0) - Number(a.closable.length > 0))
}

function isProposed({ closure, phase }: FollowUpStanding['state']): boolean {
  return closure?.kind === 'proposed' && phase !== 'closed'
}

function closableOf(
  { db }: Context,
  agenda: MunicipalityAgenda,
  { facts, state }: FollowUpStanding,
): ClosableFollowUp {
  const { number, title, text, parentId } = facts.recommendation
  const { closure } = state
  return {
    followUpId: facts.id,
    ...{ number, title, text },
    isPart: parentId !== null,
    report: agenda.reports.get(facts.reportId)?.shortTitle ?? '',
    phase: state.phase,
    verdict: state.review?.verdict ?? null,
    needsConsequence: needsConsequence(state),
    proposed:
      closure?.kind === 'proposed' && closure.party !== 'council'
        ? {
            by: closure.party,
            on: closure.occurredOn,
            reason: closure.reason,
            consequence: closure.consequence,
          }
        : null,
    version: followUpVersion(db, facts.id),
  }
}
