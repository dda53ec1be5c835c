import { describe, expect, it } from 'vitest'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { search } from '#app/portal/search.server.ts'
import { clockAt } from '#app/workflow/clock.ts'
import { letter, offering, searchable } from '#db/schema/index.ts'
import { demoDatabase } from '#tests/support/demo.ts'
import { expectNoMarker, marker, markPrivateTexts } from '#tests/support/private-markers.ts'
import { first, smallWorld } from '#tests/support/world.ts'

const update = {
  ...{ occurredOn: '2026-03-01', status: 'in_progress' as const, done: '', next: '', reason: '' },
  ...{ internalNote: '', evidenceTitle: '', evidenceUrl: '', evidenceOn: null },
}

function searchedWorld() {
  const world = smallWorld()
  const { followUpIds } = world.withReport()
  const { context, people } = world
  const post = (content: Partial<typeof update>) =>
    postUpdate(context, people.coordinator, first(followUpIds), { ...update, ...content })
  const found = (query: string) =>
    search(context, query).map(({ kind, pieces }) => ({
      kind,
      hit: pieces.filter((piece) => piece.hit).map(({ text }) => text),
    }))
  return { ...world, followUpIds, post, found }
}

describe('the public search', () => {
  it('finds a municipality, a study, recommendations, facts and a letter by their words', () => {
    const context = { db: demoDatabase(), clock: clockAt('2026-11-24T09:00:00.000Z') }
    const hrefs = (query: string) => search(context, query).map(({ href }) => href)
    expect(hrefs('oegst')).toContain('/gemeenten/oegstgeest')
    expect(hrefs('statushouders')).toContain('/onderzoeken/statushouders')
    const at = '2026-06-10T10:00:00.000Z'
    context.db
      .insert(letter)
      .values({
        ...{ kind: 'progress', reportId: 1, municipalityCode: 'GM0629', asOf: '2026-06-01' },
        ...{ createdAt: at, createdBy: 1, approvedAt: at, approvedBy: 1, sentAt: at, sentBy: 1 },
        ...{
          number: '26-1',
          snapshot: { subject: 'Voortgang', sections: [{ text: 'Geachte raad' }] },
        },
      })
      .run()
    const kinds = new Set(search(context, 'raad').map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['recommendation', 'fact', 'letter']))
    const [found] = search(context, 'geachte wassenaar')
    expect(found).toMatchObject({ kind: 'letter', title: 'Voortgang' })
    expect(found?.about).toBe('Wassenaar, 10 juni 2026')
    for (const one of search(context, 'raad'))
      expect(
        one.pieces.some(({ hit, text }) => hit && /^raad/i.test(text)),
        one.key,
      ).toBe(true)
  })

  it('takes accents, beginnings and quotation marks as the desk does, and the name of a place beside words of a text', () => {
    const { post, found } = searchedWorld()
    post({ done: 'De coördinatie met Rijkswaterstaat is geregeld.' })
    const hit = [{ kind: 'fact', hit: ['coördinatie', 'Rijkswaterstaat'] }]
    expect(found('coordinatie RIJKS')).toEqual(hit)
    expect(found('"met rijkswaterstaat"')).toHaveLength(1)
    expect(found('"rijkswaterstaat met"')).toEqual([])
    expect(found('duinstad coordinatie')).toHaveLength(1)
    expect(found('polderdam coordinatie')).toEqual([])
    expect(found('"')).toEqual([])
    expect(found('a" OR b NEAR(')).toEqual([])
  })

  it('lets nothing private take part: no internal note, nothing before it is offered, nothing before its day', () => {
    const { db, clock, post, found } = searchedWorld()
    post({ done: 'De sluis is hersteld.', internalNote: 'De zwijgplicht geldt.' })
    expect(found('zwijgplicht')).toEqual([])
    expect(found('sluis')).toHaveLength(1)
    clock.moveTo('2026-02-20T09:00:00.000Z')
    expect(found('sluis')).toEqual([])
    clock.moveTo('2026-03-02T09:00:00.000Z')
    db.update(offering).set({ offeredOn: '2026-03-03' }).run()
    for (const query of ['sluis', 'duinstad sluis', 'lijst'])
      expect(found(query), query).toEqual([])
    clock.moveTo('2026-03-03T09:00:00.000Z')
    expect(found('sluis')).toHaveLength(1)
    expect(found('lijst').length).toBeGreaterThan(0)
  })

  it('has no private text of the demo in its index', () => {
    const db = demoDatabase()
    markPrivateTexts(db)
    for (const { text } of db.select().from(searchable).all()) expectNoMarker(text, 'searchable')
    const context = { db, clock: clockAt('2026-11-24T09:00:00.000Z') }
    expect(search(context, marker)).toEqual([])
  })
})
