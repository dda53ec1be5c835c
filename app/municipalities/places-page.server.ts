import { asc, eq } from 'drizzle-orm'
import type { Context } from '#app/workflow/context.ts'
import type { Readable } from '#db/client.ts'
import { auditOffice, auditOfficeMunicipality, municipality } from '#db/schema/index.ts'
import { registeredMunicipalities } from './register.ts'
import { servedOn } from './served.server.ts'

/** The municipalities of the installation by name, each with the audit offices that serve it today. */
export function municipalityList({ db, clock }: Context) {
  const serving = db
    .select({ code: auditOfficeMunicipality.municipalityCode, office: auditOffice.name })
    .from(auditOfficeMunicipality)
    .innerJoin(auditOffice, eq(auditOffice.id, auditOfficeMunicipality.auditOfficeId))
    .where(servedOn(clock.today()))
    .orderBy(asc(auditOffice.name))
    .all()
  return municipalities(db).map(({ code, name, clerkEmail }) => ({
    ...{ code, name, clerkEmail },
    offices: serving.flatMap((row) => (row.code === code ? [row.office] : [])),
  }))
}

/** The audit offices by name, each with the names of the municipalities that it serves today. */
export function auditOfficeList({ db, clock }: Context) {
  const served = db
    .select({ id: auditOfficeMunicipality.auditOfficeId, name: municipality.name })
    .from(auditOfficeMunicipality)
    .innerJoin(municipality, eq(municipality.code, auditOfficeMunicipality.municipalityCode))
    .where(servedOn(clock.today()))
    .orderBy(asc(municipality.name))
    .all()
  const offices = db.select().from(auditOffice).orderBy(asc(auditOffice.name)).all()
  return offices.map(({ id, name }) => ({
    ...{ id, name },
    serves: served.flatMap((row) => (row.id === id ? [row.name] : [])),
  }))
}

/** The municipalities of the installation, to choose from. */
export function municipalityOptions(db: Readable) {
  return municipalities(db).map(({ code, name }) => ({ value: code, label: name }))
}

/** Those of the register that are not in the installation yet, to choose from. */
export function addableMunicipalities(db: Readable) {
  const here = new Set(municipalities(db).map(({ code }) => code))
  return registeredMunicipalities
    .filter(({ code }) => !here.has(code))
    .map(({ code, name }) => ({ value: code, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'))
}

function municipalities(db: Readable) {
  return db.select().from(municipality).orderBy(asc(municipality.name)).all()
}
