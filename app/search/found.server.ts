import { type SQL, sql } from 'drizzle-orm'
import type { Readable } from '#db/client.ts'
import type { SearchKind } from '#db/schema/codes.ts'
import { hitEnd, hitStart, type Piece, piecesOf } from './marked.ts'
import { ftsQuery, occursIn, type Term } from './terms.ts'

/** Where one term stands: in facts of these follow-ups, or in these recommendations themselves. */
export type Places = { followUps: ReadonlySet<number>; recommendations: ReadonlySet<number> }

/** Where `term` stands in these municipalities. */
export function placesOf(db: Readable, term: Term, municipalityCodes: readonly string[]): Places {
  const rows = db.all<{ followUpId: number | null; recommendationId: number | null }>(sql`
    select distinct s.follow_up_id as followUpId, s.recommendation_id as recommendationId
    from searchable_fts join searchable s on s.id = searchable_fts.rowid
    where searchable_fts match ${ftsQuery([term], 'OR', municipalityCodes)} and s.kind <> 'letter'`)
  const pick = (ids: (number | null)[]) => new Set(ids.filter((id) => id !== null))
  return {
    followUps: pick(rows.map((row) => row.followUpId)),
    recommendations: pick(rows.map((row) => row.recommendationId)),
  }
}

export type Excerpt = { kind: SearchKind; pieces: Piece[] }

const snippet = sql`snippet(searchable_fts, 0, ${hitStart}, ${hitEnd}, '…', 16)`

/**
 * For each of these follow-ups the words around its best hit: the text with the rarest terms among those of all of them, and
 * of those the latest. One that was found by its name only has none.
 */
export function excerptsOf(
  db: Readable,
  terms: readonly Term[],
  lines: readonly { id: number; recommendationId: number; municipalityCode: string }[],
): Map<number, Excerpt> {
  if (terms.length === 0 || lines.length === 0) return new Map()
  const codes = [...new Set(lines.map((line) => line.municipalityCode))]
  const rows = db.all<{
    kind: SearchKind
    followUpId: number | null
    recommendationId: number | null
    snippet: string
  }>(sql`
    select s.kind, s.follow_up_id as followUpId, s.recommendation_id as recommendationId, ${snippet} as snippet
    from searchable_fts join searchable s on s.id = searchable_fts.rowid
    where searchable_fts match ${ftsQuery(terms, 'OR', codes)}
      and (s.follow_up_id in (${list(lines.map((line) => line.id))})
        or s.recommendation_id in (${list(lines.map((line) => line.recommendationId))}))
    order by s.id desc`)
  const hits = rarestFirst(
    terms,
    rows.map(({ snippet, ...row }) => ({ ...row, pieces: piecesOf(snippet) })),
  )
  const found = new Map<number, Excerpt>()
  for (const line of lines) {
    const best = hits.find(
      (hit) => hit.followUpId === line.id || hit.recommendationId === line.recommendationId,
    )
    if (best) found.set(line.id, { kind: best.kind, pieces: best.pieces })
  }
  return found
}

/** bm25 of FTS5 does much the same, and counts each word in the whole country for it. */
function rarestFirst<Hit extends { pieces: Piece[] }>(terms: readonly Term[], hits: Hit[]): Hit[] {
  const found = hits.map(({ pieces }) =>
    terms.filter((term) => pieces.some(({ hit, text }) => hit && occursIn(term, text))),
  )
  const count = (term: Term) => found.filter((each) => each.includes(term)).length
  const weights = new Map(terms.map((term) => [term, 1 / count(term)]))
  const weight = (each: Term[]) => each.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0)
  return hits
    .map((hit, index) => ({ hit, weight: weight(found[index] ?? []) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ hit }) => hit)
}

export type FoundLetter = { id: number; title: string; pieces: Piece[] }

/** The sent progress letters of these municipalities in which all `terms` stand, latest first, at most `most`. */
export function foundLetters(
  db: Readable,
  terms: readonly Term[],
  municipalityCodes: readonly string[],
  most = 10,
): FoundLetter[] {
  if (terms.length === 0 || municipalityCodes.length === 0) return []
  return db
    .all<{ id: number; title: string; snippet: string }>(sql`
      select l.id, l.snapshot ->> '$.title' || ', ' || l.number as title, ${snippet} as snippet
      from searchable_fts
        join searchable s on s.id = searchable_fts.rowid
        join letter l on s.kind = 'letter' and l.id = s.source_id
      where searchable_fts match ${ftsQuery(terms, 'AND', municipalityCodes)}
        and l.municipality_code in (${list(municipalityCodes)})
      order by l.sent_at desc, l.id desc limit ${most}`)
    .map((row) => ({ id: row.id, title: row.title, pieces: piecesOf(row.snippet) }))
}

function list(values: readonly (string | number)[]): SQL {
  return sql`select value from json_each(${JSON.stringify(values)})`
}
