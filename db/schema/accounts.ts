import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { roles, sessionMethods } from './codes.ts'
import { auditOffice, municipality } from './municipalities.ts'

const listOf = (codes: readonly string[]) => sql.raw(codes.map((code) => `'${code}'`).join(', '))

/** Someone who works with the application. Name and address stand here only, so that they can be erased. */
export const person = sqliteTable(
  'person',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    email: text().notNull().unique(),
    jobTitle: text().notNull().default(''),
    department: text().notNull().default(''),
    leftOn: text(),
  },
  (table) => [check('person_email_lower', sql`${table.email} = lower(${table.email})`)],
)

/** A role of a person: in one municipality, at one audit office, or (admin) for the whole installation. */
export const roleAssignment = sqliteTable(
  'role_assignment',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    personId: integer()
      .notNull()
      .references(() => person.id),
    role: text({ enum: roles }).notNull(),
    municipalityCode: text().references(() => municipality.code),
    auditOfficeId: integer().references(() => auditOffice.id),
    fromOn: text().notNull(),
    untilOn: text(),
    reason: text().notNull().default(''),
    /** Why it was withdrawn. */
    endReason: text().notNull().default(''),
    /** Follows the claims of the organisation's sign-in: what these no longer say is withdrawn at the next sign-in. */
    byClaims: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    check('role_assignment_role', sql`${table.role} in (${listOf(roles)})`),
    check(
      'role_assignment_place',
      sql`case ${table.role}
        when 'admin' then ${table.municipalityCode} is null and ${table.auditOfficeId} is null
        when 'auditor' then ${table.municipalityCode} is null and ${table.auditOfficeId} is not null
        else ${table.municipalityCode} is not null and ${table.auditOfficeId} is null end`,
    ),
    index('role_assignment_person').on(table.personId),
    index('role_assignment_municipality').on(table.municipalityCode),
  ],
)

/** A signed-in browser. The cookie holds the secret, the table only its SHA-256. */
export const session = sqliteTable(
  'session',
  {
    secretHash: text().primaryKey(),
    personId: integer()
      .notNull()
      .references(() => person.id),
    startedAt: text().notNull(),
    seenAt: text().notNull(),
    expiresAt: text().notNull(),
    revokedAt: text(),
    userAgent: text().notNull().default(''),
    /** How the person proved who it is; `password`: by that alone, which may not be enough. */
    method: text({ enum: sessionMethods }).notNull(),
    /** Of the organisation's sign-in, to sign out there too. */
    identityProviderId: integer(),
  },
  (table) => [
    index('session_person').on(table.personId),
    check('session_method', sql`${table.method} in (${listOf(sessionMethods)})`),
  ],
)

/** One submitted form: the key that the page carried, so that a form that one person sends twice is saved once. */
export const submission = sqliteTable(
  'submission',
  {
    key: text().notNull(),
    personId: integer()
      .notNull()
      .references(() => person.id),
    recordedAt: text().notNull(),
    result: text({ mode: 'json' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.personId] })],
)

/** The installation itself: one row. `demo` is set by filling the demo and never afterwards. */
export const installation = sqliteTable(
  'installation',
  {
    id: integer().primaryKey(),
    name: text().notNull().default('Opvolgwijzer'),
    demo: integer({ mode: 'boolean' }).notNull().default(false),
    setUpAt: text().notNull(),
  },
  (table) => [check('installation_one', sql`${table.id} = 1`)],
)
