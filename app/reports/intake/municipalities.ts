import type { MunicipalityRole } from '#db/schema/codes.ts'
import { type Mention, municipalityMentions } from './municipality-mentions.ts'
import type { Place } from './source.ts'

export interface RecognisedMunicipality {
  /** CBS code, `GM0629`. */
  code: string
  name: string
  role: MunicipalityRole
  /** Where the text first names it. */
  place: Place
}

const otherWork =
  /\b(?:zoals (?:dat )?(?:in|bij)|bijvoorbeeld (?:in|bij|de gemeente)|naar voorbeeld van|vergelijk\p{L}*|referentie\p{L}*|benchmark\p{L}*|gevestigd|postbus|universiteit|hogeschool|arrest|rechtbank|provincie|regio|metropool|metropoolregio|centrumgemeente|in opdracht van de gemeente|treinstation|bijeenkomst (?:in|te)|congres|stationsplein|straat|adres|telefoon|andere gemeenten)\b[^.\n]{0,40}$/iu
const carriesOut =
  /^[^.\n]{0,60}\bvoert\b[^.\n]{0,60}\buit\b[^.\n]{0,40}\b(?:in opdracht van|voor|namens)\b/iu
const titled =
  /(?:gemeenten?|gemeenteraad|gemeenteraden|raad|raden|colleges?(?: van (?:b&w|b en w|burgemeester en wethouders))?|rekenkamer(?:commissie)?|griffie|burgemeester en wethouders)(?:\s+(?:van|de|in|gemeente|gemeenten))*\s*$/iu

interface Count {
  mention: Mention
  weight: number
  firm: boolean
}

/** The municipalities that a report is about; those only compared with, or that only carry out for others, stay out. */
export function reportMunicipalities(
  text: string,
  title: string | null,
  office: string | null,
): RecognisedMunicipality[] {
  const counts = new Map<string, Count>()
  const mentions = municipalityMentions(text)
  const listed = listedUnderConcerns(text, mentions)
  if (listed.length > 0) return listed.map(recognised)
  mentions.forEach((mention, index) => {
    const before = text.slice(Math.max(0, mention.start - 160), mention.start)
    const lineStart = text.lastIndexOf('\n', mention.start - 1) + 1
    const line = text.slice(lineStart, endOfLine(text, mention.end))
    const entry = counts.get(mention.municipality.code) ?? { mention, weight: 0, firm: false }
    counts.set(mention.municipality.code, entry)
    if (otherWork.test(before) || carriesOut.test(text.slice(mention.end, mention.end + 160)))
      return
    const alone = line.replace(mention.written, '').replace(/^[\s•·*\-–]*|[\s:.[\]]*$/gu, '')
    const lone =
      alone === '' || new RegExp(`^[\\s•·*–-]*${literal(mention.written)}\\s*:`).test(line)
    const enumerated = enumerationOf(mentions, index, text).length >= 2
    if (lone) entry.firm = true
    if (enumerated && mention.start < 600) entry.weight += 1
    if (enumerated && /\bgemeenten|\braden|\bcolleges|\bgemeenteraden/iu.test(before))
      entry.weight += 2
    if (titled.test(before)) entry.weight += 2
    entry.weight += mention.start < 1_500 ? 1.5 : 1
  })
  const own = /\b(?:metropool|regio|regionale|provincie|omgeving)\b/iu.test(office ?? '')
    ? null
    : office
  const adjective = adjectiveOffice(own ?? '')
  if (adjective) {
    const place = { start: Math.max(0, text.indexOf(own ?? '')), end: 0 }
    const mention: Mention = {
      municipality: adjective,
      written: adjective.name,
      start: place.start,
      end: place.start + (own ?? '').length,
    }
    const entry = counts.get(adjective.code) ?? { mention, weight: 0, firm: false }
    counts.set(adjective.code, { ...entry, firm: true, weight: entry.weight + 5 })
  }
  for (const named of [title, own]) {
    for (const mention of municipalityMentions(named ?? '')) {
      const entry = counts.get(mention.municipality.code)
      if (entry) Object.assign(entry, { firm: true, weight: entry.weight + 5 })
    }
  }
  const all = [...counts.values()].filter((each) => each.weight > 0)
  // "Rekenkamer Metropool Amsterdam": the only one that the text is about, where it names no other.
  const only = all.length === 1 ? all[0] : undefined
  if (only && ((office && municipalityMentions(office).length > 0) || isLocal(text, counts.size)))
    only.firm = true
  const top = Math.max(0, ...all.map((each) => each.weight))
  const firm = all.filter((each) => each.firm)
  const chosen = all.filter((each) =>
    firm.length > 0
      ? each.firm || each.weight >= top * 0.6
      : each.weight >= Math.max(2, top * 0.34),
  )
  const codes = new Set(chosen.map((each) => each.mention.municipality.code))
  for (const [index, mention] of mentions.entries()) {
    // Whoever stands in one enumeration with chosen ones belongs to them.
    const group = enumerationOf(mentions, index, text)
    const inside = group.filter((each) => codes.has(each.municipality.code)).length
    if (inside >= 2 && (counts.get(mention.municipality.code)?.weight ?? 0) > 0)
      codes.add(mention.municipality.code)
  }
  return all
    .map((each) => each.mention)
    .filter((mention) => codes.has(mention.municipality.code))
    .sort((a, b) => a.start - b.start)
    .map(recognised)
}

