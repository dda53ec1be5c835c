import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { backUp } from '#app/backup/back-up.server.ts'
import { checkDatabase, Damaged } from '#app/backup/check.server.ts'
import { makeBackup } from '#app/backup/make-backup.server.ts'
import { NotRestored, restore } from '#app/backup/restore.server.ts'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { ReceivedFile } from '#app/workflow/form.server.ts'
import { closeDatabase, type Database, openDatabase, openPlain } from '#db/client.ts'
import { first, smallWorld } from '#tests/support/world.ts'

const keeping = { days: 14, months: 12 }
const instant = '2026-03-02T09:00:00.000Z'

/** A world in which updates with evidence can be saved, and a folder for its backups. */
function worldToKeep() {
  const world = smallWorld(instant)
  const id = first(world.withReport().followUpIds)
  const { coordinator, owner } = world.people
  assignOwner(world.context, coordinator, id, { ownerId: owner.personId, portfolioHolderId: 1 })
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  let saved = 0
  const save = () => {
    saved += 1
    const words = { occurredOn: '2026-03-01', status: 'in_progress' as const, next: '', reason: '' }
    const content = Buffer.alloc(4096, `bewijs ${saved}`)
    const file = new ReceivedFile(content, `bewijs-${saved}.txt`, 'text/plain')
    const evidence = { evidenceTitle: '', evidenceUrl: '', evidenceFile: file, evidenceOn: null }
    postUpdate(world.context, owner, id, {
      ...{ ...words, ...evidence, done: `Stap ${saved}`, internalNote: '' },
    })
  }
  const database = world.db.$client.name
  const task = { database, folder, now: instant, keeping }
  return { ...world, save, folder, task, database, copy: join(folder, 'terug.db') }
}

const rows = (db: Database, table: string) =>
  db.$client.prepare(`select * from ${table} order by 1`).all()

test('a backup under load restores to exactly what was saved up to one moment', async () => {
  const { context, db, save, folder, copy } = worldToKeep()
  for (let n = 0; n < 50; n += 1) save()
  let [running, during] = [true, 0]
  const backup = backUp(context, { folder, keeping }).finally(() => {
    running = false
  })
  while (running) {
    save()
    during += 1
    await pause(10)
  }
  const made = await backup
  for (let n = 0; n < 5; n += 1) save()
  expect(during).toBeGreaterThan(0)

  const { kept } = restore({ file: made.file, database: copy, now: instant, evenIfNewer: false })
  expect(kept).toBeNull()
  const restored = openDatabase(copy)
  onTestFinished(() => closeDatabase(restored))
  for (const table of ['audit_trail', 'status_update', 'evidence', 'file']) {
    const there = rows(restored, table)
    expect(there.length).toBeGreaterThanOrEqual(50)
    expect(there).toEqual(rows(db, table).slice(0, there.length))
  }
  const countIn = (table: string) => rows(restored, table).length
  const posted = rows(restored, "audit_trail where action = 'postUpdate'").length
  expect([countIn('status_update'), countIn('evidence'), countIn('file')]).toEqual(
    Array(3).fill(posted),
  )
  for (const table of ['follow_up', 'person', 'role_assignment', 'recommendation'])
    expect(rows(restored, table)).toEqual(rows(db, table))
  expect(made).toMatchObject({ entries: countIn('audit_trail'), files: posted, diverges: false })
})

