import { describe, expect, it } from 'vitest'
import { readActor } from '#app/accounts/actor.server.ts'
import { possiblePortfolioHolders } from '#app/accounts/people.server.ts'
import { readTrail } from '#app/audit-trail/queries.server.ts'
import { trailLines } from '#app/desk/trail-lines.server.ts'
import { addMunicipality } from '#app/municipalities/add-municipality.server.ts'
import {
  addAuditOffice,
  auditOfficeSettings,
  setAuditOffice,
} from '#app/municipalities/audit-office.server.ts'
import { municipalityInput } from '#app/municipalities/input.ts'
import {
  addableMunicipalities,
  auditOfficeList,
  municipalityList,
} from '#app/municipalities/places-page.server.ts'
import {
  addPortfolioHolder,
  endPortfolioHolder,
} from '#app/municipalities/portfolio-holders.server.ts'
import {
  municipalitySettings,
  setMunicipality,
} from '#app/municipalities/set-municipality.server.ts'
import { officesOf } from '#app/reports/audit-offices.server.ts'
import { Forbidden, NotFound } from '#app/workflow/errors.ts'
import { duinstad, elders, polderdam, smallWorld } from '#tests/support/world.ts'

const office = { website: '', reviewWeeks: null }

describe('a municipality', () => {
  it('is added from the register, once, with the name and address that it has there', () => {
    const { context, people, db } = smallWorld()
    expect(addableMunicipalities(db)).toContainEqual({ value: 'GM0373', label: 'Bergen (NH)' })
    addMunicipality(context, people.admin, { code: 'GM0373' })
    expect(municipalityList(context)).toContainEqual({
      ...{ code: 'GM0373', name: 'Bergen (NH)', clerkEmail: '', offices: [] },
    })
    expect(addableMunicipalities(db).map(({ value }) => value)).not.toContain('GM0373')
    expect(() => addMunicipality(context, people.admin, { code: 'GM0373' })).toThrow('staat al')
    expect(() => addMunicipality(context, people.admin, { code: 'GM9999' })).toThrow('Kies een')
  })

  it('has settings that the trail tells, and that only an admin changes', () => {
    const { context, people, db } = smallWorld()
    const { name: _name, ...before } = municipalitySettings(db, duinstad)
    const settings = { ...before, mayorName: 'A. Zee', theme: 'duin' }
    setMunicipality(context, people.admin, duinstad, settings)
    expect(municipalitySettings(db, duinstad)).toEqual({ name: 'Duinstad', ...settings })
    const [line] = trailLines(db, readTrail(db, {}, 1, 1).entries)
    expect(line).toMatchObject({
      what: 'Gegevens van de gemeente gewijzigd',
      about: 'Duinstad',
      changes: [
        { field: 'burgemeester', was: null, became: 'A. Zee' },
        { field: 'huisstijl', was: 'neutraal', became: 'duin' },
      ],
    })
    for (const actor of [people.coordinator, people.clerk, people.auditor]) {
      expect(() => addMunicipality(context, actor, { code: 'GM0373' })).toThrow(Forbidden)
      expect(() => setMunicipality(context, actor, duinstad, settings)).toThrow(Forbidden)
      const holder = { name: 'B. Duin', portfolio: '' }
      expect(() => addPortfolioHolder(context, actor, duinstad, holder)).toThrow(Forbidden)
      expect(() => endPortfolioHolder(context, actor, duinstad, { id: 1 })).toThrow(Forbidden)
      const added = { ...office, name: 'X', municipalityCodes: [] }
      expect(() => addAuditOffice(context, actor, added)).toThrow(Forbidden)
      expect(() => setAuditOffice(context, actor, 1, added)).toThrow(Forbidden)
    }
    expect(() => setMunicipality(context, people.admin, 'GM9999', settings)).toThrow(NotFound)
  })

  it('numbers its letters by a pattern that has a place for the number', () => {
    const form = { theme: 'duin', letterNumberPattern: 'VGB-{jaar}' }
    expect(municipalityInput.safeParse(form).error?.issues[0]?.message).toContain('{volgnummer}')
    const good = { ...form, letterNumberPattern: '{jaar}/{volgnummer}', website: 'https://x.nl' }
    expect(municipalityInput.safeParse(good).success).toBe(true)
    expect(municipalityInput.safeParse({ ...good, website: 'javascript:alert(1)' }).success).toBe(
      false,
    )
  })

  it('has portfolio holders that come and go', () => {
    const { context, people, db } = smallWorld()
    const holder = { name: 'B. Duin', portfolio: 'Wonen' }
    const id = addPortfolioHolder(context, people.admin, duinstad, holder)
    const names = () => possiblePortfolioHolders(db, duinstad).map(({ name }) => name)
    expect(names()).toEqual(['Anna de Wit', 'B. Duin'])
    expect(() => endPortfolioHolder(context, people.admin, polderdam, { id })).toThrow(NotFound)
    endPortfolioHolder(context, people.admin, duinstad, { id })
    expect(names()).toEqual(['Anna de Wit'])
    const { total } = readTrail(db, {}, 1, 1)
    endPortfolioHolder(context, people.admin, duinstad, { id })
    expect(readTrail(db, {}, 1, 1).total, 'ended once').toBe(total)
  })
})

