import type { RecordDecisionInput } from '#app/decisions/input.ts'
import { duinstad, smallWorld } from '#tests/support/world.ts'

/** The small world with a report, and a meeting of the council of Duinstad that adopts all of it. */
export function worldWithMeeting() {
  const world = smallWorld()
  const { reportId, slug, followUpIds, idsIn } = world.withReport()
  const meeting = { reportId, municipalityCode: duinstad }
  const adoptsAll: RecordDecisionInput = {
    occurredOn: '2026-02-26',
    agendaItem: 'Agendapunt 7',
    documentUrl: '',
    papers: [],
    outcomes: followUpIds.map((followUpId) => ({
      followUpId,
      outcome: 'adopted',
      amendedText: '',
      explanation: '',
      implementationDueOn: null,
    })),
    planOfActionDueOn: '2026-06-26',
    implementationDueOn: '2026-12-31',
    notificationFirstDueOn: '2026-09-01',
    notificationEveryMonths: 6,
  }
  return { ...world, meeting, slug, followUpIds, idsIn, adoptsAll }
}
