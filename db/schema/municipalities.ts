import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** A municipality that uses the application; key is the CBS/TOOI code, `GM0629`. */
export const municipality = sqliteTable(
  'municipality',
  {
    code: text().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    validFrom: text(),
    validUntil: text(),
    visitingAddress: text().notNull().default(''),
    postalAddress: text().notNull().default(''),
    website: text().notNull().default(''),
    clerkEmail: text().notNull().default(''),
    mayorName: text().notNull().default(''),
    secretaryName: text().notNull().default(''),
    /** Name of a theme in `app/ui/themes`: colour and logo. */
    theme: text().notNull().default('neutraal'),
    /** Pattern for the number of a letter, with {jaar} and {volgnummer}. */
    letterNumberPattern: text().notNull().default('VGB-{jaar}-{volgnummer}'),
  },
  (table) => [check('municipality_code', sql`${table.code} glob 'GM[0-9][0-9][0-9][0-9]'`)],
)

export const auditOffice = sqliteTable('audit_office', {
  id: integer().primaryKey({ autoIncrement: true }),
  slug: text().notNull().unique(),
  name: text().notNull(),
  website: text().notNull().default(''),
  /** Weeks that the office gives itself to judge what is reported done; null: no term. */
  reviewWeeks: integer(),
})

/** Which audit office serves which municipality, from when until when. */
export const auditOfficeMunicipality = sqliteTable(
  'audit_office_municipality',
  {
    auditOfficeId: integer()
      .notNull()
      .references(() => auditOffice.id),
    municipalityCode: text()
      .notNull()
      .references(() => municipality.code),
    fromOn: text(),
    untilOn: text(),
  },
  (table) => [
    primaryKey({ columns: [table.auditOfficeId, table.municipalityCode] }),
    index('audit_office_municipality_code').on(table.municipalityCode),
  ],
)

/** An alderman (wethouder) or the mayor, who answers politically. Public by name. */
export const portfolioHolder = sqliteTable(
  'portfolio_holder',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    municipalityCode: text()
      .notNull()
      .references(() => municipality.code),
    name: text().notNull(),
    portfolio: text().notNull().default(''),
    fromOn: text(),
    untilOn: text(),
  },
  (table) => [index('portfolio_holder_municipality').on(table.municipalityCode)],
)
