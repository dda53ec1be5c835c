import { asksForAction } from './grammar.ts'
import { recommends } from './leads.ts'
import { ordinal, readMarker } from './markers.ts'
import { cut, type Segment } from './segment.ts'
import { sentences } from './sentences.ts'

const candidates =
  /(?<=^|[\s;.,:]|\baanbeveling(?:en)?)(?:[•·●▪■◦○‣∙➢➤►\uf0b7\uf0a7](?=\s?\S)|\(?\d{1,2}[.)](?=\s?\p{L})|\d{1,2}(?=\s\p{Lu}\p{Ll})|\(?[a-h]\)(?=\s)|\((?:i{1,3}|iv|vi{0,3}|ix|x)\)(?=\s)|(?:aanbeveling|recommendation|advies|les)\s?\d{1,2}\s?[.:)–-]\s)/giu

/** Splits a segment that holds several items on one line: "1) a; 2) b", "• a • b", "Aanbeveling 1: … Aanbeveling 2: …". */
export function splitInlineItems(segment: Segment): Segment[] {
  if (segment.heading > 0 || segment.kind === 'row') return [segment]
  const marked = runOfMarkers(segment.text)
  const starts = marked.length > 0 || segment.marker ? marked : clausesAfterLead(segment.text)
  if (starts.length < 2 && !(starts.length === 1 && segment.marker)) return [segment]
  const edges = [...new Set([0, ...starts])].sort((a, b) => a - b)
  const parts = edges.map((edge, index) =>
    cut(segment, edge, edges[index + 1] ?? segment.text.length),
  )
  const last = parts.pop()
  if (last) parts.push(...withoutRest(last, parts.slice(starts.includes(0) ? 0 : 1)))
  const [first] = parts
  if (first) first.afterBlank = segment.afterBlank
  return parts
    .filter((part) => part.text !== '')
    .flatMap(withoutHeading)
    .flatMap(withoutNextLead)
}

/** Where the parts start of "De rekenkamer adviseert het college: a; b; en c." */
function clausesAfterLead(text: string): number[] {
  const sentence = sentences(text).find((each) => /:\s.*;/u.test(each.text))
  const colon = sentence?.text.indexOf(':') ?? -1
  if (!sentence || colon < 0 || recommends(sentence.text.slice(0, colon + 1)) !== true) return []
  const parts: { from: number; text: string }[] = []
  let from = colon + 1
  for (const stop of sentence.text.slice(colon + 1).matchAll(/;\s*(?:(?:en|of)\s+)?|$/gu)) {
    const to = colon + 1 + stop.index
    const part = sentence.text.slice(from, to)
    parts.push({ from: sentence.from + from + part.search(/\S|$/), text: part.trim() })
    from = to + stop[0].length
  }
  const asking = parts.filter((part) => asksForAction(part.text)).length
  return parts.length >= 2 && asking >= parts.length - 1 ? parts.map((part) => part.from) : []
}

/** "• De pacht is laag. Aanbevelingen: • …": the word that heads what comes stands at the end of an item. */
function withoutHeading(part: Segment): Segment[] {
  const found =
    /(?<=[.!?;] )(?:(?:hoofd|deel)?conclusies|bevindingen|(?:onze )?aanbevelingen|adviezen|(?:bestuurlijke )?reactie(?: (?:van het )?college)?|nawoord)\s*:?$/iu.exec(
      part.text,
    )
  if (!found) return [part]
  return [cut(part, 0, found.index), { ...cut(part, found.index, part.text.length), marker: null }]
}

/** "3. Tel de bomen. De rekenkamer beveelt de raad aan: 4. …": the lead of what comes stands behind an item. */
function withoutNextLead(part: Segment): Segment[] {
  const said = sentences(part.text)
  const lead = said.at(-1)
  if (!part.marker || !lead || said.length < 2) return [part]
  if (!lead.text.endsWith(':') || recommends(lead.text) !== true) return [part]
  return [
    cut(part, 0, lead.from),
    { ...cut(part, lead.from, part.text.length), marker: null, afterBlank: true },
  ]
}

function runOfMarkers(text: string): number[] {
  const bullets: number[] = []
  const counted = new Map<string, number[]>()
  for (const match of text.matchAll(candidates)) {
    const label = /^(?:aanbeveling|recommendation|advies|les)/i.test(match[0])
    const marker = label ? null : readMarker(text.slice(match.index))
    if (marker?.kind === 'bullet') {
      bullets.push(match.index)
      continue
    }
    const value = label ? Number(/\d+/.exec(match[0])?.[0]) : marker ? ordinal(marker) : null
    if (value === null) continue
    const before = text.slice(0, match.index).trimEnd()
    // "artikel 3. De", "in 2019 1. …": a count only where a list can start.
    const closed = /^\([^)]+\)/.test(text.slice(match.index))
    if (
      !label &&
      !closed &&
      before !== '' &&
      !/[;:.,)]$|\b(?:en|and|of|om|aan|dat|to|that)$/u.test(before)
    )
      continue
    const count = (key: string, at: number) => {
      const run = counted.get(key) ?? []
      if (value === run.length + 1) counted.set(key, [...run, at])
    }
    const bare = /^\d+$/.test(match[0])
    count(label ? 'label' : bare ? 'bare' : `${marker?.kind}${marker?.bracket}`, match.index)
    // "Aanbeveling 1. … 2. …": the label stands once, before the first number.
    if (label) count('numberfalse', match.index + match[0].search(/\d/))
  }
  const runs = [...counted]
    .filter(([key, run]) => run.length >= (key === 'bare' ? 3 : 2))
    .map(([, run]) => run)
  const best = runs.sort((a, b) => b.length - a.length)[0]
  return best ?? (bullets.length > 0 ? bullets : [])
}

/** Cuts off what follows the last item on the same line: it has no more sentences than the items before it. */
function withoutRest(last: Segment, before: readonly Segment[]): Segment[] {
  const most = Math.max(1, ...before.map((each) => sentences(each.text).length))
  const to = sentences(last.text)[most - 1]?.to ?? last.text.length
  if (before.length === 0 || to >= last.text.length) return [last]
  const rest = cut(last, to, last.text.length)
  return [cut(last, 0, to), { ...rest, marker: null }]
}
