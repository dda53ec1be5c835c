import { and, asc, count, desc, eq, isNull, like, or, sql } from 'drizzle-orm'
import { formatDate } from '#app/ui/date.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import {
  auditOffice,
  formerPerson,
  municipality,
  organisationAccount,
  password,
  person,
  roleAssignment,
} from '#db/schema/index.ts'
import { secondFactorsOf } from './second-factors.server.ts'
import { sessionsOf } from './session.server.ts'
import { roleWords } from './words.ts'

export const peoplePageSize = 50

/** The people of the installation, by name, a page at a time; `search` looks in name and address. */
export function peopleList({ db, clock }: Context, search: string, page: number) {
  const pattern = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const where = and(
    isNull(person.leftOn),
    search === ''
      ? undefined
      : or(
          sql`${like(person.name, pattern)} escape '\\'`,
          sql`${like(person.email, pattern)} escape '\\'`,
        ),
  )
  const rows = db
    .select()
    .from(person)
    .where(where)
    .orderBy(asc(person.name), asc(person.id))
    .limit(peoplePageSize)
    .offset((page - 1) * peoplePageSize)
    .all()
  const total = db.select({ total: count() }).from(person).where(where).get()?.total ?? 0
  const people = rows.map(({ id, name, email }) => ({
    ...{ id, name, email },
    roles: rolesOf(db, id, clock.today()).flatMap((one) => (one.now ? [one.words] : [])),
  }))
  return { people, total }
}

/** Each role that a person holds or held, the newest first. */
function rolesOf(db: Readable, personId: number, today: CalendarDate) {
  return db
    .select({ role: roleAssignment, municipality: municipality.name, office: auditOffice.name })
    .from(roleAssignment)
    .leftJoin(municipality, eq(municipality.code, roleAssignment.municipalityCode))
    .leftJoin(auditOffice, eq(auditOffice.id, roleAssignment.auditOfficeId))
    .where(eq(roleAssignment.personId, personId))
    .orderBy(desc(roleAssignment.id))
    .all()
    .map(({ role: held, municipality: place, office }) => ({
      id: held.id,
      now: held.untilOn === null || held.untilOn >= today,
      // An audit office says by its name what it is.
      words: office ?? [roleWords[held.role], place].filter(Boolean).join(' '),
      period:
        held.untilOn === null
          ? `sinds ${formatDate(held.fromOn)}`
          : `${formatDate(held.fromOn)} tot en met ${formatDate(held.untilOn)}`,
      reason: [held.reason, held.endReason].filter(Boolean).join('; '),
      byClaims: held.byClaims,
    }))
}

/** What the admin sees of one person: roles over time and how it signs in. Throws `NotFound`. */
export function personPage(context: Context, personId: number) {
  const { db, clock } = context
  const found = db.select().from(person).where(eq(person.id, personId)).get()
  if (found === undefined) throw new NotFound()
  const former = db.select().from(formerPerson).where(eq(formerPerson.personId, personId)).get()
  const set = db.select().from(password).where(eq(password.personId, personId)).get()
  const own = eq(organisationAccount.personId, personId)
  const { name, email, jobTitle, department } = former ?? found
  return {
    ...{ id: personId, name, email, jobTitle, department },
    leftOn: found.leftOn,
    leftBecause: former?.reason ?? '',
    roles: rolesOf(db, personId, clock.today()),
    accepted: set !== undefined,
    secondFactors: secondFactorsOf(db, personId),
    organisation: db.select().from(organisationAccount).where(own).get() !== undefined,
    sessions: sessionsOf(context, personId).length,
  }
}

/** The places where a role can hold, to choose from. */
export function rolePlaces(db: Readable) {
  const municipalities = db.select().from(municipality).orderBy(asc(municipality.name)).all()
  const offices = db.select().from(auditOffice).orderBy(asc(auditOffice.name)).all()
  return [
    ...offices.map(({ id, name }) => ({ value: `office:${id}`, label: name })),
    ...municipalities.map(({ code, name }) => ({ value: `municipality:${code}`, label: name })),
  ]
}
