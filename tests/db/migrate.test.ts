import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { checkDatabase } from '#app/backup/check.server.ts'
import { restore } from '#app/backup/restore.server.ts'
import { closeDatabase, type Database, openDatabase, openForReading } from '#db/client.ts'
import { migrateDatabase, NewerDatabase } from '#db/migrate.ts'
import { freshDatabase } from '#tests/support/database.ts'

type Journal = { entries: { tag: string }[] }
const journal: Journal = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8'))
const levels = journal.entries.map(({ tag }, place) => ({ tag, level: place + 1 }))
const newest = levels.length

function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-upgrade-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** The migrations of the version that knew the first `level` of them. */
function migrationsUpTo(folder: string, level: number): string {
  const migrations = join(folder, `drizzle-${level}`)
  mkdirSync(join(migrations, 'meta'), { recursive: true })
  for (const { tag } of journal.entries.slice(0, level))
    cpSync(`drizzle/${tag}.sql`, join(migrations, `${tag}.sql`))
  const known = { ...journal, entries: journal.entries.slice(0, level) }
  writeFileSync(join(migrations, 'meta/_journal.json'), JSON.stringify(known))
  return migrations
}

/** A database as a version of that level left it, with something in it. */
function databaseOf(folder: string, level: number): Database {
  const db = openDatabase(join(folder, 'oud.db'))
  onTestFinished(() => {
    if (db.$client.open) closeDatabase(db)
  })
  migrateDatabase(db, { migrations: migrationsUpTo(folder, level) })
  db.$client.exec(`
    insert into municipality (code, name, slug) values ('GM9001', 'Duinstad', 'duinstad');
    insert into audit_office (slug, name) values ('rekenkamer', 'Rekenkamer Duin');
    insert into person (name, email) values ('Anna de Wit', 'anna@example.nl');
    insert into role_assignment (person_id, role, municipality_code, from_on)
      values (1, 'clerk', 'GM9001', '2020-01-01');
    insert into report (slug, title, short_title, audit_office_id, offered_on, recorded_at, recorded_by)
      values ('bruggen', 'Onderhoud van bruggen', 'Bruggen', 1, '2026-01-12', '2026-01-12T09:00:00.000Z', 1);
    insert into recommendation (report_id, number, position, title, text, addressee)
      values (1, '1', 1, 'Maak een lijst', 'Maak een lijst van alle bruggen.', 'college');
    insert into follow_up (recommendation_id, report_id, municipality_code, recorded_at)
      values (1, 1, 'GM9001', '2026-01-12T09:00:00.000Z');
    insert into status_update (follow_up_id, status, done, next, occurred_on, recorded_at, recorded_by)
      values (1, 'in_progress', 'De lijst is half klaar', '', '2026-02-01', '2026-02-01T09:00:00.000Z', 1);`)
  return db
}

const kept = ['municipality', 'person', 'role_assignment', 'report', 'follow_up', 'status_update']

/** The rows of before, as far as the columns of `like` go. */
const contentOf = (db: Database, like?: Record<string, Record<string, unknown>[]>) =>
  Object.fromEntries(
    kept.map((table) => {
      const columns = Object.keys(like?.[table]?.[0] ?? {})
      const rows = db.$client.prepare(`select ${columns.join() || '*'} from ${table}`).all()
      return [table, rows as Record<string, unknown>[]]
    }),
  )

const schemaOf = (db: Database) =>
  db.$client
    .prepare(
      "select name, sql from sqlite_master where name <> '__drizzle_migrations' order by type, name",
    )
    .all()

describe.each(levels)('a database of level $level ($tag)', ({ level }) => {
  test('comes to the newest schema with all that was in it, behind a copy of before', () => {
    const folder = folderOfTest()
    const db = databaseOf(folder, level)
    const before = contentOf(db)
    const { applied, backup } = migrateDatabase(db)
    expect(applied).toBe(newest - level)
    expect(contentOf(db, before)).toEqual(before)
    expect(schemaOf(db)).toEqual(schemaOf(freshDatabase()))
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1)
    checkDatabase(db.$client.name)
    if (level === newest) return
    const copy = openForReading(backup ?? '')
    expect(contentOf(copy)).toEqual(before)
    copy.$client.close()
  })
})

test('a database of the first release comes along whole', () => {
  const folder = folderOfTest()
  const file = join(folder, 'release.db')
  writeFileSync(file, gunzipSync(readFileSync('tests/fixtures/releases/2026-11-24.db.gz')))
  const before = checkDatabase(file)
  expect(before).toMatchObject({ entries: 209, files: 16 })
  const db = openDatabase(file)
  onTestFinished(() => closeDatabase(db))
  expect(migrateDatabase(db).applied).toBe(newest - 5)
  expect(checkDatabase(file)).toEqual(before)
  expect(schemaOf(db)).toEqual(schemaOf(freshDatabase()))
})

test('going back: the old version refuses the upgraded file, and takes the copy of before', () => {
  const folder = folderOfTest()
  const db = databaseOf(folder, 5)
  const before = contentOf(db)
  const old = migrationsUpTo(folder, 5)
  const { backup } = migrateDatabase(db)
  expect(() => migrateDatabase(db, { migrations: old })).toThrow(NewerDatabase)
  const database = db.$client.name
  closeDatabase(db)
  const now = '2026-11-24T12:00:00.000Z'
  restore({ file: backup ?? '', database, now, evenIfNewer: false })
  const again = openDatabase(database)
  onTestFinished(() => closeDatabase(again))
  expect(migrateDatabase(again, { migrations: old }).applied).toBe(0)
  expect(contentOf(again)).toEqual(before)
})

test('a migration that fails leaves the database as it was', () => {
  const folder = folderOfTest()
  const db = databaseOf(folder, newest)
  const broken = migrationsUpTo(folder, newest)
  const path = join(broken, 'meta/_journal.json')
  const entries = [...journal.entries, { ...journal.entries[0], when: 9e15, tag: '9999_broken' }]
  writeFileSync(path, JSON.stringify({ ...journal, entries }))
  const parts = ['create table half (id integer)', 'insert into half select id from nowhere']
  writeFileSync(join(broken, '9999_broken.sql'), parts.join('\n--> statement-breakpoint\n'))
  const schema = schemaOf(db)
  expect(() => migrateDatabase(db, { migrations: broken })).toThrow(/nowhere/)
  expect(schemaOf(db)).toEqual(schema)
  expect(migrateDatabase(db).applied).toBe(0)
})

test('two processes that start at once upgrade it once', async () => {
  const folder = folderOfTest()
  const db = databaseOf(folder, 1)
  const database = db.$client.name
  closeDatabase(db)
  const script = `
    const { openDatabase } = await import('#db/client.ts')
    const { migrateDatabase } = await import('#db/migrate.ts')
    const wait = Number(process.argv[1]) - Date.now()
    await new Promise((resolve) => setTimeout(resolve, wait))
    console.log(migrateDatabase(openDatabase(process.argv[2])).applied)`
  const at = String(Date.now() + 4000)
  const start = () =>
    promisify(execFile)(process.execPath, [
      ...['--import', 'tsx', '--input-type=module', '-e', script, at, database],
    ])
  const both = await Promise.all([start(), start()])
  expect(both.map(({ stdout }) => Number(stdout)).sort()).toEqual([0, newest - 1])
  expect(checkDatabase(database).entries).toBe(0)
  expect(readdirSync(join(folder, 'reservekopieen')).length).toBeGreaterThan(0)
})
