import { and, asc, eq, max } from 'drizzle-orm'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import { Conflict, NotFound } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import { decision, evidence, notificationSchedule } from '#db/schema/index.ts'

/** Which council decides about which report. */
export type Meeting = { reportId: number; municipalityCode: string }

/** The newest decision that was logged about a report in a municipality; 0 for none. */
export function newestDecisionId(db: Readable, meeting: Meeting): number {
  const row = db
    .select({ id: max(decision.id) })
    .from(decision)
    .where(isAbout(meeting))
    .get()
  return row?.id ?? 0
}

/** One logged decision as a whole: outcomes, papers, documents and the schedule that it set; null when there is none. */
export function readDecision(db: Readable, id: number) {
  const found = db.query.decision
    .findFirst({ where: eq(decision.id, id), with: { outcomes: true, papers: true } })
    .sync()
  if (found === undefined) return null
  const { title, fileId } = evidence
  return {
    ...found,
    documents: db
      .selectDistinct({ title, fileId })
      .from(evidence)
      .where(eq(evidence.decisionId, id))
      .all(),
    schedule: scheduleOf(db, id),
    /** The decision that corrects this one. */
    correctedById: correctionOf(db, id),
  }
}
export type LoggedDecision = NonNullable<ReturnType<typeof readDecision>>

/** The decisions about a report in a municipality that count, oldest meeting first. */
export function decisionsThatCount(
  db: Readable,
  meeting: Meeting,
): { id: number; occurredOn: CalendarDate; agendaItem: string }[] {
  const rows = db
    .select()
    .from(decision)
    .where(isAbout(meeting))
    .orderBy(asc(decision.occurredOn), asc(decision.id))
    .all()
  const replaced = new Set(rows.map((row) => row.replacesId))
  return rows.filter((row) => !row.withdrawn && !replaced.has(row.id))
}

/**
 * The decision that a correction replaces. Throws `NotFound` when it is none of this meeting's report and
 * municipality, `Conflict` when it was corrected already.
 */
export function decisionToCorrect(db: Readable, meeting: Meeting, id: number): LoggedDecision {
  const found = readDecision(db, id)
  const belongs =
    found?.reportId === meeting.reportId && found.municipalityCode === meeting.municipalityCode
  if (!belongs) throw new NotFound()
  if (found.correctedById !== null) throw new Conflict()
  return found
}

/** The schedule that a decision set, as far as it still counts. */
export function scheduleOf(db: Readable, decisionId: number) {
  const rows = db
    .select()
    .from(notificationSchedule)
    .where(eq(notificationSchedule.decisionId, decisionId))
    .all()
  return rows.at(-1) ?? null
}

function correctionOf(db: Readable, id: number): number | null {
  return db.select().from(decision).where(eq(decision.replacesId, id)).get()?.id ?? null
}

function isAbout({ reportId, municipalityCode }: Meeting) {
  return and(eq(decision.reportId, reportId), eq(decision.municipalityCode, municipalityCode))
}
