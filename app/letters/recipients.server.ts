import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import { Refusal } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import { followUp, municipality, person, roleAssignment } from '#db/schema/index.ts'
import type { LetterRow } from './letter-place.server.ts'

/**
 * The addresses of the griffies that get a letter: of its municipality, or for a letter of an audit office of every
 * municipality that the report is about. Where a municipality gave no address its clerks get it themselves. Throws a
 * `Refusal` that names the municipalities of which nobody is known.
 */
export function recipientsOf(db: Readable, row: LetterRow, today: CalendarDate): string[] {
  const codes =
    row.municipalityCode === null ? municipalitiesOf(db, row.reportId) : [row.municipalityCode]
  const places = db.select().from(municipality).where(inArray(municipality.code, codes)).all()
  const found = places.map(({ code, name, clerkEmail }) => ({
    name,
    addresses: clerkEmail === '' ? clerksOf(db, code, today) : [clerkEmail],
  }))
  const unknown = found.filter(({ addresses }) => addresses.length === 0)
  if (unknown.length > 0) {
    throw new Refusal(
      '',
      `Er is geen e-mailadres van de griffie bekend van: ${unknown.map(({ name }) => name).join(', ')}. Vraag de beheerder om het in te vullen.`,
    )
  }
  return [...new Set(found.flatMap(({ addresses }) => addresses))]
}

function municipalitiesOf(db: Readable, reportId: number): string[] {
  return db
    .selectDistinct({ code: followUp.municipalityCode })
    .from(followUp)
    .where(eq(followUp.reportId, reportId))
    .all()
    .map(({ code }) => code)
}

function clerksOf(db: Readable, municipalityCode: string, today: CalendarDate): string[] {
  return db
    .select({ email: person.email })
    .from(roleAssignment)
    .innerJoin(person, eq(person.id, roleAssignment.personId))
    .where(
      and(
        eq(roleAssignment.municipalityCode, municipalityCode),
        eq(roleAssignment.role, 'clerk'),
        lte(roleAssignment.fromOn, today),
        or(isNull(roleAssignment.untilOn), gte(roleAssignment.untilOn, today)),
        isNull(person.leftOn),
      ),
    )
    .all()
    .map(({ email }) => email)
}
