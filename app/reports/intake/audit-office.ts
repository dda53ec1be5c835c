import { municipalityMentions } from './municipality-mentions.ts'
import { capitalise } from './wording.ts'

const officeName =
  /\b(?:(?:Gemeenschappelijke|Gezamenlijke|Lokale|Randstedelijke|Zuidelijke|Noordelijke|Algemene|Delftse|Haagse|Bredase|Tilburgse|Rotterdamse|Amsterdamse|Regionale)[ \u00a0])?(?:Rekenkamer(?:commissie)?|rekenkamer(?:commissie)?(?=[ \u00a0](?:van (?:de )?gemeente |van |gemeente )?\p{Lu})|Rekenkamerfunctie|Rekeningencommissie)(?:[ \u00a0](?:(?:van )?de (?:gemeente )?|gemeente |gemeenten |van )?(?:Den |De |'s-|’s-|Sint |Ver|De )?\p{Lu}[\p{L}\d’'-]*(?:(?:[ \u00a0]|,[ \u00a0]|-|[ \t]*[/&][ \t]*)(?:en |aan den |aan de |aan |op |over |van |bij |den |'t )?\p{Lu}[\p{L}’'-]*){0,5})?|\b(?!De |Het |Een |Onze |Deze )\p{Lu}[\p{L}-]*(?:se|sche) Rekenkamer(?:commissie)?\b|(?<=^[ \t]*)(?:rekenkamer(?:commissie)? \p{Ll}[\p{L} '’-]{2,40}|REKENKAMER(?:COMMISSIE)?(?: VAN| GEMEENTE| DE)* [\p{Lu} '’-]{3,40})$/gmu
const foreign: [RegExp, string][] = [
  [
    /\bGovernment Accountability Office\b|\bGAO(?:'s|’s)?\b/u,
    'U.S. Government Accountability Office',
  ],
  [/\bNational Audit Office\b|\bNAO\b/u, 'National Audit Office'],
  [/\bComptroller and Auditor General\b/u, 'National Audit Office'],
  [/\bOffice of (?:the )?Inspector General\b/u, 'Office of Inspector General'],
  [/\bEuropean Court of Auditors\b/u, 'European Court of Auditors'],
  [/\bNetherlands Court of Audit\b/u, 'Netherlands Court of Audit'],
  [/\bAudit Scotland\b/u, 'Audit Scotland'],
  [/\bAudit Wales\b/u, 'Audit Wales'],
]
const nameEnd =
  /\s+(?:Deze|Dit|Wij|Het|Een|In|Op|Onderzoek|Rapport|Conclusies|Aanbevelingen|Datum|Aan|Betreft|Postbus|Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|November|December|Inhoud|Samenvatting|Bestuurlijke)\b.*$/u

/** The audit office by name; the fullest form that occurs most. Null when none is named. */
export function auditOfficeIn(text: string): string | null {
  const counts = new Map<string, number>()
  for (const match of text.slice(0, 400_000).matchAll(officeName)) {
    const name = untilMunicipality(
      match[0]
        .replace(/^(?:De|Het|Uw|Onze)\s+(?=Reken)/u, '')
        .replace(/\s+/g, ' ')
        .replace(nameEnd, '')
        .replace(/[\s,&/-]+$/, '')
        .trim()
        .replace(
          /^(rekenkamer(?:commissie)?|REKENKAMER(?:COMMISSIE)?) (\p{Ll}.*|[\p{Lu} '’-]+)$/u,
          (_, word: string, name: string) => `${capitalise(word.toLowerCase())} ${asName(name)}`,
        ),
    )
    const early = match.index < 2_000 ? 2 : 1
    counts.set(name, (counts.get(name) ?? 0) + early)
  }
  const named = [...counts].filter(([name]) => /\s/.test(name))
  // "Rekenkamer van Uithoorn" and "Rekenkamer Uithoorn" are one.
  for (const each of named) {
    const plain = named.find(
      (other) =>
        other !== each && other[0] === each[0].replace(/ van (?:de )?(?:gemeente )?/u, ' '),
    )
    if (plain) plain[1] += each[1]
  }
  // As often: the fuller form of the same name, else the one that comes first.
  named.sort((a, b) => b[1] - a[1] || (b[0].startsWith(a[0]) ? 1 : a[0].startsWith(b[0]) ? -1 : 0))
  if (named[0]) return named[0][0]
  for (const [pattern, name] of foreign) if (pattern.test(text)) return name
  return courtIn(text)
}

/** "Rekenkamercommissie Valkenswaard Sturen op subsidies" runs into the title on a flattened cover. */
function untilMunicipality(found: string): string {
  const name = capitalise(found)
  const word = /^Rekenkamer(?:commissie)? (?:van )?(?:(?:de )?gemeente )?/u.exec(name)?.[0]
  if (!word) return name
  const rest = name.slice(word.length)
  const first = municipalityMentions(`gemeente ${rest}`)[0]
  if (
    first?.start !== 9 ||
    /^(?:$|-| (?:en|aan|op|over) |[ /&]*[/&])/u.test(rest.slice(first.end - 9))
  )
    return name
  // "Rekenkamer Roermond, Parkeren" runs into a title as well; "Rekenkamer Delft, Rijswijk" doesn't.
  const after = rest.slice(first.end - 9).replace(/^[\s,]+/u, '')
  const next = municipalityMentions(`gemeente ${after}`)[0]
  return next?.start === 9 ? name : word + first.written
}

/** "Court of Audit of Amsterdam", "Amsterdam Court of Audit", as printed. */
function courtIn(text: string): string | null {
  const found =
    /\b(?:\p{Lu}\p{L}+ )?Court of Audit(?: of (?:the City of )?\p{Lu}\p{L}+)?|\bOffice of the (?:City|State) Auditor\b/u.exec(
      text,
    )
  return found?.[0].replace(/^The /, '') ?? null
}

/** "capelle aan den ijssel" or "RIJSWIJK" as a name. */
function asName(printed: string): string {
  return printed
    .toLowerCase()
    .split(' ')
    .map((word) => (/^(?:aan|de|den|en|op|bij|van|het)$/.test(word) ? word : capitalise(word)))
    .join(' ')
    .replace(/\bIj/gu, 'IJ')
}
