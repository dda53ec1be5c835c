import { and, eq, sql } from 'drizzle-orm'
import { servedOn } from '#app/municipalities/served.server.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Readable } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { auditOfficeMunicipality, person, roleAssignment } from '#db/schema/index.ts'
import type { Actor, ActorRole } from './permissions.ts'

const rolesOfPerson = prepared((db) =>
  db
    .select({
      name: person.name,
      leftOn: person.leftOn,
      role: roleAssignment.role,
      municipalityCode: roleAssignment.municipalityCode,
      auditOfficeId: roleAssignment.auditOfficeId,
      fromOn: roleAssignment.fromOn,
      untilOn: roleAssignment.untilOn,
    })
    .from(person)
    .leftJoin(roleAssignment, eq(roleAssignment.personId, person.id))
    .where(eq(person.id, sql.placeholder('personId')))
    .prepare(),
)

const municipalitiesOfOffice = prepared((db) =>
  db
    .select({ code: auditOfficeMunicipality.municipalityCode })
    .from(auditOfficeMunicipality)
    .where(
      and(
        eq(auditOfficeMunicipality.auditOfficeId, sql.placeholder('auditOfficeId')),
        servedOn(sql.placeholder('today')),
      ),
    )
    .prepare(),
)

/** The person with the roles that it holds on `today`; null for nobody or someone who left. */
export function readActor(db: Readable, personId: number, today: CalendarDate): Actor | null {
  const rows = rolesOfPerson(db).all({ personId })
  const first = rows[0]
  if (first === undefined || (first.leftOn !== null && first.leftOn <= today)) return null
  const roles = rows.flatMap((row): ActorRole[] => {
    if (row.role === null || row.fromOn === null || row.fromOn > today) return []
    if (row.untilOn !== null && row.untilOn < today) return []
    const { role, auditOfficeId, municipalityCode } = row
    if (municipalityCode !== null)
      return [{ role, auditOfficeId: null, municipalityCodes: [municipalityCode] }]
    if (auditOfficeId === null) return [{ role, auditOfficeId: null, municipalityCodes: [] }]
    const codes = municipalitiesOfOffice(db).all({ auditOfficeId, today })
    return [{ role, auditOfficeId, municipalityCodes: codes.map((one) => one.code) }]
  })
  return { personId, name: first.name, roles }
}
