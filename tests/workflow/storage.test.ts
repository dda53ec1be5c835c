import { describe, expect, it } from 'vitest'
import { wholeTrail } from '#app/audit-trail/queries.server.ts'
import { verifyChain } from '#app/audit-trail/verify.ts'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { ReceivedFile } from '#app/workflow/form.server.ts'
import { storageProblem } from '#app/workflow/storage-problem.ts'
import { openDatabase } from '#db/client.ts'
import { evidence, file, statusUpdate } from '#db/schema/index.ts'
import { first, smallWorld } from '#tests/support/world.ts'

function worldThatSaves() {
  const world = smallWorld('2026-03-02T09:00:00.000Z')
  const id = first(world.withReport().followUpIds)
  const { coordinator, owner } = world.people
  assignOwner(world.context, coordinator, id, { ownerId: owner.personId, portfolioHolderId: 1 })
  const save = (kilobytes = 1) => {
    const words = { occurredOn: '2026-03-01', status: 'in_progress' as const, next: '', reason: '' }
    const content = Buffer.alloc(kilobytes * 1024, 'bewijs')
    const proof = new ReceivedFile(content, 'bewijs.txt', 'text/plain')
    const shown = { evidenceTitle: '', evidenceUrl: '', evidenceFile: proof, evidenceOn: null }
    const rest = { ...words, ...shown, done: 'De lijst is klaar', internalNote: '' }
    return postUpdate(world.context, owner, id, rest)
  }
  const counts = () =>
    [statusUpdate, evidence, file].map((table) => world.db.select().from(table).all().length)
  const refused = (kilobytes?: number) => {
    try {
      save(kilobytes)
    } catch (error) {
      return storageProblem(error)
    }
    return 'saved'
  }
  const whole = () => verifyChain(wholeTrail(world.db)).whole
  return { ...world, save, counts, refused, whole }
}

describe('when the storage fails', () => {
  it('a full disk saves nothing of it, and goes on when there is room', () => {
    const { db, save, counts, refused, whole } = worldThatSaves()
    const sqlite = db.$client
    const pages = sqlite.pragma('page_count', { simple: true }) as number
    sqlite.pragma(`max_page_count = ${pages + 5}`)
    expect(refused(200)).toBe('full')
    expect(counts()).toEqual([0, 0, 0])
    expect(whole()).toBe(true)
    sqlite.pragma(`max_page_count = ${pages + 500}`)
    save(200)
    expect(counts()).toEqual([1, 1, 1])
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('a file that may not be written is still read', () => {
    const { db, counts, refused } = worldThatSaves()
    db.$client.pragma('query_only = ON')
    expect(refused()).toBe('readOnly')
    expect(counts()).toEqual([0, 0, 0])
  })

  it('a file that another process holds is told, and saved to as soon as it is let go', () => {
    const { db, save, counts, refused } = worldThatSaves()
    db.$client.pragma('busy_timeout = 20')
    const other = openDatabase(db.$client.name).$client
    other.exec('begin immediate')
    expect(refused()).toBe('busy')
    expect(counts()).toEqual([0, 0, 0])
    other.exec('rollback')
    other.close()
    save()
    expect(counts()).toEqual([1, 1, 1])
  })

  it('tells the trouble of the storage from a mistake of ours', () => {
    const { db } = worldThatSaves()
    let thrown: unknown
    try {
      db.$client.exec('insert into person (name) values (null)')
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeDefined()
    expect(storageProblem(thrown)).toBeNull()
    expect(storageProblem(new Error('x', { cause: { code: 'SQLITE_IOERR_WRITE' } }))).toBe(
      'failing',
    )
  })
})

describe('when the clock is set back', () => {
  const moments = ({ db }: ReturnType<typeof worldThatSaves>) =>
    db
      .select()
      .from(statusUpdate)
      .all()
      .map((row) => row.recordedAt)

  it('by an hour, what is entered does not come before what was entered', () => {
    const world = worldThatSaves()
    world.save()
    world.clock.moveTo('2026-03-02T08:00:00.000Z')
    world.save()
    world.clock.moveTo('2026-03-02T09:00:01.000Z')
    world.save()
    expect(moments(world)).toEqual([
      '2026-03-02T09:00:00.000Z',
      '2026-03-02T09:00:00.000Z',
      '2026-03-02T09:00:01.000Z',
    ])
    expect(world.whole()).toBe(true)
  })

  it('by a year, the clock is believed', () => {
    const world = worldThatSaves()
    world.clock.moveTo('2027-03-02T09:00:00.000Z')
    world.save()
    world.clock.moveTo('2026-03-02T10:00:00.000Z')
    world.save()
    expect(moments(world)[1]).toBe('2026-03-02T10:00:00.000Z')
  })
})
