import { eq, like } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { servedBy } from '#app/municipalities/served.server.ts'
import { slugOf } from '#app/municipalities/slug.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import {
  auditOfficeMunicipality,
  followUp,
  intakeDraft,
  offering,
  recommendation,
  report,
  reportSource,
} from '#db/schema/index.ts'
import type { CreateReportInput, RecommendationInput } from './input.ts'

/**
 * Creates a report with its recommendations and one follow-up per recommendation per municipality, all at once.
 * `intakeDraftId` names the draft from which it was read. Throws `Forbidden`, `Refusal` for a municipality that the
 * audit office does not serve.
 */
export function createReport(
  context: Context,
  actor: Actor,
  input: CreateReportInput,
  intakeDraftId?: number,
): { reportId: number; slug: string; followUps: number } {
  return perform(context, actor, input, (work) => {
    authorise(actor, 'enterReport', { auditOfficeId: input.auditOfficeId })
    assertServed(work, input)
    const { auditOfficeId, title, shortTitle, researcher, periodFrom, periodUntil } = input
    const { offeredOn, sourceUrl, responseSummary, responseDueOn, treatmentDueOn } = input
    const content = {
      auditOfficeId,
      title,
      shortTitle,
      researcher,
      periodFrom,
      periodUntil,
      offeredOn,
      sourceUrl,
      responseSummary,
    }
    const slug = freeSlug(work, shortTitle)
    const { reportId } = work.tx
      .insert(report)
      .values({ ...content, slug, recordedAt: work.now, recordedBy: actor.personId })
      .returning({ reportId: report.id })
      .get()
    for (const municipalityCode of input.municipalityCodes)
      work.tx
        .insert(offering)
        .values({ reportId, municipalityCode, offeredOn, responseDueOn, treatmentDueOn })
        .run()
    const followUps = insertRecommendations(work, reportId, input)
    if (intakeDraftId !== undefined) finishIntake(work, reportId, intakeDraftId)
    for (const municipalityCode of input.municipalityCodes)
      work.record({
        reportId,
        municipalityCode,
        action: 'createReport',
        subject: `report:${reportId}`,
        after: { ...content, recommendations: input.recommendations.length },
      })
    return { reportId, slug, followUps }
  })
}

function insertRecommendations(work: Work, reportId: number, input: CreateReportInput): number {
  const ids = new Map<string, number>()
  let followUps = 0
  input.recommendations.forEach((row, index) => {
    const { number, title, text, addressee, priority } = row
    const { id } = work.tx
      .insert(recommendation)
      .values({ reportId, number, position: index + 1, title, text, addressee, priority })
      .returning({ id: recommendation.id })
      .get()
    ids.set(number, id)
    for (const municipalityCode of input.municipalityCodes) {
      const place = placeIn(row, municipalityCode)
      if (place === null) continue
      work.tx
        .insert(followUp)
        .values({
          recommendationId: id,
          reportId,
          municipalityCode,
          ...place,
          dutyToInform: row.dutyToInform,
          recordedAt: work.now,
        })
        .run()
      followUps += 1
    }
  })
  for (const row of input.recommendations) {
    const id = ids.get(row.number)
    const parentId = ids.get(row.parent)
    if (id !== undefined && parentId !== undefined)
      work.tx.update(recommendation).set({ parentId }).where(eq(recommendation.id, id)).run()
  }
  return followUps
}

/** The role of a municipality in a recommendation; null when the recommendation is not for it. */
function placeIn(row: RecommendationInput, code: string) {
  if (row.municipalities.length === 0) return { role: 'own' as const, executor: '' }
  const place = row.municipalities.find((one) => one.code === code)
  if (!place?.applies) return null
  return { role: place.role ?? ('own' as const), executor: place.executor }
}

function finishIntake(work: Work, reportId: number, draftId: number): void {
  const draft = work.tx.select().from(intakeDraft).where(eq(intakeDraft.id, draftId)).get()
  if (draft === undefined) return
  if (draft.reportId !== null)
    throw new Refusal('', 'Dit onderzoek is al aangemaakt uit deze invoer')
  work.tx.update(intakeDraft).set({ reportId }).where(eq(intakeDraft.id, draftId)).run()
  if (draft.sourceFileId !== null)
    work.tx.insert(reportSource).values({ reportId, fileId: draft.sourceFileId }).run()
}

function assertServed(work: Work, input: CreateReportInput): void {
  const served = work.tx
    .select({ code: auditOfficeMunicipality.municipalityCode })
    .from(auditOfficeMunicipality)
    .where(servedBy(input.auditOfficeId, work.today))
    .all()
    .map((row) => row.code)
  const unknown = input.municipalityCodes.find((code) => !served.includes(code))
  if (unknown !== undefined)
    throw new Refusal('municipalityCodes', `Uw rekenkamer werkt niet voor gemeente ${unknown}`)
}

function freeSlug(work: Work, title: string): string {
  const base = slugOf(title) || 'onderzoek'
  const taken = work.tx
    .select({ slug: report.slug })
    .from(report)
    .where(like(report.slug, `${base}%`))
    .all()
    .map((row) => row.slug)
  let slug = base
  for (let next = 2; taken.includes(slug); next += 1) slug = `${base}-${next}`
  return slug
}
