import { describe, expect, it } from 'vitest'
import { type Actor, visibleMunicipalities } from '#app/accounts/permissions.ts'
import { readListAddress } from '#app/deadlines/list-address.ts'
import { dropView, savedViewsOf, saveView } from '#app/deadlines/saved-views.server.ts'
import { selectedLines } from '#app/deadlines/selected-lines.server.ts'
import { recordDecision } from '#app/decisions/record-decision.server.ts'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { excerptsOf, foundLetters, placesOf } from '#app/search/found.server.ts'
import { inWordsOfIndex } from '#app/search/index-words.server.ts'
import { termsOf } from '#app/search/terms.ts'
import { Forbidden, NotFound } from '#app/workflow/errors.ts'
import { searchable } from '#db/schema/index.ts'
import { worldWithMeeting } from '#tests/decisions/meeting.ts'
import { demoDatabase } from '#tests/support/demo.ts'
import { refillSearchIndex } from '#tests/support/search-index.ts'
import { duinstad, elders, polderdam } from '#tests/support/world.ts'

const update = {
  occurredOn: '2026-03-01',
  status: 'in_progress' as const,
  done: '',
  next: '',
  reason: '',
  internalNote: '',
  evidenceTitle: '',
  evidenceUrl: '',
  evidenceOn: null,
}

function searchedWorld() {
  const world = worldWithMeeting()
  const { context, people } = world
  const idsFor = (actor: Actor, query: string) => {
    const address = readListAddress(new URLSearchParams({ zoek: query }))
    return selectedLines(context, visibleMunicipalities(actor), address).selected.map(
      (line) => line.id,
    )
  }
  const [one = 0, two = 0, three = 0] = world.followUpIds
  const post = (id: number, done: string, replacesId?: number) =>
    postUpdate(context, people.coordinator, id, { ...update, done, replacesId }).statusUpdateId
  return { ...world, idsFor, one, two, three, post }
}

describe('searching the list', () => {
  it('finds the beginning of a word in a recommendation, a message and a decision, accents or not', () => {
    const { context, people, idsFor, one, two, three, post, meeting, adoptsAll } = searchedWorld()
    expect(idsFor(people.clerk, 'onderh')).toEqual([two])
    post(one, 'De coördinatie met Rijkswaterstaat is geregeld.')
    expect(idsFor(people.clerk, 'coordinatie RIJKS')).toEqual([one])
    expect(idsFor(people.clerk, '"met rijkswaterstaat"')).toEqual([one])
    expect(idsFor(people.clerk, '"rijkswaterstaat met"')).toEqual([])
    const outcomes = adoptsAll.outcomes.map((outcome) =>
      outcome.followUpId === three
        ? { ...outcome, outcome: 'adopted_amended' as const, amendedText: 'Ieder kwartaal.' }
        : outcome,
    )
    recordDecision(context, people.clerk, meeting, { ...adoptsAll, outcomes })
    expect(idsFor(people.clerk, 'kwartaal')).toEqual([three])
    expect(idsFor(people.clerk, 'agendapunt')).toEqual([one, two, three])
  })

  it('wants every word, but not in one and the same fact', () => {
    const { people, idsFor, one, post } = searchedWorld()
    post(one, 'De inspectie is geweest.')
    expect(idsFor(people.clerk, 'lijst inspectie duinstad')).toEqual([one])
    expect(idsFor(people.clerk, 'lijst inspectie polderdam')).toEqual([])
  })

  it('forgets a message that was corrected', () => {
    const { people, idsFor, one, post } = searchedWorld()
    const wrong = post(one, 'De brug is gesloopt.')
    post(one, 'De brug is gesloten.', wrong)
    expect(idsFor(people.clerk, 'gesloopt')).toEqual([])
    expect(idsFor(people.clerk, 'gesloten')).toEqual([one])
  })

  it('shows nobody what lies outside its municipalities, nor an internal note', () => {
    const { context, people, personWith, idsFor, one, post } = searchedWorld()
    post(one, 'De sluiswachter is ziek.')
    postUpdate(context, people.coordinator, one, { ...update, internalNote: 'wethouder vergist' })
    expect(idsFor(people.auditor, 'sluiswachter')).toEqual([one])
    expect(idsFor(personWith('clerk', polderdam), 'sluiswachter')).toEqual([])
    expect(idsFor(personWith('clerk', elders), 'bruggen')).toEqual([])
    expect(idsFor(people.clerk, 'vergist')).toEqual([])
  })

  it.each([
    'AND',
    'NOT brug',
    '"',
    '""',
    'a" OR "b',
    'text:a*',
    '(',
    '^x',
    'NEAR(a b)',
    '-',
    "';--",
    '\u0000',
    '*',
    '🌉',
  ])('takes %j for words, not for a command', (query) => {
    const { people, idsFor } = searchedWorld()
    expect(() => idsFor(people.clerk, query)).not.toThrow()
  })

  it('finds through the words of the index what FTS5 finds by the beginning itself', () => {
    const db = demoDatabase()
    const everywhere = db.$client.prepare('select code from municipality').pluck().all() as string[]
    const byBeginning = db.$client.prepare(
      `select count(distinct s.follow_up_id) from searchable_fts join searchable s on s.id = searchable_fts.rowid
       where searchable_fts match ? and s.kind <> 'letter'`,
    )
    for (const beginning of [
      'a',
      'be',
      'bel',
      'belei',
      'college',
      'gemeen',
      'huis',
      'coördin',
      'xyz',
    ]) {
      const [term] = inWordsOfIndex(db, termsOf(beginning))
      if (!term) throw new Error('no term')
      const { followUps } = placesOf(db, term, everywhere)
      expect([beginning, followUps.size]).toEqual([
        beginning,
        byBeginning.pluck().get(`text : ("${beginning}" *)`),
      ])
    }
    const [term] = inWordsOfIndex(db, termsOf('gemeen'))
    expect(term?.words).toContain('gemeente')
    expect(term?.words?.every((word) => word.startsWith('gemeen'))).toBe(true)
  })

  it('says where it stands, with the words around it', () => {
    const { db, one, two, post } = searchedWorld()
    post(one, 'Gisteren kwam <b>de</b> aannemer langs.')
    const lines = [
      { id: one, recommendationId: 1, municipalityCode: duinstad },
      { id: two, recommendationId: 2, municipalityCode: duinstad },
    ]
    const found = excerptsOf(db, termsOf('aannem'), lines)
    expect(found.get(one)).toMatchObject({ kind: 'update' })
    expect(found.get(one)?.pieces).toContainEqual({ text: 'aannemer', hit: true })
    expect(found.has(two)).toBe(false)
    post(one, 'De brug, de brug en nog eens de brug.')
    post(two, 'De brug.')
    const rarest = excerptsOf(db, termsOf('brug aannem'), lines)
    expect(rarest.get(one)?.pieces).toContainEqual({ text: 'aannemer', hit: true })
  })
})

