import { addresseesOfText, inferredAddressees, partiesIn } from './addressees.ts'
import type { Candidate } from './candidate.ts'
import { asksForAction } from './grammar.ts'
import { sectionKind } from './sections.ts'
import type { Segment } from './segment.ts'

/** Parties in the column; else what the text says of itself; else the column as printed. */
function addresseesOfCell(cell: string, text: string): string[] {
  const named = partiesIn(cell)
  if (named.length > 0) return named
  const own = addresseesOfText(text)
  if (own.length > 0) return own
  if (/^gemeenten?$/iu.test(cell)) return ['college']
  return cell.length > 2 && cell.length < 60 ? [cell] : inferredAddressees(text)
}

interface Columns {
  recommendation: number
  number: number
  addressee: number
  reaction: number
  /** Columns that are called after a party, with a cross where it is addressed. */
  parties: { at: number; name: string }[]
}

/** Recommendations that stand in tables: a column says so, each row is one. */
export function gatherFromTables(segments: readonly Segment[]): Candidate[] {
  const found: Candidate[] = []
  let columns: Columns | null = null
  for (const [index, segment] of segments.entries()) {
    if (segment.kind !== 'row') {
      // A row whose last cell is empty lost its border; the table goes on below it.
      if (segments[index + 1]?.kind !== 'row' || segment.heading > 0) columns = null
      continue
    }
    const above = segments[index - 1]
    const among =
      above !== undefined && above.kind !== 'row' && sectionKind(above.text) === 'recommendations'
    const head = columnsOf(segment, among)
    if (head) {
      columns = head
      continue
    }
    if (!columns) continue
    const cell = segment.cells[columns.recommendation]
    const text =
      cell?.text.replace(/^(?:\d{1,2}[.):]?|aanbeveling\s*\d+[.):]?)\s+/iu, '').trim() ?? ''
    if (!cell || text.length < 12 || (!asksForAction(text) && text.split(' ').length < 4)) continue
    const ticked = columns.parties
      .filter(({ at }) => /^(?:x|✓|✔|√|●|•|ja|v)$/iu.test(segment.cells[at]?.text ?? ''))
      .map(({ name }) => name)
    const addressee = ticked.join(', ') || (segment.cells[columns.addressee]?.text ?? '')
    const printed = (
      segment.cells[columns.number]?.text ??
      /^(?:aanbeveling\s*)?(\d{1,2})[.):]?\s/iu.exec(cell.text)?.[1] ??
      ''
    )
      .replace(/[^\p{L}\d.]/gu, '')
      .replace(/^aanbeveling/iu, '')
      .replace(/\.$/, '')
    found.push({
      text,
      title: null,
      printed: printed || null,
      addressees: addresseesOfCell(addressee, text),
      place: { start: cell.start, end: cell.end },
      strength: 'certain',
      reason: 'Rij in een tabel met een kolom voor aanbevelingen.',
      parent: null,
      reaction: segment.cells[columns.reaction]?.text ?? null,
      heading: '',
      formal: true,
      list: null,
      stop: '',
    })
  }
  return found
}

/** `among`: the table stands right below a heading or sentence on recommendations, so "Wat | Wie" will do. */
function columnsOf(row: Segment, among: boolean): Columns | null {
  const names = row.cells.map((cell) => cell.text.toLowerCase())
  const short = names.every((name) => name.length < 60)
  const at = (pattern: RegExp) => names.findIndex((name) => pattern.test(name))
  const named = at(/^(?:de )?(?:aanbeveling(?:en)?|advies|recommendations?)\b(?!.*(?:nr|nummer))/u)
  const recommendation = named < 0 && among && at(/^wie\b/u) >= 0 ? at(/^wat\b/u) : named
  // "Aanbeveling uit 2019 | Status": what became of earlier ones.
  const earlier = /\b(?:19|20)\d{2}\b|\b(?:eerdere?|vorige?|oude)\b/u.test(
    names[recommendation] ?? '',
  )
  if (recommendation < 0 || !short || earlier) return null
  return {
    recommendation,
    number: at(/^(?:nr|nummer|no|#|aanbeveling\s*nr)\b/u),
    addressee: at(
      /\b(?:gericht aan|geadresseerden?|adressant|voor wie|aan wie|actiehouder|verantwoordelijken?|uitvoerder|aan)\b|^(?:wie|voor|orgaan|partij|actor|trekker|eigenaar|addressee|responsible|owner|department|agency)\b/u,
    ),
    parties: names.flatMap((name, at) =>
      name.length < 30 && partiesIn(name).length > 0 && !/\breactie\b/u.test(name)
        ? [{ at, name }]
        : [],
    ),
    reaction: at(/\b(?:reactie|overgenomen|response)\b/u),
  }
}
