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
  /\b(?:zoals (?:dat )?(?:in|bij)|bijvoorbeeld (?:in|bij|de gemeente)|naar voorbeeld van|vergelijk\p{L}*|referentie\p{L}*|benchmark\p{L}*|gevestigd|postbus|universiteit|hogeschool|arrest|rechtbank|provincie|regio|centrumgemeente|in opdracht van de gemeente|treinstation|bijeenkomst (?:in|te)|congres|stationsplein|straat|adres|telefoon|andere gemeenten)\b[^.\n]{0,40}$/iu
const carriesOut =
  /^[^.\n]{0,60}\bvoert\b[^.\n]{0,60}\buit\b[^.\n]{0,40}\b(?:in opdracht van|voor|namens)\b/iu
const titled =
  /(?:gemeenten?|gemeenteraad|gemeenteraden|raad|raden|colleges?(?: van (?:b&w|b en w|burgemeester en wethouders))?|rekenkamer(?:commissie)?|griffie)(?:\s+(?:van|de|in|gemeente|gemeenten))*\s*$/iu

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
  mentions.forEach((mention, index) => {
    const before = text.slice(Math.max(0, mention.start - 160), mention.start)
    const lineStart = text.lastIndexOf('\n', mention.start - 1) + 1
    const line = text.slice(lineStart, endOfLine(text, mention.end))
    const entry = counts.get(mention.municipality.code) ?? { mention, weight: 0, firm: false }
    counts.set(mention.municipality.code, entry)
    if (otherWork.test(before) || carriesOut.test(text.slice(mention.end, mention.end + 160)))
      return
    const alone = line.replace(mention.written, '').replace(/^[\s•·*\-–]*|[\s:.[\]]*$/gu, '')
    const listed =
      alone === '' || new RegExp(`^[\\s•·*–-]*${literal(mention.written)}\\s*:`).test(line)
    const enumerated = enumeration(mentions, index, text) >= 2
    if (listed) entry.firm = true
    if (enumerated && /\bgemeenten|\braden|\bcolleges|\bgemeenteraden/iu.test(before))
      entry.weight += 2
    if (titled.test(before)) entry.weight += 2
    entry.weight += mention.start < 1_500 ? 1.5 : 1
  })
  for (const named of [title, office]) {
    for (const mention of municipalityMentions(named ?? '')) {
      const entry = counts.get(mention.municipality.code)
      if (entry) Object.assign(entry, { firm: true, weight: entry.weight + 5 })
    }
  }
  const all = [...counts.values()].filter((each) => each.weight > 0)
  const top = Math.max(0, ...all.map((each) => each.weight))
  const firm = all.filter((each) => each.firm)
  const chosen = all.filter((each) =>
    firm.length > 0
      ? each.firm || each.weight >= top * 0.6
      : each.weight >= Math.max(2, top * 0.34),
  )
  return chosen
    .sort((a, b) => a.mention.start - b.mention.start)
    .map(({ mention }) => ({
      code: mention.municipality.code,
      name: mention.municipality.name,
      role: 'own',
      place: { start: mention.start, end: mention.end },
    }))
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** How many municipalities stand in the same enumeration ("A, B en C"). */
function enumeration(mentions: readonly Mention[], index: number, text: string): number {
  const joined = (a?: Mention, b?: Mention) =>
    a !== undefined &&
    b !== undefined &&
    /^(?:\s*,\s*(?:en\s+)?|\s+en\s+|\s*\/\s*|\s*&\s*|\s+and\s+)$/u.test(text.slice(a.end, b.start))
  let size = 1
  for (let at = index; joined(mentions[at - 1], mentions[at]); at--) size += 1
  for (let at = index; joined(mentions[at], mentions[at + 1]); at++) size += 1
  return size
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