describe('searching the letters', () => {
  it('finds sent letters of the municipalities that one sees, and no drafts', () => {
    const db = demoDatabase()
    const { $client } = db
    const snapshot = JSON.stringify({
      subject: 'Voortgang',
      title: 'Voortgang, gemeente Wassenaar',
      houseStyle: { logo: '<svg>zwaluw</svg>' },
      sections: [{ heading: 'Aanleiding', blocks: [{ type: 'passage', paragraphs: ['Zwaluw.'] }] }],
    })
    const insert = $client.prepare(
      `insert into letter (kind, report_id, municipality_code, as_of, created_at, created_by, approved_at, number, snapshot)
       values ('progress', 1, 'GM0629', '2026-06-30', '2026-06-30T10:00:00.000Z', 1, '2026-06-30T10:00:00.000Z', 'Z-1', ?)`,
    )
    const id = Number(insert.run(snapshot).lastInsertRowid)
    const find = (codes: string[], query = 'zwalu') => foundLetters(db, termsOf(query), codes)
    expect(find(['GM0629'])).toEqual([])
    $client
      .prepare("update letter set sent_at = '2026-07-01T10:00:00.000Z', sent_by = 1 where id = ?")
      .run(id)
    expect(find(['GM0629'])).toMatchObject([{ id, title: 'Voortgang, gemeente Wassenaar, Z-1' }])
    expect(find(['GM0626'])).toEqual([])
    expect(find(['GM0629'], 'passage')).toEqual([])
  })
})

describe('the index', () => {
  it('is the same when it is made from what was there already', () => {
    const db = demoDatabase()
    const rows = () =>
      db
        .select()
        .from(searchable)
        .all()
        .map(({ id: _, ...row }) => JSON.stringify(row))
        .sort()
    const followed = rows()
    expect(followed.length).toBeGreaterThan(50)
    refillSearchIndex(db)
    expect(rows()).toEqual(followed)
    db.$client.exec("insert into searchable_fts(searchable_fts) values ('integrity-check')")
  })
})

describe('saved views', () => {
  it('are kept by name, replaced under the same name, and of the person alone', () => {
    const { context, db, people } = worldWithMeeting()
    const { clerk, owner } = people
    saveView(context, clerk, { name: 'Te laat', query: 'te-laat=ja' })
    saveView(context, clerk, { name: 'Te laat', query: 'te-laat=ja&open=ja' })
    saveView(context, clerk, { name: 'Alles', query: '' })
    expect(savedViewsOf(db, clerk.personId)).toMatchObject([
      { name: 'Alles', query: '' },
      { name: 'Te laat', query: 'te-laat=ja&open=ja' },
    ])
    expect(savedViewsOf(db, owner.personId)).toEqual([])
    const [first] = savedViewsOf(db, clerk.personId)
    const viewId = first?.id ?? 0
    expect(() => dropView(context, owner, { viewId })).toThrow(NotFound)
    dropView(context, clerk, { viewId })
    expect(savedViewsOf(db, clerk.personId)).toHaveLength(1)
  })

  it('are not for someone who sees no list', () => {
    const { context, people } = worldWithMeeting()
    expect(() => saveView(context, people.admin, { name: 'x', query: '' })).toThrow(Forbidden)
  })
})
