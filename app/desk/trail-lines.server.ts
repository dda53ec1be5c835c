import { eq, inArray } from 'drizzle-orm'
import { peopleByIds } from '#app/accounts/people.server.ts'
import type { TrailEntryRead } from '#app/audit-trail/queries.server.ts'
import type { Readable } from '#db/client.ts'
import { followUp, municipality, portfolioHolder, recommendation } from '#db/schema/index.ts'
import { type TrailChange, type TrailNames, trailActionWords, trailChanges } from './trail-words.ts'

/** One entry of the trail in words. */
export type TrailLine = {
  id: number
  recordedAt: string
  name: string
  what: string
  /** No link: the admin who reads this has no say in content, and may not open it. */
  about: string | null
  changes: TrailChange[]
}

/** Entries of the trail in words, with the names of whom and what they mention. */
export function trailLines(db: Readable, entries: readonly TrailEntryRead[]): TrailLine[] {
  const names = namesIn(db, entries)
  const followUps = followUpsIn(db, entries)
  return entries.map((entry) => {
    const place = entry.municipalityCode && names.municipalities.get(entry.municipalityCode)
    const title = entry.followUpId === null ? undefined : followUps.get(entry.followUpId)
    return {
      id: entry.id,
      recordedAt: entry.recordedAt,
      name: entry.name,
      what: trailActionWords[entry.action] ?? entry.action,
      about: title === undefined ? (place ?? null) : `${title}, ${place}`,
      changes: trailChanges(entry.before, entry.after, names),
    }
  })
}

function namesIn(db: Readable, entries: readonly TrailEntryRead[]): TrailNames {
  const numbers = [...new Set(entries.flatMap(({ before, after }) => numbersIn([before, after])))]
  const holders = db
    .select({ id: portfolioHolder.id, name: portfolioHolder.name })
    .from(portfolioHolder)
    .where(inArray(portfolioHolder.id, numbers))
    .all()
  const places = db.select({ code: municipality.code, name: municipality.name }).from(municipality)
  return {
    people: new Map([...peopleByIds(db, numbers)].map(([id, { name }]) => [id, name])),
    portfolioHolders: new Map(holders.map(({ id, name }) => [id, name])),
    municipalities: new Map(places.all().map(({ code, name }) => [code, name])),
  }
}

/** All numbers in a value, which may be ids of people. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}

function followUpsIn(db: Readable, entries: readonly TrailEntryRead[]): Map<number, string> {
  const ids = [...new Set(entries.flatMap(({ followUpId }) => followUpId ?? []))]
  const rows = db
    .select({ id: followUp.id, number: recommendation.number, title: recommendation.title })
    .from(followUp)
    .innerJoin(recommendation, eq(recommendation.id, followUp.recommendationId))
    .where(inArray(followUp.id, ids))
    .all()
  return new Map(rows.map(({ id, number, title }) => [id, `${number} ${title}`]))
}
