import { placesOf } from '#app/search/found.server.ts'
import { inWordsOfIndex } from '#app/search/index-words.server.ts'
import { occursIn, type Term } from '#app/search/terms.ts'
import type { Context } from '#app/workflow/context.ts'
import type { Readable } from '#db/client.ts'
import { type FollowUpLine, selectLines } from './follow-up-line.ts'
import { followUpLines } from './follow-up-lines.server.ts'
import type { ListAddress } from './list-address.ts'

/**
 * All lines of the municipalities, and those of them that the address of the list asks for, in its order; `terms` are those of
 * the address as the index was asked for them.
 */
export function selectedLines(
  context: Context,
  municipalityCodes: readonly string[],
  address: ListAddress,
): { all: FollowUpLine[]; selected: FollowUpLine[]; terms: Term[] } {
  const all = followUpLines(context, municipalityCodes)
  const terms = inWordsOfIndex(context.db, address.terms)
  const found = terms.length > 0 ? foundIn(context.db, all, terms) : undefined
  return { all, selected: selectLines(all, address, found), terms }
}

/** The follow-ups in which every term stands: in its facts, its recommendation or its name, not all in the same one. */
function foundIn(
  db: Readable,
  lines: readonly FollowUpLine[],
  terms: readonly Term[],
): ReadonlySet<number> {
  const codes = [...new Set(lines.map((line) => line.municipalityCode))]
  if (codes.length === 0) return new Set()
  let left = lines
  for (const term of terms) {
    const { followUps, recommendations } = placesOf(db, term, codes)
    left = left.filter(
      (line) =>
        followUps.has(line.id) ||
        recommendations.has(line.recommendationId) ||
        occursIn(term, `${line.municipality} ${line.report} ${line.owner ?? ''}`),
    )
  }
  return new Set(left.map((line) => line.id))
}
