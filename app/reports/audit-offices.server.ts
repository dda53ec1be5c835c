import { and, asc, eq, inArray } from 'drizzle-orm'
import { type Actor, may } from '#app/accounts/permissions.ts'
import { servedOn } from '#app/municipalities/served.server.ts'
import type { Context } from '#app/workflow/context.ts'
import { auditOffice, auditOfficeMunicipality, municipality } from '#db/schema/index.ts'

/** An audit office with the municipalities that it serves today, by name. */
export type ServingOffice = {
  id: number
  name: string
  municipalities: { code: string; name: string }[]
}

/** The audit offices for which `actor` may enter reports. */
export function officesOf({ db, clock }: Context, actor: Actor): ServingOffice[] {
  const ids = actor.roles.flatMap(({ auditOfficeId }) =>
    auditOfficeId !== null && may(actor, 'enterReport', { auditOfficeId }) ? [auditOfficeId] : [],
  )
  const rows = db
    .select({
      id: auditOffice.id,
      name: auditOffice.name,
      code: municipality.code,
      municipality: municipality.name,
    })
    .from(auditOffice)
    .innerJoin(auditOfficeMunicipality, eq(auditOfficeMunicipality.auditOfficeId, auditOffice.id))
    .innerJoin(municipality, eq(municipality.code, auditOfficeMunicipality.municipalityCode))
    .where(and(inArray(auditOffice.id, ids), servedOn(clock.today())))
    .orderBy(asc(auditOffice.name), asc(municipality.name))
    .all()
  const offices = new Map<number, ServingOffice>()
  for (const { id, name, code, municipality } of rows) {
    const office = offices.get(id) ?? { id, name, municipalities: [] }
    office.municipalities.push({ code, name: municipality })
    offices.set(id, office)
  }
  return [...offices.values()]
}