/** It speaks of a council and names one municipality only. */
function isLocal(text: string, named: number): boolean {
  return (
    named === 1 &&
    /\b(?:raadsleden|gemeenteraad|wethouder|griffie|aan de raad|de raad \p{Ll}+t)\b/iu.test(text) &&
    !/\b(?:minister|staatssecretaris|provinci|waterschap|ministerie)/iu.test(text)
  )
}

/** "Delftse Rekenkamer", "Haagse Rekenkamer": the municipality in the adjective. */
function adjectiveOffice(office: string) {
  const adjective = /^(\p{Lu}\p{L}+?)(?:se|sche) Rekenkamer/u.exec(office)?.[1]
  if (!adjective) return undefined
  const name = adjective === 'Haag' ? 'Den Haag' : adjective
  return municipalityMentions(`gemeente ${name}`)[0]?.municipality
}

function recognised(mention: Mention): RecognisedMunicipality {
  const { code, name } = mention.municipality
  return { code, name, role: 'own', place: { start: mention.start, end: mention.end } }
}

/** The list below "Betreft:" says which municipalities it is about; then nothing else counts. */
function listedUnderConcerns(text: string, mentions: readonly Mention[]): Mention[] {
  const found = new Map<string, Mention>()
  for (const match of text.matchAll(/^[ \t]*betreft(?: gemeenten?)?[ \t]*:[ \t]*$/gimu)) {
    let at = match.index + match[0].length
    for (const mention of mentions) {
      if (mention.start < at) continue
      if (!/^[\s•·*,–-]*$/u.test(text.slice(at, mention.start))) break
      if (!found.has(mention.municipality.code)) found.set(mention.municipality.code, mention)
      at = mention.end
    }
  }
  return [...found.values()]
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The municipalities that stand in the same enumeration ("A, B en C"). */
function enumerationOf(
  mentions: readonly Mention[],
  index: number,
  text: string,
): readonly Mention[] {
  const joined = (a?: Mention, b?: Mention) =>
    a !== undefined &&
    b !== undefined &&
    /^(?:\s*,\s*(?:en\s+)?|\s+en\s+|\s*\/\s*|\s*&\s*|\s+and\s+)$/u.test(text.slice(a.end, b.start))
  let from = index
  let to = index
  while (joined(mentions[from - 1], mentions[from])) from -= 1
  while (joined(mentions[to], mentions[to + 1])) to += 1
  return mentions.slice(from, to + 1)
}

export interface Scope {
  /** Codes of the municipalities for which the recommendation is meant; null: all of the report. */
  only: string[] | null
  /** Who has the work done and who does it, where the text says so. Executors may be no part of the report. */
  roles: { code: string; name: string; role: MunicipalityRole }[]
}

/** For which municipalities one recommendation is meant, and in which role. */
export function scopeOf(text: string, heading: string, inReport: readonly string[]): Scope {
  const roles: Scope['roles'] = []
  for (const [role, words] of [
    ['commissioning', 'opdrachtgevende|opdrachtgever|uitbestedende'],
    ['executing', 'opdrachtnemende|opdrachtnemer|uitvoerende|centrum'],
  ] as const) {
    const group = new RegExp(
      String.raw`\b(?:${words})s?\s?(?:gemeenten?)?\s*(?:\(([^)]*)\)|(?:zoals|te weten|,)?\s*([^.;()]{3,80}))`,
      'giu',
    )
    for (const match of text.matchAll(group)) {
      for (const mention of municipalityMentions(match[1] ?? match[2] ?? '')) {
        if (!roles.some((each) => each.code === mention.municipality.code))
          roles.push({ ...mention.municipality, role })
      }
    }
  }
  if (roles.length > 0) return { only: null, roles }
  const fromHeading =
    heading.length < 90 ? municipalityMentions(heading).map((each) => each.municipality.code) : []
  const named = municipalityMentions(text)
    .filter((mention) => {
      const before = text.slice(Math.max(0, mention.start - 60), mention.start)
      return (
        !otherWork.test(before) &&
        (titled.test(before) || mention.start === 0 || /[([]\s*$|,\s*$|\ben\s+$/u.test(before))
      )
    })
    .map((mention) => mention.municipality.code)
  const subset = [...new Set([...named, ...fromHeading])].filter((code) => inReport.includes(code))
  return { only: subset.length > 0 && subset.length < inReport.length ? subset : null, roles }
}
