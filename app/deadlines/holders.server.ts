import { and, eq, gt, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { servedOn } from '#app/municipalities/served.server.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Readable } from '#db/client.ts'
import { auditOfficeMunicipality, person, roleAssignment } from '#db/schema/index.ts'
import type { Deadline } from './deadline.ts'
import type { MunicipalityAgenda } from './municipality-agenda.server.ts'
import type { Holders } from './reminded.ts'

/** The people who hold a role over one municipality on `today`, those who left excepted. */
export function roleHolders(
  db: Readable,
  municipalityCode: string,
  today: CalendarDate,
): Omit<Holders, 'owner'> {
  const office = db
    .select({ id: auditOfficeMunicipality.auditOfficeId })
    .from(auditOfficeMunicipality)
    .where(and(eq(auditOfficeMunicipality.municipalityCode, municipalityCode), servedOn(today)))
  const rows = db
    .select({ personId: roleAssignment.personId, role: roleAssignment.role })
    .from(roleAssignment)
    .innerJoin(person, eq(person.id, roleAssignment.personId))
    .where(
      and(
        or(
          eq(roleAssignment.municipalityCode, municipalityCode),
          inArray(roleAssignment.auditOfficeId, office),
        ),
        lte(roleAssignment.fromOn, today),
        or(isNull(roleAssignment.untilOn), gte(roleAssignment.untilOn, today)),
        or(isNull(person.leftOn), gt(person.leftOn, today)),
      ),
    )
    .orderBy(sql`${roleAssignment.personId}`)
    .all()
  const holding = (role: string) =>
    rows.filter((row) => row.role === role).map((row) => row.personId)
  return {
    coordinator: holding('coordinator'),
    clerk: holding('clerk'),
    auditor: holding('auditor'),
  }
}

/** Gives the people behind each deadline of an agenda: the owner is that of the step, or else of the follow-up. */
export function holdersIn(
  agenda: MunicipalityAgenda,
  roles: Omit<Holders, 'owner'>,
  gone: ReadonlySet<number>,
): (deadline: Deadline) => Holders {
  const standings = new Map(agenda.standings.map((one) => [one.facts.id, one.state]))
  return ({ followUpId, stepId }) => {
    const state = followUpId === null ? undefined : standings.get(followUpId)
    const step = state?.steps.find((one) => one.stepId === stepId)
    const owner = [step?.ownerId, state?.assignment?.ownerId].find(
      (id): id is number => id != null && !gone.has(id),
    )
    return { ...roles, owner: owner === undefined ? [] : [owner] }
  }
}

/** The people who have left by `today`. */
export function peopleGone(db: Readable, today: CalendarDate): Set<number> {
  const rows = db.select({ id: person.id }).from(person).where(lte(person.leftOn, today)).all()
  return new Set(rows.map((row) => row.id))
}
