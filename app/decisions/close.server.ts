import type { Actor } from '#app/accounts/permissions.ts'
import { holds } from '#app/accounts/permissions.ts'
import type { FollowUpState } from '#app/follow-ups/history.ts'
import { assertUnchanged, type FollowUpPlace, followUpPlace } from '#app/follow-ups/place.server.ts'
import { standing } from '#app/follow-ups/standing.server.ts'
import { formatDate } from '#app/ui/date.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import { closure } from '#db/schema/index.ts'
import { needsConsequence } from './closing.ts'
import type {
  DecideClosureInput,
  DecideClosuresInput,
  ProposeClosureInput,
  ReopenInput,
} from './input.ts'

type Closing = Omit<typeof closure.$inferInsert, 'followUpId' | 'recordedAt' | 'recordedBy'>

/**
 * Puts a follow-up forward to be closed, for the college or for the audit office, whichever the actor works for. What
 * was not done or lapsed needs what follows from closing it.
 * Throws `Forbidden`/`NotFound`, `Refusal` when it is closed or was put forward already, `Conflict`.
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
    assertUnchanged(work.tx, followUpId, input.seenVersion)
    const state = standing(work, followUpId)
    assertNotClosed(state)
    if (state.closure?.kind === 'proposed')
      throw new Refusal('', 'Deze aanbeveling is al voorgedragen; de raad beslist erover')
    assertConsequence(state, input.consequence)
    const party = holds(actor, 'auditor', place.municipalityCode) ? 'auditOffice' : 'college'
    const { reason, consequence } = input
    append(work, place, { kind: 'proposed', party, reason, consequence, occurredOn: work.today })
    return null
  })
}

/**
 * Logs that the council closed a follow-up. What was not done or lapsed needs a reason and what follows from it.
 * Throws `Forbidden`/`NotFound`, `Refusal`, `Conflict`.
 */
export function decideClosure(
  context: Context,
  actor: Actor,
  followUpId: number,
  input: DecideClosureInput,
): void {
  perform(context, actor, input, (work) => {
    close(work, actor, followUpId, input)
    return null
  })
}

/**
 * Logs that the council leaves a follow-up open: one that it had closed is taken up again, one that was put forward
 * stays on the list. Throws as `decideClosure`.
 */
export function reopen(
  context: Context,
  actor: Actor,
  followUpId: number,
  input: ReopenInput,
): void {
  perform(context, actor, input, (work) => {
    leaveOpen(work, actor, followUpId, input)
    return null
  })
}

/**
 * Logs what the council decided in one meeting about the closing of several follow-ups: all of it or nothing. Throws as
 * `decideClosure`, a `Refusal` with the place of the row in its field.
 */
export function decideClosures(
  context: Context,
  actor: Actor,
  { closures, occurredOn, documentUrl, ...submission }: DecideClosuresInput,
): void {
  perform(context, actor, submission, (work) => {
    for (const { row, step, followUpId, ...said } of closures) {
      const input = { ...said, occurredOn, documentUrl }
      try {
        if (step === 'decide') close(work, actor, followUpId, input)
        else leaveOpen(work, actor, followUpId, input)
      } catch (error) {
        throw error instanceof Refusal ? refusalInRow(error, row) : error
      }
    }
    return null
  })
}

function refusalInRow({ field, message }: Refusal, row: number): Refusal {
  if (field === 'occurredOn') return new Refusal(field, message)
  return new Refusal(`closures[${row}].${field === '' ? 'step' : field}`, message)
}

function close(
  work: Work,
  actor: Actor,
  followUpId: number,
  input: Omit<DecideClosureInput, 'submissionKey'>,
): void {
  const place = placeToDecide(work, actor, followUpId, input.seenVersion)
  const state = standing(work, followUpId)
  assertNotClosed(state)
  assertNotAhead(work, input.occurredOn)
  if (needsConsequence(state) && input.reason === '')
    throw new Refusal('reason', 'Geef de reden van de raad')
  assertConsequence(state, input.consequence)
  const { occurredOn, reason, consequence, documentUrl } = input
  append(work, place, {
    kind: 'decided',
    party: 'council',
    occurredOn,
    reason,
    consequence,
    documentUrl,
  })
}

function leaveOpen(
  work: Work,
  actor: Actor,
  followUpId: number,
  input: Omit<ReopenInput, 'submissionKey'>,
): void {
  const place = placeToDecide(work, actor, followUpId, input.seenVersion)
  const last = standing(work, followUpId).closure
  if (last === null || last.kind === 'reopened')
    throw new Refusal('', 'Deze aanbeveling is niet afgedaan en niet voorgedragen')
  assertNotAhead(work, input.occurredOn)
  if (input.occurredOn < last.occurredOn)
    throw new Refusal(
      'occurredOn',
      `Deze datum ligt vóór ${formatDate(last.occurredOn)}, toen de aanbeveling werd ${last.kind === 'decided' ? 'afgedaan' : 'voorgedragen'}`,
    )
  const { occurredOn, reason, documentUrl } = input
  append(work, place, { kind: 'reopened', party: 'council', occurredOn, reason, documentUrl })
}

function placeToDecide(
  work: Work,
  actor: Actor,
  followUpId: number,
  seenVersion: number | undefined,
): FollowUpPlace {
  const place = followUpPlace(work.tx, followUpId, work.today)
  authorise(actor, 'decideClosure', place)
  assertUnchanged(work.tx, followUpId, seenVersion)
  return place
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

function assertNotClosed(state: FollowUpState): void {
  if (state.phase === 'closed') throw new Refusal('', 'De raad heeft deze aanbeveling al afgedaan')
}

function assertConsequence(state: FollowUpState, consequence: string): void {
  if (needsConsequence(state) && consequence === '')
    throw new Refusal('consequence', 'Vul in wat er volgt uit het afdoen zonder uitvoering')
}

function assertNotAhead(work: Work, occurredOn: string): void {
  if (occurredOn > work.today)
    throw new Refusal('occurredOn', 'De vergadering moet nog komen; leg het besluit daarna vast')
}
