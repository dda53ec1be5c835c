import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { person } from './accounts.ts'
import { searchKinds } from './codes.ts'
import { identifier, instant, oneOf } from './columns.ts'

/**
 * What can be searched in full text: the words of one fact each, kept in step by triggers on the facts themselves
 * (a replaced or withdrawn one is out). `searchable_fts`, an FTS5 table over it, stands in the migrations only:
 * drizzle has no word for it.
 */
export const searchable = sqliteTable(
  'searchable',
  {
    id: identifier(),
    kind: text({ enum: searchKinds }).notNull(),
    /** The id of the fact; of a decision together with its follow-up. */
    sourceId: integer().notNull(),
    /** To what it belongs: one follow-up, a recommendation in all its municipalities, or a letter by itself. */
    followUpId: integer(),
    recommendationId: integer(),
    text: text().notNull(),
    /** Codes of the municipalities in which it counts, with spaces between; searched along, so that a search stays small. */
    places: text().notNull().default(''),
  },
  (table) => [
    oneOf('searchable_kind', table.kind, searchKinds),
    index('searchable_source').on(table.kind, table.sourceId, table.followUpId),
  ],
)

/** A list as one person wants to see it again: the query of its address under a name. */
export const savedView = sqliteTable(
  'saved_view',
  {
    id: identifier(),
    personId: integer()
      .notNull()
      .references(() => person.id),
    name: text().notNull(),
    query: text().notNull(),
    savedAt: instant().notNull(),
  },
  (table) => [uniqueIndex('saved_view_name').on(table.personId, table.name)],
)
