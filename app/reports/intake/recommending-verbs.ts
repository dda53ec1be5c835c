/** The verb forms with which an audit office recommends, in Dutch and English. */

/** Verb forms, and what must stand later in the sentence for them to mean it. */
const forms: [verb: string, later?: string][] = [
  ['advise(?:ert|ren|er)'],
  ['beve(?:elt|el|len)', String.raw`.*\baan\b|\s*$|.*:`],
  ['raadt|raden', String.raw`.*\baan\b`],
  ['doet|doen', '.*(?:aanbeveling|suggestie|beroep op)'],
  ['herhaalt|herhalen', String.raw`.*\b(?:aanbeveling|advies|oproep)\b.*\b(?:om|dat)\b`],
  ['geeft|geven', String.raw`.*\boverweging\b`],
  ['ge(?:ef|eft|ven)', String.raw`.*\bmee\b`],
  ['verwacht(?:en)?', String.raw`.*(?:\b(?:van|dat)\b|:)`],
  ['roept|roepen', String.raw`.*\bop\b`],
  ['(?:be)?pleit(?:en)?'],
  ['verzoekt?|verzoeken'],
  ['spoort|sporen', String.raw`.*\baan\b`],
  ['vraagt', String.raw`.*\b(?:om|te|dat|:)`],
  [String.raw`(?<=\b(?:wij|we) )vragen`],
  ['vragen', ' (?:wij|we)\\b'],
  [
    '(?:vindt|vinden|acht(?:en)?|meent|menen|(?:is|zijn) van (?:oordeel|mening))',
    String.raw`(?:.*\bdat (?:het|de|uw) [^:]{3,40}:$|.*\b(?:moet(?:en)?|dient|dienen|zou(?:den)?|wenselijk|noodzakelijk|nodig|van belang|belangrijk|raadzaam)\b)`,
  ],
  ['zou(?:den)?', String.raw` (?:\p{L}+ ){0,3}graag\b.*\bdat\b`],
  ['nodig(?:t|en)', String.raw`.*\buit\b`],
  ['daagt|dagen', String.raw`.*\buit\b`],
  ['moedig(?:t|en)', String.raw`.*\baan\b`],
  ['stelt|stellen', String.raw`.*\bvoor\b\s*(?:om|dat|[:,.]|$)`],
  ['legt|leggen', String.raw`[^.]{0,160}\bvoor\b\s*(?:[:,.]|$)`],
  ['drukt|drukken', String.raw`.*\bop het hart\b`],
  ['dringt|dringen'],
  ['suggere(?:ert|ren)'],
  ['oppert|opperen'],
  ['(?:ziet|zien)', ' graag dat'],
  ['hecht(?:en)? er(?:aan)?'],
  [String.raw`(?<=\b(?:rekenkamer|rekenkamercommissie|wij|we|commissie) )wil(?:len)? dat`],
  [
    'wil|willen',
    String.raw`.*\b(?:adviseren|aanbevelen|aanraden|meegeven|voorleggen|voorstellen|oproepen|bepleiten|in overweging geven|op het hart drukken)\b`,
  ],
  [
    String.raw`(?<=\b(?:we|office|committee|commission|panel) )(?:suggest|urge|encourage|advise|propose|call on|invite)s?`,
  ],
  ['formule(?:ert|ren)', '.*aanbeveling'],
  ['komt|komen', '.*aanbeveling'],
  ['recommends?'],
]

export const recommendingVerb = new RegExp(
  String.raw`\b(?:${forms
    .map(([verb, later]) => String.raw`(?:${verb})\b${later ? `(?=${later})` : ''}`)
    .join('|')})`,
  'iu',
)

/** Of these the verb alone says only what the office would like: they recommend towards a party that governs. */
export const softVerb =
  /^(?:verwacht|zie|hecht|invite|vraag|vragen|verzoek|stel|leg|pleit|dring|roep|spoor|sporen|vind|acht|meen|men|nodig|daag|moedig|zou|is van|zijn van|wil dat|willen dat)/iu

/** What they wish for, whoever is meant, when the office is their subject. */
export const pleading =
  /^(?:be)?pleit|^dring|^suggere|^oppe|^suggest|^urge|^encourage|^propose|^call/iu
