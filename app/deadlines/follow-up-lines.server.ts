import type { Context } from '#app/workflow/context.ts'
import type { FollowUpLine } from './follow-up-line.ts'
import {
  type FollowUpStanding,
  type MunicipalityAgenda,
  municipalityAgenda,
} from './municipality-agenda.server.ts'

const linesOfAgenda = new WeakMap<MunicipalityAgenda, FollowUpLine[]>()

/** The follow-ups of the municipalities as lines, in the order of municipality, report and recommendation. */
export function followUpLines(
  context: Context,
  municipalityCodes: readonly string[],
): FollowUpLine[] {
  return municipalityCodes.flatMap((code) => linesOf(municipalityAgenda(context, code)))
}

function linesOf(agenda: MunicipalityAgenda): FollowUpLine[] {
  const kept = linesOfAgenda.get(agenda)
  if (kept !== undefined) return kept
  const lines = agenda.standings.map((standing) => lineOf(agenda, standing))
  linesOfAgenda.set(agenda, lines)
  return lines
}

function lineOf(agenda: MunicipalityAgenda, standing: FollowUpStanding): FollowUpLine {
  const { facts, state, deadlines, overdue } = standing
  const report = agenda.reports.get(facts.reportId)
  const implementation = deadlines.find((one) => one.kind === 'implementation')
  const worst = overdue[0]
  const ownerId = state.assignment?.ownerId ?? null
  return {
    id: facts.id,
    municipalityCode: facts.municipalityCode,
    municipality: agenda.municipality.name,
    reportId: facts.reportId,
    report: report?.shortTitle ?? '',
    reportSlug: report?.slug ?? '',
    recommendationId: facts.recommendation.id,
    number: facts.recommendation.number,
    title: facts.recommendation.title,
    priority: facts.recommendation.priority,
    phase: state.phase,
    overdue: worst ? { kind: worst.kind, dueOn: worst.dueOn, days: worst.days } : null,
    lastUpdateOn: state.lastUpdate?.occurredOn ?? null,
    since: state.outcome?.occurredOn ?? facts.offering.offeredOn,
    dueOn: implementation?.dueOn ?? null,
    firstDueOn: implementation?.firstDueOn ?? null,
    ownerId,
    owner: ownerId === null ? null : (agenda.people.get(ownerId)?.name ?? null),
  }
}
