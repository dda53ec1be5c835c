import { capitalise } from './wording.ts'

const officeName =
  /\b(?:(?:Gemeenschappelijke|Gezamenlijke|Lokale|Randstedelijke|Zuidelijke|Noordelijke|Algemene|Delftse|Haagse|Bredase|Tilburgse|Rotterdamse|Amsterdamse|Regionale)[ \u00a0])?(?:Rekenkamer(?:commissie)?|rekenkamer(?:commissie)?(?=[ \u00a0](?:van (?:de )?gemeente |van |gemeente )?\p{Lu})|Rekenkamerfunctie|Rekeningencommissie)(?:[ \u00a0](?:(?:van )?de (?:gemeente )?|gemeente |gemeenten |van )?(?:Den |De |'s-|’s-|Sint |Ver|De )?\p{Lu}[\p{L}\d’'-]*(?:(?:[ \u00a0]|,[ \u00a0]|-|[ \t]*[/&][ \t]*)(?:en |aan den |aan de |aan |op |over |van |bij |den |'t )?\p{Lu}[\p{L}’'-]*){0,5})?|\b(?!De |Het |Een |Onze |Deze )\p{Lu}[\p{L}-]*(?:se|sche) Rekenkamer(?:commissie)?\b|(?<=^[ \t]*)(?:rekenkamer(?:commissie)? \p{Ll}[\p{L} '’-]{2,40}|REKENKAMER(?:COMMISSIE)?(?: VAN| GEMEENTE| DE)* [\p{Lu} '’-]{3,40})$/gmu
const foreign: [RegExp, string][] = [
  [
    /\bGovernment Accountability Office\b|\bGAO(?:'s|’s)?\b/u,
    'U.S. Government Accountability Office',
  ],
  [/\bNational Audit Office\b|\bNAO\b/u, 'National Audit Office'],
  [/\bEuropean Court of Auditors\b/u, 'European Court of Auditors'],
]
const nameEnd =
  /\s+(?:Deze|Dit|Wij|Het|Een|In|Op|Onderzoek|Rapport|Conclusies|Aanbevelingen|Datum|Aan|Betreft|Postbus|Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|November|December|Inhoud|Samenvatting|Bestuurlijke)\b.*$/u

/** The audit office by name; the fullest form that occurs most. Null when none is named. */
export function auditOfficeIn(text: string): string | null {
  const counts = new Map<string, number>()
  for (const match of text.slice(0, 400_000).matchAll(officeName)) {
    const name = capitalise(
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
  return null
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
