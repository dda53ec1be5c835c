import { partiesIn, type RecognisedAddressee } from './addressees.ts'
import { countWords } from './counts.ts'

/** What sentences like "De aanbevelingen zijn gericht aan het college" say of all recommendations, or of some by number. */
export interface StatedAddressees {
  all: RecognisedAddressee[]
  /** By the number as printed. */
  byNumber: Map<string, RecognisedAddressee[]>
  /** By the place among all, counted from 0, as inferred from "drie aan het college en twee aan de raad". */
  byPlace: Map<number, RecognisedAddressee[]>
  /** Those that no number was said of: "de overige". */
  rest: RecognisedAddressee[]
}

const numbers = String.raw`\d{1,2}[a-z]?(?:\s*(?:,|en|&|t\/m|tot en met|-|–)\s*\d{1,2}[a-z]?)*`
const aimed = new RegExp(
  String.raw`\b(?:(?:hoofd)?aanbeveling(?:en)?\s+(?<numbers>${numbers})|de (?<side>eerste|laatste)\s+(?<count>\p{L}+|\d+)?\s*(?:aanbevelingen)?|(?<rest>de (?:overige|andere|resterende)(?: aanbevelingen)?|de rest)|(?<all>(?:de|deze|alle|onze|genoemde|bovenstaande|onderstaande)\s+(?:\p{L}+\s)?aanbevelingen|(?<=^)(?:die|deze|zij|ze)\s+(?:is|zijn)(?=\s(?:\p{L}+\s)?(?:gericht|bedoeld|bestemd))))\b(?<between>[^.;\n]{0,60}?)\b(?:aan|voor|tot)\s+(?<party>(?:het|de|uw|zowel)\s[^.;\n]{3,60}?)(?=[.;\n]|,? (?:en )?(?:aanbeveling|de (?:overige|andere|laatste|rest))|$)`,
  'giu',
)
const english =
  /\b(?:recommendations? (?<numbers>\d{1,2}(?:\s*(?:,|and|to|-|–)\s*\d{1,2})*)|the (?<side>first|last)(?: (?<count>\p{L}+))?(?: recommendations?)?|(?<rest>the (?:others?|other recommendations|remaining\s\p{L}+))|(?<all>(?:all|these|the|our) (?:\p{L}+ )?recommendations))\b(?<between>[^.;\n]{0,40}?)\b(?:to|for|at) (?<party>(?:the|its|all)\s[^.;\n]{3,60}?)(?=[.;,\n]| and (?:the (?:last|other)|recommendation)|$)/giu
const counted = new RegExp(
  String.raw`(?<![\p{L}\d])(?<count>\d{1,2}|${Object.keys(countWords).join('|')})\s+(?:\p{L}+\s)?(?:aanbeveling(?:en)?|adviezen|recommendations?)?\s*(?:aan|voor|gericht aan|to|for)\s+(?<party>(?:het|de|uw|the)\s\p{L}+(?:\s(?:executive|council)\b)?)`,
  'giu',
)
const directed =
  /\b(?:(?:is|zijn) (?:voor|aan)|gericht|bedoeld|bestemd|geadresseerd|richt(?:en)?|addressed|directed|aimed|meant)\b/iu

/** Reads them; `count` is how many recommendations were found, for "de laatste twee". */
export function statedAddressees(text: string, count: number): StatedAddressees {
  const stated: StatedAddressees = { all: [], byNumber: new Map(), byPlace: new Map(), rest: [] }
  for (const sentence of text.split(/(?<=[.!?])\s+|\n{2,}/)) {
    if (sentence.length > 600 || !directed.test(sentence)) continue
    const line = sentence.replace(/\s+/g, ' ')
    for (const { groups } of [...line.matchAll(aimed), ...line.matchAll(english)]) {
      const parties = partiesIn(groups?.party ?? '')
      if (!groups || parties.length === 0) continue
      if (groups.all) {
        if (directed.test(groups.between ?? '') || /\bricht(?:en|te|ten)?\b/u.test(line))
          stated.all = parties
      } else if (groups.rest) stated.rest = parties
      else {
        const which = groups.numbers
          ? spelledOut(groups.numbers)
          : side(groups.side ?? '', groups.count ?? '', count)
        for (const number of which) stated.byNumber.set(number, parties)
      }
    }
  }
  if (stated.all.length + stated.byNumber.size === 0) stateByCount(text, count, stated)
  return stated
}

/** "Wij doen vijf aanbevelingen aan het college en twee aan de raad": in that order, where they add up to what was found. */
function stateByCount(text: string, count: number, stated: StatedAddressees) {
  for (const sentence of text.split(/(?<=[.!?])\s+|\n{2,}/)) {
    if (!/\b(?:aanbevelingen|adviezen|recommendations)\b/iu.test(sentence) || sentence.length > 400)
      continue
    const parts = [...sentence.matchAll(counted)].map(({ groups }) => ({
      many: countWords[groups?.count?.toLowerCase() ?? ''] ?? Number(groups?.count),
      parties: partiesIn(groups?.party ?? ''),
    }))
    const total = parts.reduce((sum, part) => sum + part.many, 0)
    if (total !== count || parts.some((part) => part.parties.length === 0)) continue
    let at = 0
    for (const { many, parties } of parts)
      for (let done = 0; done < many; done++) stated.byPlace.set(at++, parties)
    return
  }
}

/** "1, 2 en 4 t/m 6" gives 1, 2, 4, 5, 6. */
function spelledOut(list: string): string[] {
  const found: string[] = []
  for (const part of list.split(/\s*(?:,|\ben\b|\band\b|&)\s*/u)) {
    const [from, to] = part.split(/\s*(?:t\/m|tot en met|\bto\b|-|–)\s*/u)
    if (!from) continue
    if (!to) found.push(from)
    else
      for (let at = Number.parseInt(from, 10); at <= Number.parseInt(to, 10); at++)
        found.push(String(at))
  }
  return found
}

function side(which: string, word: string, count: number): string[] {
  const some = countWords[word.toLowerCase()] ?? (Number(word) || 1)
  const all = Array.from({ length: count }, (_, index) => String(index + 1))
  return /eerste|first/i.test(which) ? all.slice(0, some) : all.slice(-some)
}
