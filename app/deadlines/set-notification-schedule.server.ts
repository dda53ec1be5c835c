import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import { notificationSchedule, offering } from '#db/schema/index.ts'
import type { SetNotificationScheduleInput } from './input.ts'

/** Sets when the college informs the council about a report; the newest schedule counts. Throws `Forbidden`/`NotFound`. */
export function setNotificationSchedule(
  context: Context,
  actor: Actor,
  about: { reportId: number; municipalityCode: string },
  input: SetNotificationScheduleInput,
): { notificationScheduleId: number } {
  return perform(context, actor, input, (work) => {
    authorise(actor, 'setNotificationSchedule', { municipalityCode: about.municipalityCode })
    assertOffered(work, about)
    const { firstDueOn, everyMonths, endsOn } = input
    const fixedMonths = input.fixedMonths?.join(',') ?? null
    const content = { firstDueOn, everyMonths, fixedMonths, endsOn }
    const { reportId, municipalityCode } = about
    const { id } = work.tx
      .insert(notificationSchedule)
      .values({ reportId, municipalityCode, ...content, ...work.fact(work.today) })
      .returning({ id: notificationSchedule.id })
      .get()
    work.record({
      reportId,
      municipalityCode,
      action: 'setNotificationSchedule',
      subject: `notificationSchedule:${id}`,
      after: content,
    })
    return { notificationScheduleId: id }
  })
}

function assertOffered(work: Work, about: { reportId: number; municipalityCode: string }): void {
  const { reportId, municipalityCode } = offering
  const offered = work.tx
    .select({ reportId })
    .from(offering)
    .where(and(eq(reportId, about.reportId), eq(municipalityCode, about.municipalityCode)))
    .get()
  if (offered === undefined) throw new NotFound()
}
