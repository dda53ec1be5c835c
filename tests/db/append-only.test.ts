import { describe, expect, it } from 'vitest'
import { freshDatabase } from '#tests/support/database.ts'
import { smallWorld } from '#tests/support/world.ts'

const appendOnly = [
  'letter_house_style',
  'response',
  'decision',
  'decision_outcome',
  'council_paper',
  'closure',
  'assignment',
  'step_revision',
  'status_update',
  'evidence',
  'notification_schedule',
  'notification_deadline',
  'extension',
  'extension_ruling',
  'review',
  'audit_trail',
  'file',
]

describe('the schema', () => {
  it('has only STRICT tables', () => {
    const loose = freshDatabase()
      .$client.prepare(
        "select name from pragma_table_list where strict = 0 and type = 'table' and name not like 'sqlite_%' and name <> '__drizzle_migrations'",
      )
      .all()
    expect(loose).toEqual([])
  })

  it.each(appendOnly)('refuses UPDATE and DELETE on %s', (table) => {
    const triggers = freshDatabase()
      .$client.prepare("select name from sqlite_master where type = 'trigger' and tbl_name = ?")
      .all(table)
      .map((row) => (row as { name: string }).name)
    expect(triggers).toEqual(expect.arrayContaining([`${table}_no_update`, `${table}_no_delete`]))
  })

  it('really aborts a change of the trail', () => {
    const world = smallWorld()
    world.withReport()
    expect(() => world.db.$client.exec("update audit_trail set action = 'x'")).toThrow(
      'append-only',
    )
    expect(() => world.db.$client.exec('delete from audit_trail')).toThrow('append-only')
  })

  it('refuses a date that does not exist', () => {
    const world = smallWorld()
    world.withReport()
    expect(() =>
      world.db.$client.exec("update offering set response_due_on = '2026-02-30'"),
    ).toThrow('CHECK')
  })
})
