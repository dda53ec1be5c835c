import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTrail } from '#app/audit-trail/queries.server.ts'
import { trailLines } from '#app/desk/trail-lines.server.ts'
import {
  type TrailNames,
  trailActionWords,
  trailChanges,
  trailFieldWords,
} from '#app/desk/trail-words.ts'
import { auditTrail } from '#db/schema/index.ts'
import { demoDatabase } from '#tests/support/demo.ts'

const names: TrailNames = {
  people: new Map([[7, 'Noor van Dijk']]),
  portfolioHolders: new Map([[7, 'F. Meerman']]),
  municipalities: new Map([['GM0629', 'Wassenaar']]),
}

describe('trailChanges', () => {
  it('says per field what it was and became, in words', () => {
    const before = { ownerId: null, status: 'in_progress', doneOn: null, title: 'Lijst' }
    const after = { ownerId: 7, status: 'done', doneOn: '2026-03-02', title: 'Lijst' }
    expect(trailChanges(before, after, names)).toEqual([
      { field: 'behandelaar', was: null, became: 'Noor van Dijk' },
      { field: 'uitvoeringsstatus', was: 'In uitvoering', became: 'Gereed gemeld' },
      { field: 'gereed op', was: null, became: '2 maart 2026' },
    ])
  })

  it('tells people, portfolio holders and places apart', () => {
    const after = { people: [7, 8], portfolioHolderId: 7, municipalityCode: 'GM0629' }
    expect(trailChanges(null, after, names).map((one) => one.became)).toEqual([
      'Noor van Dijk, persoon 8',
      'F. Meerman',
      'Wassenaar',
    ])
  })

  it('shows what is gone', () => {
    expect(trailChanges({ name: 'Te laat', query: '' }, null, names)).toEqual([
      { field: 'naam', was: 'Te laat', became: null },
    ])
  })

  it('does not call gone what a change does not mention', () => {
    expect(
      trailChanges({ kind: 'partly', explanation: 'Ja.' }, { kind: 'accepted' }, names),
    ).toEqual([{ field: 'soort', was: 'Deels overnemen', became: 'Overnemen' }])
  })
})

describe('the words of the trail', () => {
  it('are there for every action that a workflow records', () => {
    const source = readdirSync('app', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.server.ts'))
      .map((name) => readFileSync(`app/${name}`, 'utf8'))
      .filter((text) => /record|recordInTrail/.test(text))
      .join('\n')
    const recorded = [...source.matchAll(/\baction(?::| =) (?:\w+ \? )?'(\w+)'(?: : '(\w+)')?/g)]
    const actions = recorded.flatMap(([, one, other]) => [one, other]).filter((one) => one)
    expect(actions.length).toBeGreaterThan(40)
    expect(actions.filter((one) => !((one as string) in trailActionWords))).toEqual([])
  })

  it('are there for all that the demo records', () => {
    const db = demoDatabase()
    const all = db.select().from(auditTrail).all()
    expect(all.map(({ action }) => action).filter((one) => !(one in trailActionWords))).toEqual([])
    const fields = new Set(
      all.flatMap(({ before, after }) => [before, after].flatMap((one) => Object.keys(one ?? {}))),
    )
    expect([...fields].filter((field) => !(field in trailFieldWords))).toEqual([])
    const { entries } = readTrail(db, {}, 1, all.length)
    const shown = JSON.stringify(trailLines(db, entries))
    expect(shown).not.toMatch(/in_progress|auditOffice|recordReview|"GM\d{4}"|undefined|\[object/)
  })
})
