import {
  type RegisteredMunicipality,
  registeredMunicipalities,
  writtenForms,
} from '#app/municipalities/register.ts'
import type { Place } from './source.ts'

export interface Mention extends Place {
  municipality: RegisteredMunicipality
  written: string
}

/** Names that are ordinary words, provinces or surnames as well: they count only beside a word like "gemeente". */
const ambiguous = new Set(
  'Best Bergen Buren Borne Houten Huizen Putten Goes Hoorn Hulst Beek Laren Leiden Duiven Weert Voorst Utrecht Groningen Wierden Sluis Heerde Epe Ede Oss Meppel Losser Loon Rucphen Elburg Zeist Tiel Veere Winterswijk Waalre Vaals Dalen Almere Stein Landgraaf Noordwijk Oldebroek Wijk Halderberge Rijswijk Middelburg Hengelo Valkenburg Ommen Haren Venray Tholen Hattem'.split(
    ' ',
  ),
)
/** Those of the above that hardly ever occur otherwise with a capital. */
const mostlyPlaces = new Set(
  'Leiden Ede Oss Meppel Zeist Tiel Winterswijk Almere Noordwijk Rijswijk Middelburg Hengelo Ommen Venray Tholen Hattem Veere Goes Weert Elburg Oldebroek Epe Losser Rucphen Waalre Vaals Landgraaf Halderberge Hulst Duiven Heerde Hoorn Borne Wierden'.split(
    ' ',
  ),
)

const forms = new Map<string, RegisteredMunicipality>()
for (const municipality of registeredMunicipalities) {
  for (const form of writtenForms(municipality)) {
    // Two municipalities are called Bergen: only the province in brackets tells which.
    if (form === 'Bergen') continue
    forms.set(key(form), municipality)
    const turned = turnedAround(form)
    if (turned) forms.set(key(turned), municipality)
  }
}

/** "Voorburg-Leidschendam": people turn double names around. */
function turnedAround(form: string): string | null {
  const [first, second, ...rest] = form.split('-')
  if (!first || !second || rest.length > 0 || first.length < 5 || second.length < 5) return null
  return /^\p{Lu}/u.test(second) ? `${second}-${first}` : null
}

function key(written: string): string {
  return written
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[-‐‑– ]+/g, '-')
}

function everyForm(municipality: RegisteredMunicipality): string[] {
  return writtenForms(municipality).flatMap((form) => [form, turnedAround(form) ?? form])
}

const escaped = (form: string) =>
  form
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’]/g, "['’‘`´]")
    .replace(/[- ]/g, '[-‐‑–\\s]{1,3}')
const names = [...new Set(registeredMunicipalities.flatMap(everyForm))]
  .filter((form) => form !== 'Bergen')
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|')
const notAfter = String.raw`(?![\p{L}\d]|-\p{L})`
const pattern = new RegExp(
  // A council system glues a field to its value: "GemeenteVeenendaal".
  // In texts that are all in lower case a name counts only right after a word like "gemeente".
  `(?<![\\p{L}\\d-])(?=[\\p{Lu}'’‘\`´])(?:${names})${notAfter}|(?<=Gemeente)(?=\\p{Lu})(?:${names})${notAfter}|(?<= )(?=\\p{Ll}|['’])(?<=\\b(?:rekenkamer|rekenkamercommissie|gemeente|gemeenteraad van|college van) )(?:${names.toLowerCase()})${notAfter}|(?<= )(?=\\p{Lu}|['’])(?<=\\b(?:REKENKAMER|REKENKAMERCOMMISSIE|GEMEENTE|GEMEENTERAAD VAN|COLLEGE VAN) )(?:${upper(names)})${notAfter}`,
  'gu',
)

/** The names in capitals; what is escaped stays as it is. */
function upper(pattern: string): string {
  return pattern.replace(/\\.|\p{Ll}/gu, (found) =>
    found.length > 1 ? found : found.toUpperCase(),
  )
}

