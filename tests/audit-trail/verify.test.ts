import { describe, expect, it } from 'vitest'
import { wholeTrail } from '#app/audit-trail/queries.server.ts'
import { verifyChain } from '#app/audit-trail/verify.ts'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { smallWorld } from '#tests/support/world.ts'

function trail() {
  const { db, context, people, withReport } = smallWorld()
  const { followUpIds } = withReport()
  for (const id of followUpIds)
    assignOwner(context, people.coordinator, id, { ownerId: people.owner.personId })
  return [...wholeTrail(db)]
}

describe('verifyChain', () => {
  it('finds the trail of the workflows whole', () => {
    const entries = trail()
    expect(entries.length).toBeGreaterThan(3)
    expect(verifyChain(entries)).toEqual({
      whole: true,
      entries: entries.length,
      lastHash: entries.at(-1)?.hash,
    })
    expect(verifyChain([])).toMatchObject({ whole: true, entries: 0 })
  })

  it.each([
    ['what it became', { after: { ownerId: 999 } }],
    ['who did it', { actorId: 999 }],
    ['when', { recordedAt: '2020-01-01T00:00:00.000Z' }],
    ['where', { municipalityCode: 'GM0000' }],
  ])('sees that an entry was tampered with: %s', (_what, change) => {
    const entries = trail().map((entry, place) => (place === 2 ? { ...entry, ...change } : entry))
    expect(verifyChain(entries)).toMatchObject({
      whole: false,
      brokenAt: entries[2]?.id,
      reason: 'changed',
    })
  })

  it('sees that an entry was taken out, or two changed places', () => {
    const entries = trail()
    const without = entries.filter((_entry, place) => place !== 1)
    expect(verifyChain(without)).toMatchObject({ brokenAt: entries[2]?.id, reason: 'missing' })
    const [first, second, ...rest] = entries
    if (!first || !second) throw new Error('too short')
    expect(verifyChain([second, first, ...rest])).toMatchObject({ reason: 'missing' })
  })
})
