import { eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { queueMessage } from '#app/mail/queue-message.server.ts'
import type { Work } from '#app/workflow/perform.server.ts'
import { person } from '#db/schema/index.ts'
import { newOwnerMail } from './new-owner-mail.ts'
import { titlesOf } from './titles.server.ts'

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
        followUps: titlesOf(
          work.tx,
          ofOwner.map((one) => one.followUpId),
        ).map(({ id, ...one }) => ({
          ...one,
          url: `${origin}/werk/opvolgingen/${id}`,
        })),
      }),
    })
  }
}
