import type { Actor } from '#app/accounts/permissions.ts'
import { holds } from '#app/accounts/permissions.ts'
import { type FollowUpPlace, followUpPlace } from '#app/follow-ups/place.server.ts'
import { standing } from '#app/follow-ups/standing.server.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import { closure } from '#db/schema/index.ts'
import type { DecideClosureInput, ProposeClosureInput, ReopenInput } from './input.ts'

type Closing = Omit<typeof closure.$inferInsert, 'followUpId' | 'recordedAt' | 'recordedBy'>

/**
 * Puts a follow-up forward to be closed, for the college or for the audit office, whichever the actor works for.
 * Throws `Forbidden`/`NotFound`, `Refusal` when it is closed already.
 */
export function proposeClosure(
  context: Context,
  actor: Actor,
  followUpId: number,
  input: ProposeClosureInput,
): void {
  perform(context, actor, input, (work) => {
    const place = followUpPlace(work.tx, followUpId, work.today)
    authorise(actor, 'proposeClosure', place)
    assertKind(work, followUpId, 'open')
    const party = holds(actor, 'auditor', place.municipalityCode) ? 'auditOffice' : 'college'
    const { reason, consequence } = input
    append(work, place, { kind: 'proposed', party, reason, consequence, occurredOn: work.today })
    return null
  })
}

/**
 * Logs that the council closed a follow-up. What was not done or lapsed needs a reason and what follows from it.
 * Throws `Forbidden`/`NotFound`, `Refusal`.
 */
export function decideClosure(
  context: Context,
  actor: Actor,
  followUpId: number,
  input: DecideClosureInput,
): void {
  perform(context, actor, input, (work) => {
    const place = followUpPlace(work.tx, followUpId, work.today)
    authorise(actor, 'decideClosure', place)
    const state = assertKind(work, followUpId, 'open')
    assertNotAhead(work, input.occurredOn)
    const status = state.status?.status
    if (status === 'not_done' || status === 'lapsed') {
      if (input.reason === '') throw new Refusal('reason', 'Geef de reden van de raad')
      if (input.consequence === '')
        throw new Refusal('consequence', 'Vul in wat er volgt uit het afdoen zonder uitvoering')
    }
    const { occurredOn, reason, consequence, documentUrl } = input
    append(work, place, {
      kind: 'decided',
      party: 'council',
      occurredOn,
      reason,
      consequence,
      documentUrl,
    })
    return null
  })
}

/** Logs that the council takes a closed follow-up up again. Throws as `decideClosure`. */
export function reopen(
  context: Context,
  actor: Actor,
  followUpId: number,
  input: ReopenInput,
): void {
  perform(context, actor, input, (work) => {
    const place = followUpPlace(work.tx, followUpId, work.today)
    authorise(actor, 'decideClosure', place)
    assertKind(work, followUpId, 'closed')
    assertNotAhead(work, input.occurredOn)
    const { occurredOn, reason, documentUrl } = input
    append(work, place, { kind: 'reopened', party: 'council', occurredOn, reason, documentUrl })
    return null
  })
}

function append(work: Work, place: FollowUpPlace, content: Closing): void {
  const { id } = work.tx
    .insert(closure)
    .values({ followUpId: place.followUpId, ...content, ...work.fact(content.occurredOn) })
    .returning({ id: closure.id })
    .get()
  work.record({
    ...place,
    action: `${content.kind}Closure`,
    subject: `closure:${id}`,
    after: content,
  })
}

function assertKind(work: Work, followUpId: number, expected: 'open' | 'closed') {
  const state = standing(work, followUpId)
  const closed = state.phase === 'closed'
  if (closed && expected === 'open')
    throw new Refusal('', 'De raad heeft deze aanbeveling al afgedaan')
  if (!closed && expected === 'closed') throw new Refusal('', 'Deze aanbeveling is niet afgedaan')
  return state
}

function assertNotAhead(work: Work, occurredOn: string): void {
  if (occurredOn > work.today)
    throw new Refusal('occurredOn', 'De vergadering moet nog komen; leg het besluit daarna vast')
}
