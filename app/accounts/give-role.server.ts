import { and, eq, gte, isNull, or } from 'drizzle-orm'
import { authorise } from '#app/workflow/authorise.ts'
import { addDays, type CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import { perform, type Submission, type Work } from '#app/workflow/perform.server.ts'
import type { Readable } from '#db/client.ts'
import type { Role } from '#db/schema/codes.ts'
import { auditOffice, municipality, person, roleAssignment } from '#db/schema/index.ts'
import { lastingAdminIds } from './admins.server.ts'
import type { Actor } from './permissions.ts'
import { tellChanged } from './tell-account.server.ts'
import { roleWords } from './words.ts'

/** A role with the place where it holds: one municipality, one audit office, or (admin) the installation. */
export type RolePlace = {
  role: Role
  municipalityCode: string | null
  auditOfficeId: number | null
}

export type GivenRole = RolePlace & { untilOn: CalendarDate | null; reason: string }

/**
 * Gives a person a role from today on. Nobody gives a role to itself. Throws `Forbidden`, `NotFound`, and a `Refusal`
 * at `role` or `untilOn`.
 */
export function giveRole(
  context: Context & { origin: string },
  actor: Actor,
  personId: number,
  input: GivenRole & Submission,
): void {
  perform(context, actor, input, (work) => {
    authorise(actor, 'manageInstallation', {})
    const { name } = presentPerson(work.tx, personId)
    if (personId === actor.personId)
      throw new Refusal('role', 'U kunt uzelf geen rol geven; vraag het een andere beheerder')
    if (holdsAlready(work.tx, personId, input, work.today))
      throw new Refusal('role', `${name} heeft deze rol daar al`)
    insertRole(work, personId, input)
    tellChanged(
      work.tx,
      work.now,
      context.origin,
      personId,
      `de rol ${roleWords[input.role]} gekregen`,
    )
  })
}

/** Writes the role; inside the transaction that gives it. Throws a `Refusal` at `place` or `untilOn`. */
export function insertRole(
  { tx, today, record }: Pick<Work, 'tx' | 'today' | 'record'>,
  personId: number,
  { role, municipalityCode, auditOfficeId, untilOn, reason }: GivenRole,
  byClaims = false,
): void {
  if (untilOn !== null && untilOn < today)
    throw new Refusal('untilOn', 'De laatste dag ligt al achter ons')
  const place = placeOf(tx, { role, municipalityCode, auditOfficeId })
  const { id } = tx
    .insert(roleAssignment)
    .values({ personId, role, ...place, fromOn: today, untilOn, reason, byClaims })
    .returning({ id: roleAssignment.id })
    .get()
  const after = { personId, role, ...place, untilOn, reason }
  record({ action: 'giveRole', subject: `roleAssignment:${id}`, after })
}

/** The place that fits the role. Throws a `Refusal` at `place` where it is missing or not there. */
function placeOf(db: Readable, { role, municipalityCode, auditOfficeId }: RolePlace) {
  if (role === 'admin') return { municipalityCode: null, auditOfficeId: null }
  if (role === 'auditor') {
    const known = db
      .select()
      .from(auditOffice)
      .where(eq(auditOffice.id, auditOfficeId ?? 0))
      .get()
    if (known === undefined) throw new Refusal('place', 'Kies de rekenkamer waarbij deze rol hoort')
    return { municipalityCode: null, auditOfficeId: known.id }
  }
  const code = municipalityCode ?? ''
  const known = db.select().from(municipality).where(eq(municipality.code, code)).get()
  if (known === undefined) throw new Refusal('place', 'Kies de gemeente waarin deze rol geldt')
  return { municipalityCode: known.code, auditOfficeId: null }
}

function holdsAlready(
  db: Readable,
  personId: number,
  { role, municipalityCode, auditOfficeId }: RolePlace,
  today: CalendarDate,
): boolean {
  return db
    .select()
    .from(roleAssignment)
    .where(
      and(
        eq(roleAssignment.personId, personId),
        eq(roleAssignment.role, role),
        or(isNull(roleAssignment.untilOn), gte(roleAssignment.untilOn, today)),
      ),
    )
    .all()
    .some(
      (held) => held.municipalityCode === municipalityCode && held.auditOfficeId === auditOfficeId,
    )
}

/**
 * Withdraws a role of a person: it held until yesterday. Nobody withdraws its own, and one admin without end date always stays.
 * Throws `Forbidden`, `NotFound`, a `Refusal`.
 */
export function withdrawRole(
  context: Context & { origin: string },
  actor: Actor,
  personId: number,
  { assignmentId, ...input }: { assignmentId: number; reason: string } & Submission,
): void {
  perform(context, actor, input, (work) => {
    authorise(actor, 'manageInstallation', {})
    const { tx, today } = work
    const held = tx.select().from(roleAssignment).where(eq(roleAssignment.id, assignmentId)).get()
    const ended = held?.untilOn != null && held.untilOn < today
    if (held === undefined || held.personId !== personId || ended) throw new NotFound()
    if (held.personId === actor.personId)
      throw new Refusal(
        'reason',
        'U kunt uw eigen rol niet intrekken; vraag het een andere beheerder',
      )
    endRole(work, assignmentId, input.reason)
    keepAnAdmin(work)
    tellChanged(
      tx,
      work.now,
      context.origin,
      held.personId,
      `de rol ${roleWords[held.role]} ingetrokken`,
    )
  })
}

/** Ends a role as of today; inside the transaction that withdraws it. */
export function endRole(
  { tx, today, record }: Pick<Work, 'tx' | 'today' | 'record'>,
  assignmentId: number,
  reason: string,
): void {
  const before = tx.select().from(roleAssignment).where(eq(roleAssignment.id, assignmentId)).get()
  const untilOn = addDays(today, -1)
  tx.update(roleAssignment)
    .set({ untilOn, endReason: reason })
    .where(eq(roleAssignment.id, assignmentId))
    .run()
  record({
    action: 'withdrawRole',
    subject: `roleAssignment:${assignmentId}`,
    before: { untilOn: before?.untilOn ?? null },
    after: { untilOn, reason },
  })
}

/** Throws a `Refusal` where the change in hand leaves no admin: the transaction then falls back. */
export function keepAnAdmin({ tx, today }: Work): void {
  if (lastingAdminIds(tx, today).length === 0)
    throw new Refusal('', 'Dit is de laatste beheerder; geef eerst iemand anders die rol')
}

/** Someone who has not left. Throws `NotFound`. */
export function presentPerson(db: Readable, personId: number) {
  const found = db.select().from(person).where(eq(person.id, personId)).get()
  if (found === undefined || found.leftOn !== null) throw new NotFound()
  return found
}
