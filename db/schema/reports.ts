import {
  type AnySQLiteColumn,
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { person } from './accounts.ts'
import { addressees } from './codes.ts'
import { calendarDate, identifier, instant, isDate, oneOf } from './columns.ts'
import { auditOffice, municipality } from './municipalities.ts'

/** A stored file, by its contents: sources of reports, evidence, documents. Served as attachment only. */
export const file = sqliteTable('file', {
  id: identifier(),
  name: text().notNull(),
  mediaType: text().notNull(),
  size: integer().notNull(),
  sha256: text().notNull(),
  content: blob({ mode: 'buffer' }).notNull(),
  storedAt: instant().notNull(),
})

export const report = sqliteTable(
  'report',
  {
    id: identifier(),
    slug: text().notNull().unique(),
    title: text().notNull(),
    shortTitle: text().notNull(),
    auditOfficeId: integer()
      .notNull()
      .references(() => auditOffice.id),
    researcher: text().notNull().default(''),
    /** Months in which the research was done, `YYYY-MM`. */
    periodFrom: text(),
    periodUntil: text(),
    offeredOn: calendarDate(),
    sourceUrl: text().notNull().default(''),
    /** What the publication itself says about the colleges' reactions. */
    responseSummary: text().notNull().default(''),
    /** The audit office's afterword (nawoord). */
    afterword: text().notNull().default(''),
    recordedAt: instant().notNull(),
    recordedBy: integer()
      .notNull()
      .references(() => person.id),
  },
  (table) => [
    isDate('report_offered_on', table.offeredOn),
    index('report_audit_office').on(table.auditOfficeId),
  ],
)

/** The offering of a report to one council, with what is expected of its college and council by when. */
export const offering = sqliteTable(
  'offering',
  {
    reportId: integer()
      .notNull()
      .references(() => report.id),
    municipalityCode: text()
      .notNull()
      .references(() => municipality.code),
    offeredOn: calendarDate(),
    responseDueOn: calendarDate(),
    treatmentDueOn: calendarDate(),
  },
  (table) => [
    primaryKey({ columns: [table.reportId, table.municipalityCode] }),
    isDate('offering_offered_on', table.offeredOn),
    isDate('offering_response_due_on', table.responseDueOn),
    isDate('offering_treatment_due_on', table.treatmentDueOn),
    index('offering_municipality').on(table.municipalityCode),
  ],
)

export const recommendation = sqliteTable(
  'recommendation',
  {
    id: identifier(),
    reportId: integer()
      .notNull()
      .references(() => report.id),
    /** As printed: `3`, `5a`, `III`. */
    number: text().notNull(),
    position: integer().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    addressee: text({ enum: addressees }).notNull(),
    parentId: integer().references((): AnySQLiteColumn => recommendation.id),
    priority: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    oneOf('recommendation_addressee', table.addressee, addressees),
    uniqueIndex('recommendation_number').on(table.reportId, table.number),
  ],
)

/** A report being read in: the source and what was recognised, until a person confirms it. */
export const intakeDraft = sqliteTable('intake_draft', {
  id: identifier(),
  auditOfficeId: integer()
    .notNull()
    .references(() => auditOffice.id),
  sourceText: text().notNull(),
  sourceFileId: integer().references(() => file.id),
  records: text({ mode: 'json' }).notNull(),
  createdAt: instant().notNull(),
  createdBy: integer()
    .notNull()
    .references(() => person.id),
  changedAt: instant().notNull(),
  reportId: integer().references(() => report.id),
})

/** Files and texts from which a report was read. */
export const reportSource = sqliteTable(
  'report_source',
  {
    reportId: integer()
      .notNull()
      .references(() => report.id),
    fileId: integer()
      .notNull()
      .references(() => file.id),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.fileId] })],
)