describe('a copy that is not whole is no backup', () => {
  const damage: [string, string, RegExp][] = [
    [
      'a changed trail',
      "drop trigger audit_trail_no_update; update audit_trail set subject = 'x' where id = 2",
      /logboek is niet heel vanaf regel 2/,
    ],
    [
      'a trail entry taken out',
      'drop trigger audit_trail_no_delete; delete from audit_trail where id = 1',
      /logboek is niet heel vanaf regel 2/,
    ],
    [
      'changed evidence',
      "drop trigger file_no_update; update file set content = x'00'",
      /bestand 1 is anders/,
    ],
    [
      'a reference to nothing',
      'pragma foreign_keys = off; update role_assignment set person_id = 9999',
      /role_assignment verwijst/,
    ],
  ]
  test.each(damage)('%s', async (_name, sql, words) => {
    const { task, save, folder, database } = worldToKeep()
    save()
    const sick = join(folder, 'ziek.db')
    const well = openPlain(database)
    await well.backup(sick)
    well.close()
    const patient = openPlain(sick)
    patient.exec(sql)
    patient.close()
    await expect(makeBackup({ ...task, database: sick })).rejects.toThrow(words)
    expect(readdirSync(folder).filter((name) => name.startsWith('opvolgwijzer-'))).toEqual([
      'opvolgwijzer-20260302T090000Z.db.kapot',
    ])
  })

  test('pages overwritten on the disk', async () => {
    const { task, folder, copy } = worldToKeep()
    const { file } = await makeBackup(task)
    const handle = openSync(file, 'r+')
    writeSync(handle, Buffer.alloc(8192, 7), 0, 8192, 4096 * 3)
    closeSync(handle)
    expect(() => checkDatabase(file)).toThrow(Damaged)
    const task2 = { file, database: copy, now: instant, evenIfNewer: true }
    expect(() => restore(task2)).toThrow(Damaged)
    expect(readdirSync(folder)).not.toContain('terug.db')
  })
})

describe('restoring', () => {
  const later = '2026-03-03T09:00:00.000Z'

  test('refuses to overwrite what is newer unless told, and keeps what it replaces', async () => {
    const { db, save, task, database } = worldToKeep()
    save()
    const { file } = await makeBackup(task)
    save()
    save()
    const order = { file, database, now: later, evenIfNewer: false }
    expect(() => restore(order)).toThrow(/in gebruik/)
    const [live, before] = [database.replace('test.db', 'live.db'), rows(db, 'status_update')]
    await db.$client.backup(live)
    expect(() => restore({ ...order, database: live })).toThrow(/2 wijzigingen die niet/)
    const still = openDatabase(live)
    expect(rows(still, 'status_update')).toEqual(before)
    closeDatabase(still)

    const { kept } = restore({ ...order, database: live, evenIfNewer: true })
    const [now, then] = [openDatabase(live), openDatabase(kept ?? '')]
    expect(rows(now, 'status_update')).toHaveLength(1)
    expect(rows(then, 'status_update')).toEqual(before)
    closeDatabase(now)
    closeDatabase(then)
  })

  test('needs no telling where nothing is lost, and tells when the two went different ways', async () => {
    const { db, save, task, database } = worldToKeep()
    save()
    const live = database.replace('test.db', 'live.db')
    await db.$client.backup(live)
    save()
    const { file } = await makeBackup(task)
    const order = { file, database: live, now: later, evenIfNewer: false }
    restore(order)
    const other = openDatabase(live)
    expect(rows(other, 'status_update')).toHaveLength(2)
    closeDatabase(other)

    const apart = worldToKeep()
    apart.clock.moveTo('2026-03-04T09:00:00.000Z')
    apart.save()
    const elsewhere = await makeBackup({ ...apart.task, now: later })
    expect(() => restore({ ...order, file: elsewhere.file })).toThrow(NotRestored)
    expect(() => restore({ ...order, file: elsewhere.file })).toThrow(/verschillend verder/)
  })

  test('a trail that does not go on from the backup before is told', async () => {
    const { save, task, folder } = worldToKeep()
    const other = worldToKeep()
    other.clock.moveTo(later)
    other.save()
    const { file } = await makeBackup(other.task)
    copyFileSync(file, join(folder, 'opvolgwijzer-20260301T090000Z.db'))
    save()
    expect(await makeBackup(task)).toMatchObject({ diverges: true })
    expect(await makeBackup({ ...task, now: later })).toMatchObject({ diverges: false })
  })
})
