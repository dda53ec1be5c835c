import { eq, inArray } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { queueMessage } from '#app/mail/queue-message.server.ts'
import type { Work } from '#app/workflow/perform.server.ts'
import { followUp, municipality, person, recommendation, report } from '#db/schema/index.ts'
import { newOwnerMail } from './new-owner-mail.ts'

/** What somebody became owner of. */
export type NewOwnership = { assignmentId: number; followUpId: number; ownerId: number }

/** How the new owner is told: from which address of the application, with what note. */
export type Telling = { origin: string; note: string }

/** Mails whoever became owner what it got, from whom; who took it on itself knows already. */
export function tellNewOwner(
  work: Work,
  actor: Actor,
  got: readonly NewOwnership[],
  { origin, note }: Telling,
): void {
  for (const ownerId of new Set(got.map((one) => one.ownerId))) {
    if (ownerId === actor.personId) continue
    const owner = work.tx.select().from(person).where(eq(person.id, ownerId)).get()
    if (owner === undefined) continue
    const ofOwner = got.filter((one) => one.ownerId === ownerId)
    queueMessage(work.tx, work.now, origin, {
      dedupeKey: `newOwner:${ofOwner.map((one) => one.assignmentId).join(',')}`,
      kind: 'newOwner',
      to: { personId: ownerId, address: owner.email },
      message: newOwnerMail({
        ownerName: owner.name,
        from: actor.name,
        note,
        followUps: titlesOf(work, ofOwner).map(({ id, ...one }) => ({
          ...one,
          url: `${origin}/werk/opvolgingen/${id}`,
        })),
      }),
    })
  }
}

function titlesOf(work: Work, got: readonly NewOwnership[]) {
  return work.tx
    .select({
      id: followUp.id,
      number: recommendation.number,
      title: recommendation.title,
      report: report.shortTitle,
      municipality: municipality.name,
    })
    .from(followUp)
    .innerJoin(recommendation, eq(recommendation.id, followUp.recommendationId))
    .innerJoin(report, eq(report.id, followUp.reportId))
    .innerJoin(municipality, eq(municipality.code, followUp.municipalityCode))
    .where(
      inArray(
        followUp.id,
        got.map((one) => one.followUpId),
      ),
    )
    .orderBy(followUp.id)
    .all()
}
