import { type Actor, may, visibleMunicipalities } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import type { FollowUpLine } from './follow-up-line.ts'
import { followUpLines } from './follow-up-lines.server.ts'

/** The follow-ups of a report, over all municipalities, for which `actor` may plan a step. */
export function plannableFollowUps(
  context: Context,
  actor: Actor,
  reportId: number,
): FollowUpLine[] {
  return followUpLines(context, visibleMunicipalities(actor)).filter(
    ({ reportId: ofReport, phase, municipalityCode, ownerId }) =>
      ofReport === reportId &&
      phase !== 'closed' &&
      may(actor, 'planStep', { municipalityCode, owners: [ownerId] }),
  )
}
