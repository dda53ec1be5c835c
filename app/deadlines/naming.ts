import type { Deadline } from './deadline.ts'
import type { MunicipalityAgenda } from './municipality-agenda.server.ts'
import type { NamedDeadline } from './named-deadline.ts'

/** Gives each deadline of an agenda the names that its line needs. */
export function namingIn(
  agenda: MunicipalityAgenda,
): (deadline: Deadline) => Omit<NamedDeadline, 'deadline'> {
  const standings = new Map(agenda.standings.map((one) => [one.facts.id, one]))
  return ({ reportId, followUpId, stepId }) => {
    const standing = followUpId === null ? undefined : standings.get(followUpId)
    return {
      municipality: agenda.municipality.name,
      report: agenda.reports.get(reportId)?.shortTitle ?? '',
      recommendation: standing?.facts.recommendation ?? null,
      step: standing?.state.steps.find((one) => one.stepId === stepId)?.title ?? null,
    }
  }
}
