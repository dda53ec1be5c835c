import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  blob,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { person } from './accounts.ts'
import { letterBatchStates, letterKinds, letterRenditions } from './codes.ts'
import { calendarDate, identifier, instant, isDate, oneOf } from './columns.ts'
import { auditOffice, municipality } from './municipalities.ts'
import { file, report } from './reports.ts'
import { round } from './rounds.ts'

/**
 * A letter. Until `approvedAt` it builds itself from the facts; then `snapshot` holds its content and nothing but
 * the moment of sending can change. A correction is a new letter that names the old (`correctsId`).
 */
export const letter = sqliteTable(
  'letter',
  {
    id: identifier(),
    kind: text({ enum: letterKinds }).notNull(),
    reportId: integer()
      .notNull()
      .references(() => report.id),
    municipalityCode: text().references(() => municipality.code),
    auditOfficeId: integer().references(() => auditOffice.id),
    roundId: integer().references(() => round.id),
    /** Reference date: the letter tells how things stood on this day. */
    asOf: calendarDate().notNull(),
    createdAt: instant().notNull(),
    createdBy: integer()
      .notNull()
      .references(() => person.id),
    readyAt: instant(),
    number: text(),
    collegeMeetingOn: calendarDate(),
    approvedAt: instant(),
    approvedBy: integer().references(() => person.id),
    snapshot: text({ mode: 'json' }),
    sentAt: instant(),
    sentBy: integer().references(() => person.id),
    correctsId: integer().references((): AnySQLiteColumn => letter.id),
  },
  (table) => [
    oneOf('letter_kind', table.kind, letterKinds),
    check(
      'letter_frozen_whole',
      sql`(${table.approvedAt} is null) = (${table.snapshot} is null) and (${table.approvedAt} is null) = (${table.number} is null)`,
    ),
    check(
      'letter_sent_after_approval',
      sql`${table.sentAt} is null or ${table.approvedAt} is not null`,
    ),
    check(
      'letter_of_one_party',
      sql`(${table.kind} = 'progress') = (${table.municipalityCode} is not null) and (${table.kind} = 'audit_office') = (${table.auditOfficeId} is not null)`,
    ),
    isDate('letter_as_of', table.asOf),
    isDate('letter_college_meeting_on', table.collegeMeetingOn),
    uniqueIndex('letter_number').on(table.municipalityCode, table.number),
    index('letter_municipality').on(table.municipalityCode, table.reportId, table.sentAt),
    index('letter_report').on(table.reportId),
  ],
)

/** A passage that a person worded: it stands in the place of the generated text, of which the hash is kept. */
export const letterPassage = sqliteTable(
  'letter_passage',
  {
    letterId: integer()
      .notNull()
      .references(() => letter.id),
    passage: text().notNull(),
    text: text().notNull(),
    generatedHash: text().notNull(),
    changedAt: instant().notNull(),
    changedBy: integer()
      .notNull()
      .references(() => person.id),
  },
  (table) => [primaryKey({ columns: [table.letterId, table.passage] })],
)

/** The files of a sent letter, made once and kept: what went to the griffie is what the portal gives. */
export const letterFile = sqliteTable(
  'letter_file',
  {
    letterId: integer()
      .notNull()
      .references(() => letter.id),
    rendition: text({ enum: letterRenditions }).notNull(),
    fileId: integer()
      .notNull()
      .references(() => file.id),
  },
  (table) => [
    primaryKey({ columns: [table.letterId, table.rendition] }),
    oneOf('letter_file_rendition', table.rendition, letterRenditions),
  ],
)

/**
 * The DOCX of a municipality in whose house style its letters are made; the newest counts. Without a file: back to
 * the standard.
 */
export const letterTemplate = sqliteTable(
  'letter_template',
  {
    id: identifier(),
    municipalityCode: text()
      .notNull()
      .references(() => municipality.code),
    fileId: integer().references(() => file.id),
    recordedAt: instant().notNull(),
    recordedBy: integer()
      .notNull()
      .references(() => person.id),
  },
  (table) => [index('letter_template_municipality').on(table.municipalityCode)],
)

/**
 * The colour (`#rrggbb`) and logo (a PNG) on the letters of a municipality; the newest counts. What is empty is that of
 * its theme.
 */
export const letterHouseStyle = sqliteTable(
  'letter_house_style',
  {
    id: identifier(),
    municipalityCode: text()
      .notNull()
      .references(() => municipality.code),
    accent: text().notNull().default(''),
    logoFileId: integer().references(() => file.id),
    recordedAt: instant().notNull(),
    recordedBy: integer()
      .notNull()
      .references(() => person.id),
  },
  (table) => [index('letter_house_style_municipality').on(table.municipalityCode)],
)

/** Letters of many municipalities made at once, as they stand on one day: to read or to hand out, not to send. */
export const letterBatch = sqliteTable(
  'letter_batch',
  {
    id: identifier(),
    asOf: calendarDate().notNull(),
    createdAt: instant().notNull(),
    createdBy: integer()
      .notNull()
      .references(() => person.id),
    finishedAt: instant(),
  },
  (table) => [
    isDate('letter_batch_as_of', table.asOf),
    index('letter_batch_created_by').on(table.createdBy),
    index('letter_batch_finished').on(table.finishedAt),
  ],
)

/** One letter of a batch: waiting, made (with its files), or failed with what was wrong. */
export const letterBatchItem = sqliteTable(
  'letter_batch_item',
  {
    id: identifier(),
    batchId: integer()
      .notNull()
      .references(() => letterBatch.id, { onDelete: 'cascade' }),
    reportId: integer()
      .notNull()
      .references(() => report.id),
    municipalityCode: text()
      .notNull()
      .references(() => municipality.code),
    state: text({ enum: letterBatchStates }).notNull(),
    problem: text().notNull().default(''),
    pdf: blob({ mode: 'buffer' }),
    docx: blob({ mode: 'buffer' }),
  },
  (table) => [
    oneOf('letter_batch_item_state', table.state, letterBatchStates),
    uniqueIndex('letter_batch_item_once').on(table.batchId, table.reportId, table.municipalityCode),
    index('letter_batch_item_state').on(table.batchId, table.state),
  ],
)
