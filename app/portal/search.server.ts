import { sql } from 'drizzle-orm'
import { hitEnd, hitStart, type Piece, piecesOf } from '#app/search/marked.ts'
import { ftsQuery, ftsText, occursIn, type Term, termsOf } from '#app/search/terms.ts'
import { searchKindWords } from '#app/search/words.ts'
import { formatDate } from '#app/ui/date.ts'
import { dateOf } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import type { SearchKind } from '#db/schema/codes.ts'
import { type PublicPlace, publicPlaces, publicReports } from './catalogue.server.ts'
import { recommendationAnchor } from './recommendation-anchor.ts'

export type FoundKind = 'municipality' | 'report' | 'recommendation' | 'letter' | 'fact'

/** Something public that was found. */
export type Found = {
  kind: FoundKind
  key: string
  href: string
  title: string
  /** Where it belongs: the study, the municipality, the date. */
  about: string
  /** The words around what was found; none where its name was. */
  pieces: Piece[]
}

/** So many of each kind are shown at most, out of so many of the newest texts. */
const most = { shown: 30, lookedThrough: 500 }

/**
 * What holds every word of `query` and is public today: municipalities and studies by their names, recommendations, facts
 * about them and letters by their text, best first. A word may also be the name of the municipality that a text is about.
 * Nothing that is not public takes part: internal notes and drafts are not in the index, and what was not offered yet,
 * or has its day still ahead, is left out before anything is counted. An empty query finds nothing.
 */
export function search(context: Context, query: string): Found[] {
  const terms = termsOf(query)
  if (terms.length === 0) return []
  return [...names(context, terms), ...texts(context, terms)]
}

function names(context: Context, terms: readonly Term[]): Found[] {
  const places = publicPlaces(context)
  const nameOf = new Map(places.map(({ code, name }) => [code, name]))
  const holds = (text: string) => terms.every((term) => occursIn(term, text))
  const municipalities = places
    .filter(({ name }) => holds(name))
    .map(
      ({ slug, name }): Found => ({
        ...{ kind: 'municipality', key: slug, href: `/gemeenten/${slug}`, title: name },
        ...{ about: 'gemeente', pieces: [] },
      }),
    )
  const reports = publicReports(context)
    .filter(({ title, auditOffice, municipalityCodes }) =>
      holds(
        [title, auditOffice.name, ...municipalityCodes.map((code) => nameOf.get(code) ?? '')].join(
          '\n',
        ),
      ),
    )
    .map(
      ({ slug, title, auditOffice, offeredOn }): Found => ({
        ...{ kind: 'report', key: slug, href: `/onderzoeken/${slug}`, title, pieces: [] },
        about: `${auditOffice.name}, aangeboden op ${formatDate(offeredOn)}`,
      }),
    )
  return [...municipalities.slice(0, most.shown), ...reports.slice(0, most.shown)]
}

/**
 * The plus sign keeps SQLite from asking the index once per recommendation; read from the small index by kind, since the
 * rows themselves are long: a word that stands in every message of a country would cost a fifth of a second.
 */
const amongRecommendations = sql`
  and +searchable_fts.rowid in (select id from searchable where kind = 'recommendation')`

type Row = {
  kind: SearchKind
  id: number
  snippet: string
  number: string | null
  title: string | null
  report: string
  reportTitle: string
  municipalityCode: string | null
  sentAt: string | null
}