describe('an audit office', () => {
  it('is added with whom it serves', () => {
    const { context, people, db } = smallWorld()
    const added = { ...office, name: 'Rekenkamer Zee', municipalityCodes: [elders, duinstad] }
    const id = addAuditOffice(context, people.admin, { ...added, submissionKey: 'k' })
    expect(addAuditOffice(context, people.admin, { ...added, submissionKey: 'k' })).toBe(id)
    expect(auditOfficeSettings(context, id)).toEqual({
      ...added,
      municipalityCodes: [duinstad, elders],
    })
    expect(auditOfficeList(context)).toContainEqual({
      ...{ id, name: 'Rekenkamer Zee', serves: ['Duinstad', 'Elders'] },
    })
    expect(() => addAuditOffice(context, people.admin, added)).toThrow('al een rekenkamer')
    const strange = { ...added, name: 'Andere', municipalityCodes: ['GM9999'] }
    expect(() => addAuditOffice(context, people.admin, strange)).toThrow('uit de lijst')
    const [line] = trailLines(db, readTrail(db, {}, 1, 1).entries)
    expect(line?.what).toBe('Rekenkamer toegevoegd')
    expect(JSON.stringify(line?.changes)).toContain('Elders, Duinstad')
  })

  it('sees a municipality as long as it serves it, to the day', () => {
    const { context, people, db, clock, withReport } = smallWorld('2026-03-02T09:00:00.000Z')
    withReport()
    const auditor = () => readActor(db, people.auditor.personId, clock.today())
    const reach = () =>
      auditor()
        ?.roles.flatMap((one) => [...one.municipalityCodes])
        .sort()
    const offered = () => {
      const actor = auditor()
      if (actor === null) throw new Error('gone')
      return officesOf(context, actor).flatMap((one) => one.municipalities.map(({ code }) => code))
    }
    const settings = auditOfficeSettings(context, 1)
    const set = (municipalityCodes: string[]) =>
      setAuditOffice(context, people.admin, 1, { ...settings, municipalityCodes })
    expect(reach()).toEqual([duinstad, polderdam])
    set([polderdam, elders])
    expect(reach()).toEqual([polderdam, elders])
    expect(offered()).toEqual([elders, polderdam])
    clock.moveTo('2026-04-01T09:00:00.000Z')
    set([duinstad, polderdam, elders])
    expect(reach()).toEqual([duinstad, polderdam, elders])
    expect(
      readActor(db, people.auditor.personId, '2026-03-15')?.roles[0]?.municipalityCodes,
    ).toEqual(expect.not.arrayContaining([duinstad]))
  })
})