const beside =
  /(?:(?:wethouder|burgemeester|raadslid)(?:\s+(?:van |de )?\p{L}+){1,2}(?=\s+van)|gemeenten?|gemeenteraad|raad|raden|college(?:s)?|rekenkamer(?:commissie)?|b&w|wethouders|te|griffie|stad|dorp|organisatie)(?:\s+(?:van|de|in|gemeente|gemeenten))*\s*[:(]?\s*$/iu

/** The longest word of each name: most short texts have none of these. */
const longestWords = new Set(
  [...forms.keys()].map(
    (form) => (form.match(/[\p{L}']+/gu) ?? []).sort((a, b) => b.length - a.length)[0] ?? '',
  ),
)

/** Every place where a text names a municipality of the register, in order. */
export function municipalityMentions(text: string): Mention[] {
  const mentions: Mention[] = []
  if (
    !text
      .toLowerCase()
      .match(/[\p{L}'’‘`´]+/gu)
      ?.some((word) => longestWords.has(key(word.replace(/^\p{L}*gemeente(?=\p{L})/u, ''))))
  )
    return mentions
  for (const match of text.matchAll(pattern)) {
    const municipality = forms.get(key(match[0].replace(/\s+/g, ' ')))
    if (!municipality) continue
    const end = match.index + match[0].length
    if (
      ambiguous.has(match[0]) &&
      !inPlaceContext(text, match.index, end, mentions.at(-1), mostlyPlaces.has(match[0]))
    )
      continue
    if (/^(?:straat|laan|weg|se\b|er\b)/u.test(text.slice(end))) continue
    mentions.push({ municipality, written: match[0], start: match.index, end })
  }
  return mentions.length > 0 ? mentions : joinedMentions(text)
}

/** "Rekenkamer Wassenaar-Voorschoten": an office of several; for all of them where the text names none itself. */
const joinedNames =
  /(?<=\b[Rr]ekenkamer(?:commissie)? (?:van )?)\p{Lu}[\p{L}’']+(?:-\p{Lu}[\p{L}’']+)+(?: en \p{Lu}\p{L}+)?/gu

function joinedMentions(text: string): Mention[] {
  return [...text.matchAll(joinedNames)].flatMap((match) => {
    // "Leidschendam-Voorburg" is one, and found as such.
    if (forms.has(key(match[0])) || forms.has(key(match[0].split(' ')[0] ?? ''))) return []
    return [...match[0].matchAll(/[^-]+/g)].flatMap((part): Mention[] => {
      const municipality = forms.get(key(part[0]))
      const start = match.index + part.index
      return municipality
        ? [{ municipality, written: part[0], start, end: start + part[0].length }]
        : []
    })
  })
}

function inPlaceContext(
  text: string,
  start: number,
  end: number,
  previous: Mention | undefined,
  likely: boolean,
): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  if (beside.test(before) && !/\bprovincie\s*$/i.test(before)) return true
  if (
    previous &&
    start - previous.end < 8 &&
    /^(?:\s*,\s*|\s+en\s+|,\s*en\s+|\s*\/\s*|\s+and\s+)$/u.test(text.slice(previous.end, start))
  )
    return true
  if (/(?:^|\n)\s*(?:[•·-]\s*)?$/.test(before) && /^\s*(?:$|\n|:)/.test(text.slice(end)))
    return true
  const after = /^(?:\s*,\s*|\s+en\s+)(?=\p{Lu})/u.exec(text.slice(end, end + 8))
  if (after && /[,(:]\s*$|gemeenten?\s*$/u.test(before)) return true
  // A capital inside a sentence: a place, where the word is hardly used as a name otherwise.
  return (
    likely &&
    /\p{Ll},?\s+$/u.test(before) &&
    !/\b(?:provincie|universiteit|hogeschool|dr\.|mevrouw|heer)\s*$/iu.test(before)
  )
}