function texts(context: Context, terms: readonly Term[]): Found[] {
  const { db, clock } = context
  const places = publicPlaces(context)
  const today = clock.today()
  const hits = (only: 'recommendations' | 'all') => sql`
    select s.id, s.kind, s.source_id, s.follow_up_id, s.recommendation_id,
      snippet(searchable_fts, 0, ${hitStart}, ${hitEnd}, '…', 16) as snippet,
      bm25(searchable_fts, 1.0, 0.0) as score
    from searchable_fts join searchable s on s.id = searchable_fts.rowid
    where searchable_fts match ${asked(terms, places)} ${only === 'all' ? sql`` : amongRecommendations}
    order by searchable_fts.rowid desc limit ${only === 'all' ? most.lookedThrough : most.shown}`
  // Recommendations are looked for by themselves too: the newest texts are messages.
  const rows = db.all<Row>(sql`
    with hit as materialized (select * from (${hits('all')}) union select * from (${hits('recommendations')}))
    select * from (select hit.kind, hit.snippet, r.number, coalesce(l.snapshot ->> '$.subject', r.title) as title,
      report.slug as report, report.title as reportTitle, l.sent_at as sentAt,
      coalesce(f.municipality_code, l.municipality_code) as municipalityCode,
      coalesce(l.id, hit.id) as id, hit.score,
      row_number() over (
        partition by case when hit.kind in ('recommendation', 'letter') then hit.kind else 'fact' end
        order by hit.score) as place
    from hit
      left join follow_up f on f.id = hit.follow_up_id
      left join recommendation r on r.id = coalesce(hit.recommendation_id, f.recommendation_id)
      left join letter l on hit.kind = 'letter' and l.id = hit.source_id
      join report on report.id = coalesce(r.report_id, l.report_id)
    where case hit.kind
      when 'letter' then l.sent_at <= ${clock.now()}
      when 'recommendation' then exists (
        select 1 from offering o where o.report_id = r.report_id and o.offered_on <= ${today})
      else exists (
        select 1 from offering o where o.report_id = f.report_id
          and o.municipality_code = f.municipality_code and o.offered_on <= ${today})
        and ${today} >= case hit.kind
          when 'response' then (select occurred_on from response where id = hit.source_id)
          when 'decision' then (select occurred_on from decision where id = hit.source_id)
          when 'update' then (select occurred_on from status_update where id = hit.source_id)
          when 'review' then (select occurred_on from review where id = hit.source_id) end
      end)
    where place <= ${most.shown} order by score`)
  const placeOf = new Map(places.map((place) => [place.code, place]))
  return rows.map((row) => foundText(row, placeOf.get(row.municipalityCode ?? '')))
}

/** All words in one text; or some of them, where the others name the municipality that the text is about. */
function asked(terms: readonly Term[], places: readonly PublicPlace[]): string {
  const everywhere = ftsText(terms, 'AND')
  const naming = terms.filter((term) => places.some(({ name }) => occursIn(term, name)))
  const others = terms.filter((term) => !naming.includes(term))
  const codes = places
    .filter(({ name }) => naming.every((term) => occursIn(term, name)))
    .map(({ code }) => code)
  if (naming.length === 0 || others.length === 0 || codes.length === 0) return everywhere
  return `(${everywhere}) OR (${ftsQuery(others, 'AND', codes)})`
}

function foundText(row: Row, place: PublicPlace | undefined): Found {
  const { kind, id, report, reportTitle } = row
  const found = { key: `${kind}-${id}`, pieces: piecesOf(withoutTitle(row.snippet)) }
  const title = row.title ?? ''
  if (kind === 'letter')
    return {
      ...found,
      ...{ kind, href: `/brieven/${id}`, title },
      about: [place?.name, formatDate(dateOf(row.sentAt ?? ''))].filter(Boolean).join(', '),
    }
  const numbered = `${row.number} ${title}`
  if (kind === 'recommendation' || place === undefined)
    return {
      ...found,
      ...{ kind: 'recommendation', href: `/onderzoeken/${report}`, title: numbered },
      about: reportTitle,
    }
  return {
    ...found,
    kind: 'fact',
    href: `/onderzoeken/${report}/${place.slug}#${recommendationAnchor(row.number ?? '')}`,
    title: `${searchKindWords[kind]}, ${place.name}`,
    about: `${numbered} (${reportTitle})`,
  }
}

/** The title of a recommendation stands above its snippet already, unless only the title holds what was asked for. */
function withoutTitle(snippet: string): string {
  const [, ...lines] = snippet.split('\n')
  const rest = lines.join('\n')
  return rest.includes(hitStart) ? rest : snippet
}
