import { describe, expect, it } from 'vitest'
import { demoPeople, signInToDemo } from '#app/accounts/demo-sign-in.server.ts'
import { clockAt } from '#app/workflow/clock.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { fillDemo } from '#db/demo/fill.ts'
import { installation } from '#db/schema/index.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { demoDatabase } from '#tests/support/demo.ts'
import { smallWorld } from '#tests/support/world.ts'

const clock = clockAt('2026-11-24T09:00:00.000Z')

describe('choosing a role', () => {
  it('is the way in of a demo', () => {
    const db = demoDatabase()
    const [someone] = demoPeople({ db, clock })
    expect(signInToDemo({ db, clock }, someone?.personId ?? 0, 'test')).toHaveLength(43)
  })

  it('does not exist in a database with people, which can never become a demo', () => {
    const { context, db, people } = smallWorld()
    const choose = () => signInToDemo(context, people.clerk.personId, 'test')
    const demo = { id: 1, demo: true, setUpAt: '2026-01-01T00:00:00.000Z' }
    expect(choose).toThrow(NotFound)
    expect(() => db.insert(installation).values(demo).run()).toThrow('a demo from its first day')
    db.insert(installation)
      .values({ ...demo, demo: false })
      .run()
    expect(() => db.update(installation).set({ demo: true }).run()).toThrow('first day or never')
    expect(() => db.delete(installation).run()).toThrow('first day or never')
    expect(() => fillDemo(db)).toThrow('niet leeg')
    expect(demoPeople(context)).toEqual([])
    expect(choose).toThrow(NotFound)
  })

  it('is not there in an empty database either', () => {
    expect(demoPeople({ db: freshDatabase(), clock })).toEqual([])
  })
})
