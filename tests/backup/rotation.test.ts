import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupName, momentOf, toDiscard } from '#app/backup/rotation.ts'

const keeping = { days: 14, months: 12 }
const now = '2026-11-24T12:20:00.000Z'
const hoursAgo = (hours: number) =>
  new Date(Date.parse(now) - hours * 3_600_000).toISOString().slice(0, 19).concat('.000Z')

test('the name of a backup tells when it was made', () => {
  expect(backupName('2026-11-24T10:20:00.123Z')).toBe('opvolgwijzer-20261124T102000Z.db')
  expect(momentOf('opvolgwijzer-20261124T102000Z.db')).toBe('2026-11-24T10:20:00.000Z')
  expect(momentOf('opvolgwijzer-20261124T102000Z.db.kapot')).toBeNull()
})

test('a year of one every four hours leaves two days of all, two weeks of days and a year of months', () => {
  let names: string[] = []
  for (let hours = 500 * 24; hours >= 0; hours -= 4) {
    names.push(backupName(hoursAgo(hours)))
    if (hours % 24 !== 0) continue
    const discarded = new Set(toDiscard(names, hoursAgo(hours), keeping))
    names = names.filter((name) => !discarded.has(name))
  }
  const days = names.map((name) => (momentOf(name) ?? '').slice(0, 10))
  expect(days.filter((day) => day >= '2026-11-23')).toHaveLength(4 + 6)
  expect(new Set(days.filter((day) => day > '2026-11-10')).size).toBe(14)
  expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(12)
  expect(names.length).toBeLessThan(40)
})

test('the newest stays, whatever its age, and so does what is not ours', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1 }), (ages) => {
      const names = ages.map((age) => backupName(hoursAgo(age)))
      const newest = backupName(hoursAgo(Math.min(...ages)))
      const discarded = toDiscard([...names, 'brief.pdf'], now, keeping)
      expect(discarded).not.toContain(newest)
      expect(discarded).not.toContain('brief.pdf')
    }),
  )
})
