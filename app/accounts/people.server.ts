import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { person, portfolioHolder, roleAssignment } from '#db/schema/index.ts'

export type PersonName = { name: string; jobTitle: string }

/** Names and posts of the people with these ids; for pages behind the sign-in only. */
export function peopleByIds(db: Readable, ids: readonly number[]): Map<number, PersonName> {
  const rows = db
    .select({ id: person.id, name: person.name, jobTitle: person.jobTitle })
    .from(person)
    .where(inArray(person.id, [...new Set(ids)]))
    .all()
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** Who can be owner in a municipality: the people who hold that role there and have not left. */
export function possibleOwners(db: Readable, municipalityCode: string) {
  return db
    .selectDistinct({ id: person.id, name: person.name, jobTitle: person.jobTitle })
    .from(person)
    .innerJoin(roleAssignment, eq(roleAssignment.personId, person.id))
    .where(
      and(
        eq(roleAssignment.role, 'owner'),
        eq(roleAssignment.municipalityCode, municipalityCode),
        isNull(person.leftOn),
      ),
    )
    .orderBy(asc(person.name))
    .all()
}

const holdersByName = prepared((db) => {
  const { id, name, portfolio, untilOn } = portfolioHolder
  return db
    .select({ id, name, portfolio, untilOn })
    .from(portfolioHolder)
    .where(eq(portfolioHolder.municipalityCode, sql.placeholder('municipalityCode')))
    .orderBy(asc(name))
    .prepare()
})

/** The aldermen of a municipality by name, also who is none any more (`untilOn`). */
export function portfolioHoldersOf(db: Readable, municipalityCode: string) {
  return holdersByName(db).all({ municipalityCode })
}

/** The aldermen of today, to choose from. */
export function possiblePortfolioHolders(db: Readable, municipalityCode: string) {
  return portfolioHoldersOf(db, municipalityCode).filter(({ untilOn }) => untilOn === null)
}
