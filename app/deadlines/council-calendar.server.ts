import { and, asc, eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { perform, type Submission } from '#app/workflow/perform.server.ts'
import type { Readable } from '#db/client.ts'
import { councilMeeting, recess } from '#db/schema/index.ts'
import type { CouncilMeeting } from './agenda-months.ts'
import type { Recess } from './recess.ts'

export type StoredRecess = Recess & { id: number }

/** When the council of a municipality meets and when it does not, in order of date. */
export function councilCalendar(
  db: Readable,
  municipalityCode: string,
): { recesses: StoredRecess[]; meetings: CouncilMeeting[] } {
  const { id, name, fromOn, untilOn } = recess
  return {
    recesses: db
      .select({ id, name, fromOn, untilOn })
      .from(recess)
      .where(eq(recess.municipalityCode, municipalityCode))
      .orderBy(asc(recess.fromOn))
      .all(),
    meetings: db
      .select({ meetsOn: councilMeeting.meetsOn, title: councilMeeting.title })
      .from(councilMeeting)
      .where(eq(councilMeeting.municipalityCode, municipalityCode))
      .orderBy(asc(councilMeeting.meetsOn))
      .all(),
  }
}

/**
 * Adds recess and meetings to the calendar of a council; what is there already is passed over. Returns how many were
 * new. Throws `Forbidden`/`NotFound`, `Refusal` when there is nothing to add.
 */
export function addToCouncilCalendar(
  context: Context,
  actor: Actor,
  municipalityCode: string,
  days: { recesses: readonly Recess[]; meetings: readonly CouncilMeeting[] },
  submit: Submission = {},
): { added: number } {
  return perform(context, actor, submit, (work) => {
    authorise(actor, 'enterCouncilCalendar', { municipalityCode })
    const known = councilCalendar(work.tx, municipalityCode)
    const recesses = days.recesses.filter(
      ({ fromOn, untilOn }) =>
        !known.recesses.some((one) => one.fromOn === fromOn && one.untilOn === untilOn),
    )
    const meetings = days.meetings.filter(
      ({ meetsOn }, place, all) =>
        !known.meetings.some((one) => one.meetsOn === meetsOn) &&
        all.findIndex((one) => one.meetsOn === meetsOn) === place,
    )
    const added = recesses.length + meetings.length
    if (added === 0)
      throw new Refusal('text', 'Hier staat niets in dat nog niet in de agenda staat')
    if (recesses.length > 0)
      work.tx
        .insert(recess)
        .values(recesses.map((one) => ({ municipalityCode, ...one })))
        .run()
    if (meetings.length > 0)
      work.tx
        .insert(councilMeeting)
        .values(meetings.map((one) => ({ municipalityCode, ...one })))
        .run()
    const subject = `municipality:${municipalityCode}`
    const after = { recesses, meetings }
    work.record({ municipalityCode, action: 'enterCouncilCalendar', subject, after })
    return { added }
  })
}

/** Takes one recess or one meeting out of the calendar. Throws `Forbidden`/`NotFound`. */
export function removeFromCouncilCalendar(
  context: Context,
  actor: Actor,
  municipalityCode: string,
  day: { recessId: number } | { meetsOn: string },
  submit: Submission = {},
): void {
  perform(context, actor, submit, (work) => {
    authorise(actor, 'enterCouncilCalendar', { municipalityCode })
    if ('recessId' in day)
      work.tx
        .delete(recess)
        .where(and(eq(recess.id, day.recessId), eq(recess.municipalityCode, municipalityCode)))
        .run()
    else
      work.tx
        .delete(councilMeeting)
        .where(
          and(
            eq(councilMeeting.meetsOn, day.meetsOn),
            eq(councilMeeting.municipalityCode, municipalityCode),
          ),
        )
        .run()
    const subject = `municipality:${municipalityCode}`
    work.record({ municipalityCode, action: 'clearCouncilCalendar', subject, before: day })
    return null
  })
}
