import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recordInTrail } from '#app/audit-trail/record.server.ts'
import {
  catalogueVersion,
  municipalityVersion,
  newestVersion,
} from '#app/audit-trail/version.server.ts'
import { type Database, openDatabase } from '#db/client.ts'
import { auditTrail, followUp } from '#db/schema/index.ts'
import { duinstad, polderdam, smallWorld } from '#tests/support/world.ts'

type Step = {
  action: string
  municipalityCode: string | undefined
  aboutFollowUp: boolean
  /** By this process, by another, or by this one and then undone. */
  how: 'here' | 'elsewhere' | 'undone'
  /** Whether the versions are asked for after it. */
  asked: boolean
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  action: fc.constantFrom('postUpdate', 'setMunicipality', 'signIn', 'saveView'),
  municipalityCode: fc.constantFrom(duinstad, polderdam, undefined),
  aboutFollowUp: fc.boolean(),
  how: fc.constantFrom('here', 'elsewhere', 'undone'),
  asked: fc.boolean(),
})

class Undone extends Error {}

/** The versions as the whole trail tells them. */
function told(db: Database) {
  const shown = db
    .select()
    .from(auditTrail)
    .all()
    .filter(({ action }) => action !== 'signIn' && action !== 'saveView')
  const newest = (rows: typeof shown) => Math.max(0, ...rows.map(({ id }) => id))
  const ofPlace = (code: string) =>
    newest(shown.filter((row) => row.municipalityCode === code || row.municipalityCode === null))
  return {
    all: newest(shown),
    catalogue: newest(shown.filter((row) => row.followUpId === null)),
    places: [duinstad, polderdam].map(ofPlace),
  }
}

const asked = (db: Database) => ({
  all: newestVersion(db),
  catalogue: catalogueVersion(db),
  places: [duinstad, polderdam].map((code) => municipalityVersion(db, code)),
})

it('keeps up with the trail, whoever writes it and whatever is undone', () => {
  const world = smallWorld()
  world.withReport()
  const { db } = world
  const other = openDatabase(db.$client.name)
  const followUpId = db.select().from(followUp).get()?.id ?? 0
  const write = (to: Database, step: Step) =>
    to.transaction((tx) => {
      recordInTrail(
        tx,
        { actorId: null, now: '2026-03-02T09:00:00.000Z' },
        {
          ...{ action: step.action, subject: 'iets' },
          ...(step.municipalityCode && { municipalityCode: step.municipalityCode }),
          ...(step.aboutFollowUp && { followUpId }),
        },
      )
      asked(to)
      if (step.how === 'undone') throw new Undone()
    })
  try {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        for (const step of steps) {
          try {
            write(step.how === 'elsewhere' ? other : db, step)
          } catch (error) {
            if (!(error instanceof Undone)) throw error
          }
          if (step.asked) expect(asked(db)).toEqual(told(db))
        }
        expect(asked(db)).toEqual(told(db))
      }),
    )
  } finally {
    other.$client.close()
  }
})
