import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import { addDays } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import { perform, type Submission, type Work } from '#app/workflow/perform.server.ts'
import type { Readable } from '#db/client.ts'
import { auditOffice, auditOfficeMunicipality, municipality } from '#db/schema/index.ts'
import type { AuditOfficeSettings } from './input.ts'
import { servedBy } from './served.server.ts'
import { slugOf } from './slug.ts'

/** An audit office with the codes of the municipalities that it serves today. Throws `NotFound`. */
export function auditOfficeSettings(
  { db, clock }: { db: Readable; clock: Context['clock'] },
  id: number,
): AuditOfficeSettings {
  const found = db.select().from(auditOffice).where(eq(auditOffice.id, id)).get()
  if (found === undefined) throw new NotFound()
  const { name, website, reviewWeeks } = found
  const served = db
    .select({ code: auditOfficeMunicipality.municipalityCode })
    .from(auditOfficeMunicipality)
    .where(servedBy(id, clock.today()))
    .orderBy(asc(auditOfficeMunicipality.municipalityCode))
    .all()
  return { name, website, reviewWeeks, municipalityCodes: served.map(({ code }) => code) }
}

/**
 * Adds an audit office and whom it serves, from today on. Returns the id. Throws `Forbidden`, a `Refusal` at `name` or
 * `municipalityCodes`.
 */
export function addAuditOffice(
  context: Context,
  actor: Actor,
  { submissionKey, ...settings }: AuditOfficeSettings & Submission,
): number {
  return perform(context, actor, submissionKey ? { submissionKey } : {}, (work) => {
    authorise(actor, 'manageInstallation', {})
    const { municipalityCodes, ...columns } = settings
    const slug = slugOf(columns.name)
    const known = work.tx.select().from(auditOffice).where(eq(auditOffice.slug, slug)).get()
    if (known !== undefined) throw new Refusal('name', 'Er is al een rekenkamer met deze naam')
    const { id } = work.tx
      .insert(auditOffice)
      .values({ ...columns, slug })
      .returning({ id: auditOffice.id })
      .get()
    serve(work, id, [], municipalityCodes)
    work.record({ action: 'addAuditOffice', subject: `auditOffice:${id}`, after: settings })
    return id
  })
}

/**
 * Changes an audit office and whom it serves: what is new counts from today, what is left out until yesterday. Throws
 * `Forbidden`, `NotFound`, a `Refusal` at `municipalityCodes`.
 */
export function setAuditOffice(
  context: Context,
  actor: Actor,
  id: number,
  { submissionKey, ...settings }: AuditOfficeSettings & Submission,
): void {
  perform(context, actor, submissionKey ? { submissionKey } : {}, (work) => {
    authorise(actor, 'manageInstallation', {})
    const before = auditOfficeSettings({ db: work.tx, clock: context.clock }, id)
    const { municipalityCodes, ...columns } = settings
    work.tx.update(auditOffice).set(columns).where(eq(auditOffice.id, id)).run()
    serve(work, id, before.municipalityCodes, municipalityCodes)
    const subject = `auditOffice:${id}`
    work.record({ action: 'setAuditOffice', subject, before, after: settings })
  })
}

function serve(
  { tx, today }: Work,
  auditOfficeId: number,
  before: readonly string[],
  after: readonly string[],
): void {
  const known = tx.select({ code: municipality.code }).from(municipality).all()
  const codes = new Set(known.map(({ code }) => code))
  if (after.some((code) => !codes.has(code)))
    throw new Refusal('municipalityCodes', 'Kies gemeenten uit de lijst')
  const ended = before.filter((code) => !after.includes(code))
  tx.update(auditOfficeMunicipality)
    .set({ untilOn: addDays(today, -1) })
    .where(
      and(
        eq(auditOfficeMunicipality.auditOfficeId, auditOfficeId),
        inArray(auditOfficeMunicipality.municipalityCode, ended),
      ),
    )
    .run()
  for (const municipalityCode of after.filter((code) => !before.includes(code)))
    tx.insert(auditOfficeMunicipality)
      .values({ auditOfficeId, municipalityCode, fromOn: today })
      .onConflictDoUpdate({
        target: [auditOfficeMunicipality.auditOfficeId, auditOfficeMunicipality.municipalityCode],
        set: { fromOn: today, untilOn: null },
      })
      .run()
}
