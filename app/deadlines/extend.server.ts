import { eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import type { FollowUpState } from '#app/follow-ups/history.ts'
import { assertUnchanged, type FollowUpPlace, followUpPlace } from '#app/follow-ups/place.server.ts'
import { assertOpen, standing } from '#app/follow-ups/standing.server.ts'
import { formatDate } from '#app/ui/date.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { Conflict, NotFound, Refusal } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import type { DeadlineKind } from '#db/schema/codes.ts'
import { extension, extensionRuling } from '#db/schema/index.ts'
import { type Extendable, extendableDeadlines, notAskedYet } from './extendable.ts'
import { roleHolders } from './holders.server.ts'
import type { AskExtensionInput, RequestExtensionInput, RuleOnExtensionInput } from './input.ts'
import { informingOf, municipalityAgenda } from './municipality-agenda.server.ts'
import { tellClerks, tellRuling } from './tell-of-extension.server.ts'

/**
 * Asks the griffie to move a deadline of a follow-up; the first date stays visible. With `origin`, the address of the
 * application, its clerks are mailed.
 * Throws `Forbidden`/`NotFound`, `Refusal` when it is closed or a request is open already, `Conflict` when the date
 * that it names counts no more.
 */
export function requestExtension(
  context: Context,
  actor: Actor,
  followUpId: number,
  input: RequestExtensionInput,
  origin?: string,
): { extensionId: number } {
  return perform(context, actor, input, (work) =>
    request(context, actor, work, followUpId, input, origin),
  )
}

/**
 * The same as the form asks it: `deadline` is the key of the line of the agenda, whose date counts now. Throws besides
 * a `Refusal` at `deadline` when none is open under that key, or it was asked already.
 */
export function askExtension(
  context: Context,
  actor: Actor,
  followUpId: number,
  { deadline, ...input }: AskExtensionInput,
  origin?: string,
): { extensionId: number } {
  return perform(context, actor, input, (work) => {
    const place = followUpPlace(work.tx, followUpId, work.today)
    authorise(actor, 'requestExtension', place)
    const open = notAskedYet(extendableOf(context, place), standing(work, followUpId))
    const chosen = open.find((one) => one.key === deadline)
    if (chosen === undefined)
      throw new Refusal('deadline', 'Deze termijn geldt niet meer; kies een andere')
    const { kind: deadlineKind, stepId, dueOn: fromOn } = chosen
    const named = { ...input, deadlineKind, stepId, fromOn }
    return request(context, actor, work, followUpId, named, origin)
  })
}

function request(
  context: Context,
  actor: Actor,
  work: Work,
  followUpId: number,
  input: RequestExtensionInput,
  origin: string | undefined,
): { extensionId: number } {
  const place = followUpPlace(work.tx, followUpId, work.today)
  authorise(actor, 'requestExtension', place)
  assertUnchanged(work.tx, followUpId, input.seenVersion)
  const state = assertOpen(work, followUpId)
  const { deadlineKind, stepId, fromOn, toOn, reason } = input
  if (toOn <= fromOn)
    throw new Refusal('toOn', 'De nieuwe datum ligt niet na de datum die nu geldt')
  const isSame = (one: { deadlineKind: string; stepId: number | null }) =>
    one.deadlineKind === deadlineKind && one.stepId === stepId
  if (state.extensions.some((one) => isSame(one) && one.ruling === null))
    throw new Refusal(
      'deadlineKind',
      'Over deze termijn ligt al een verzoek om uitstel bij de griffie',
    )
  if (stepId !== null && !state.steps.some((step) => step.stepId === stepId)) throw new NotFound()
  if (dueOnNow(context, place, input) !== fromOn) throw new Conflict()
  const content = { deadlineKind, stepId, fromOn, toOn, reason }
  const { extensionId } = work.tx
    .insert(extension)
    .values({ followUpId, ...content, ...work.fact(work.today) })
    .returning({ extensionId: extension.id })
    .get()
  work.record({
    ...place,
    action: 'requestExtension',
    subject: `extension:${extensionId}`,
    after: content,
  })
  if (origin !== undefined) {
    const step = titleOf(state, stepId)
    const asked = { ...content, extensionId, followUpId, step }
    const { clerk } = roleHolders(work.tx, place.municipalityCode, work.today)
    tellClerks(work, origin, asked, actor, clerk)
  }
  return { extensionId }
}

/**
 * The griffie grants or refuses a request; with `origin` who asked and the owner are mailed. Throws `Forbidden`/`NotFound`, `Refusal` when it was ruled on already, or
 * when it is granted although the date that it names counts no more.
 */
export function ruleOnExtension(
  context: Context,
  actor: Actor,
  extensionId: number,
  input: RuleOnExtensionInput,
  origin?: string,
): { followUpId: number } {
  return perform(context, actor, input, (work) => {
    const request = work.tx.select().from(extension).where(eq(extension.id, extensionId)).get()
    if (request === undefined) throw new NotFound()
    const { followUpId } = request
    const place = followUpPlace(work.tx, followUpId, work.today)
    authorise(actor, 'ruleOnExtension', place)
    const state = standing(work, followUpId)
    const known = state.extensions.find((one) => one.id === extensionId)
    if (known?.ruling) throw new Refusal('', 'Over dit verzoek is al beslist')
    const { granted, explanation } = input
    const dueOn = dueOnNow(context, place, request)
    if (granted && dueOn !== request.fromOn) throw new Refusal('granted', movedWords(dueOn))
    work.tx
      .insert(extensionRuling)
      .values({ extensionId, granted, explanation, ...work.fact(work.today) })
      .run()
    work.record({
      ...place,
      action: 'ruleOnExtension',
      subject: `extension:${extensionId}`,
      after: { granted, explanation },
    })
    if (origin !== undefined) {
      const { deadlineKind, stepId, fromOn, toOn, recordedBy } = request
      const step = titleOf(state, stepId)
      const asked = { extensionId, followUpId, deadlineKind, step, fromOn, toOn }
      const people = [recordedBy, state.assignment?.ownerId ?? recordedBy]
      tellRuling(work, origin, asked, { granted, explanation, by: actor }, people)
    }
    return { followUpId }
  })
}

function titleOf({ steps }: Pick<FollowUpState, 'steps'>, stepId: number | null): string | null {
  return steps.find((step) => step.stepId === stepId)?.title ?? null
}

/** The date that counts now for a deadline of which an extension can be asked; null when there is none. */
function dueOnNow(
  context: Context,
  place: FollowUpPlace,
  { deadlineKind, stepId }: { deadlineKind: DeadlineKind; stepId: number | null },
): CalendarDate | null {
  const found = extendableOf(context, place).find(
    (one) => one.kind === deadlineKind && one.stepId === stepId,
  )
  return found?.dueOn ?? null
}

function extendableOf(
  context: Context,
  { followUpId, municipalityCode, reportId }: FollowUpPlace,
): Extendable[] {
  const agenda = municipalityAgenda(context, municipalityCode)
  const own = agenda.standings.find(({ facts }) => facts.id === followUpId)?.deadlines ?? []
  return extendableDeadlines(own, informingOf(agenda, reportId))
}

function movedWords(dueOn: CalendarDate | null): string {
  return dueOn === null
    ? 'Deze termijn geldt niet meer; uitstel is niet meer nodig'
    : `De termijn is intussen verplaatst naar ${formatDate(dueOn)}; hiervoor is een nieuw verzoek nodig`
}
