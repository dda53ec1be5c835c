import type { MatrixCell, MatrixItem } from '#app/reviews/matrix.ts'
import type { PublicFollowUp } from './public-follow-up.ts'

/** What the matrix of the portal says of one follow-up. */
export function publicMatrixCell(followUp: PublicFollowUp): MatrixItem<MatrixCell> {
  const { review, overdue } = followUp
  const [worst] = overdue
  return {
    municipalityCode: followUp.municipalityCode,
    recommendation: followUp.recommendation,
    cell: {
      followUpId: followUp.id,
      phase: followUp.phase,
      lastUpdateOn: followUp.implementation.lastUpdateOn,
      since: followUp.decision?.on ?? followUp.offeredOn,
      endedOn: followUp.endedOn,
      review: review && { verdict: review.verdict, on: review.on },
      overdue: worst ? { kind: worst.kind, days: worst.days } : null,
    },
  }
}
