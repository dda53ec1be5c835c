import { and, gt, inArray, isNull, or } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { titlesOf } from '#app/follow-ups/titles.server.ts'
import type { Message } from '#app/mail/message.ts'
import { queueMessage } from '#app/mail/queue-message.server.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Work } from '#app/workflow/perform.server.ts'
import type { DeadlineKind } from '#db/schema/codes.ts'
import { person } from '#db/schema/index.ts'
import { askedMail, ruledMail, type ToldRequest } from './extension-mail.ts'
import { deadlineWords } from './words.ts'

/** A request for an extension, with the title of the step that it is about. */
export type RequestToTell = {
  extensionId: number
  followUpId: number
  deadlineKind: DeadlineKind
  step: string | null
  fromOn: CalendarDate
  toOn: CalendarDate
}

/** Mails the clerks that `by` asks them to rule; who asks knows already. */
export function tellClerks(
  work: Work,
  origin: string,
  request: RequestToTell & { reason: string },
  by: Actor,
  clerks: readonly number[],
): void {
  const url = `${origin}/werk/uitstel/${request.extensionId}`
  mailEach(work, origin, request, 'extensionAsked', withoutActor(clerks, by), (told) =>
    askedMail({ ...told, by: by.name, why: request.reason, url }),
  )
}

/** Mails these people how the griffie ruled; who ruled knows already. */
export function tellRuling(
  work: Work,
  origin: string,
  request: RequestToTell,
  { by, ...ruling }: { granted: boolean; explanation: string; by: Actor },
  people: readonly number[],
): void {
  const url = `${origin}/werk/opvolgingen/${request.followUpId}`
  mailEach(work, origin, request, 'extensionRuled', withoutActor(people, by), (told) =>
    ruledMail({ ...told, ...ruling, url }),
  )
}

function withoutActor(people: readonly number[], { personId }: Actor): number[] {
  return people.filter((one) => one !== personId)
}

/** One mail to each of these people who has not left. */
function mailEach(
  work: Work,
  origin: string,
  request: RequestToTell,
  kind: string,
  people: readonly number[],
  messageTo: (told: ToldRequest) => Message,
): void {
  const [about] = titlesOf(work.tx, [request.followUpId])
  if (about === undefined) throw new Error(`follow-up ${request.followUpId} is gone`)
  const { deadlineKind, step, fromOn, toOn, extensionId } = request
  const word = deadlineWords[deadlineKind]
  const readers = work.tx
    .select({ id: person.id, name: person.name, email: person.email })
    .from(person)
    .where(
      and(
        inArray(person.id, [...people]),
        or(isNull(person.leftOn), gt(person.leftOn, work.today)),
      ),
    )
    .orderBy(person.id)
    .all()
  for (const { id, name, email } of readers)
    queueMessage(work.tx, work.now, origin, {
      dedupeKey: `${kind}:${extensionId}:${id}`,
      kind,
      to: { personId: id, address: email },
      message: messageTo({
        reader: name,
        followUp: `${about.number} ${about.title} (${about.report}, ${about.municipality})`,
        municipality: about.municipality,
        what: step === null ? word : `${word} “${step}”`,
        fromOn,
        toOn,
      }),
    })
}
