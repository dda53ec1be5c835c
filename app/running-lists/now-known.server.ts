import { and, eq, inArray } from 'drizzle-orm'
import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { type FollowUpState, type Moment, stateAsOf } from '#app/follow-ups/history.ts'
import { readMunicipalityFacts } from '#app/follow-ups/queries.server.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Readable } from '#db/client.ts'
import type { ImplementationStatus } from '#db/schema/codes.ts'
import {
  followUp,
  municipality,
  person,
  portfolioHolder,
  recommendation,
  report,
  roleAssignment,
} from '#db/schema/index.ts'

/** The step by which the date of a running list is kept, where the council set none. */
export const listedStepTitle = 'Uitvoering volgens de lopende lijst'

/** Title of the report, and what is known of one of its follow-ups now. */
export type Known = { report: string; facts: FollowUpFacts; state: FollowUpState }

/** Everything known of the follow-ups of one municipality, by report and number. */
export function knownIn(db: Readable, municipalityCode: string, moment: Moment): Known[] {
  const titles = new Map(
    db
      .select({ id: report.id, title: report.title })
      .from(report)
      .all()
      .map((one) => [one.id, one.title]),
  )
  return readMunicipalityFacts(db, municipalityCode)
    .map((facts) => ({
      report: titles.get(facts.reportId) ?? '',
      facts,
      state: stateAsOf(facts, moment),
    }))
    .sort(
      (a, b) =>
        a.report.localeCompare(b.report, 'nl') ||
        a.facts.reportId - b.facts.reportId ||
        a.facts.recommendation.position - b.facts.recommendation.position,
    )
}

/** By when it must be carried out: as the council set, else as the running list said. */
export function listedDeadline(state: FollowUpState): CalendarDate | null {
  const set = state.outcome?.implementationDueOn
  return set ?? listedStep(state)?.plannedEndOn ?? null
}

/** These statuses are explained by a reason; the others by what was done. */
export function isExplainedByReason(status: ImplementationStatus): boolean {
  return status === 'not_done' || status === 'lapsed' || status === 'not_applicable'
}

/** What the newest status of a follow-up says beside it. */
export function listedExplanation({ status }: FollowUpState): string {
  if (!status?.status) return ''
  return isExplainedByReason(status.status) ? status.reason : status.done
}

export function listedStep(state: FollowUpState) {
  return state.steps.find((step) => step.title === listedStepTitle)
}

/** One named thing of a municipality; the same name twice is told apart by `twice`. */
export type Named = { id: number; name: string }

/** The people who may own a follow-up there, and its portfolio holders. */
export function peopleOf(db: Readable, code: string): { owners: Named[]; holders: Named[] } {
  const owners = db
    .selectDistinct({ id: person.id, name: person.name })
    .from(person)
    .innerJoin(roleAssignment, eq(roleAssignment.personId, person.id))
    .where(and(eq(roleAssignment.role, 'owner'), eq(roleAssignment.municipalityCode, code)))
    .all()
  const holders = db
    .select({ id: portfolioHolder.id, name: portfolioHolder.name })
    .from(portfolioHolder)
    .where(eq(portfolioHolder.municipalityCode, code))
    .all()
  return { owners, holders }
}

/** Whether a person or portfolio holder with this id is called so: names of those who left stay readable. */
export function nameOfPerson(db: Readable, id: number | null): string {
  if (id === null) return ''
  return db.select({ name: person.name }).from(person).where(eq(person.id, id)).get()?.name ?? ''
}

export function nameOfHolder(db: Readable, id: number | null): string {
  if (id === null) return ''
  const row = db
    .select({ name: portfolioHolder.name })
    .from(portfolioHolder)
    .where(eq(portfolioHolder.id, id))
    .get()
  return row?.name ?? ''
}

/** A report of which a recommendation is there already, by title or short title; the number of its municipality. */
export function reportsCalled(
  db: Readable,
  title: string,
): { id: number; auditOfficeId: number }[] {
  const wanted = title.trim().toLowerCase()
  return db
    .select({
      id: report.id,
      title: report.title,
      shortTitle: report.shortTitle,
      auditOfficeId: report.auditOfficeId,
    })
    .from(report)
    .all()
    .filter((one) => [one.title, one.shortTitle].some((each) => each.toLowerCase() === wanted))
}

/** The follow-ups of one report in one municipality with what their recommendations say. */
export function recommendationsOf(db: Readable, reportId: number, code: string) {
  return db
    .select({
      followUpId: followUp.id,
      number: recommendation.number,
      text: recommendation.text,
    })
    .from(followUp)
    .innerJoin(recommendation, eq(recommendation.id, followUp.recommendationId))
    .where(and(eq(followUp.reportId, reportId), eq(followUp.municipalityCode, code)))
    .all()
}

/** Code and name of municipalities. */
export function municipalitiesOf(db: Readable, codes: readonly string[]) {
  return db
    .select({ code: municipality.code, name: municipality.name })
    .from(municipality)
    .where(inArray(municipality.code, [...codes]))
    .all()
}
