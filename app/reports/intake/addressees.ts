/**
 * To whom a recommendation is addressed. `college`, `council` and `griffie` are the parties of a
 * municipality; anybody else (a minister, a joint arrangement, a department) stands as printed.
 */
export type RecognisedAddressee = string

const parties: [RecognisedAddressee, string][] = [
  [
    'college',
    String.raw`colleges?(?: van (?:b(?:urgemeesters?)?\s?(?:&|en)\s?w(?:ethouders)?|gedeputeerde staten|B&W|B en W)(?: van (?:de gemeente )?\p{Lu}[\p{L}-]+)?)?|b\s?(?:&|en|\+)\s?w|burgemeester en wethouders|wethouders?|portefeuillehouders?|gedeputeerde staten|dagelijks bestuur(?! van)|dagelijkse besturen|burgemeester|college van gs|gs|municipal executive|mayor and aldermen`,
  ],
  [
    'council',
    `(?:gemeente|stads|eiland|deel)?(?<!\\b(?:wij|we) )ra(?:ad|den)(?! (?:wij|we) )(?! van (?:state|toezicht|bestuur|commissarissen|de rechtspraak))|raadsleden|raadscommissies?|audit(?:commissie|comité)|provinciale staten|staten|ps|statenleden|algemeen bestuur(?! van)|algemene besturen|volksvertegenwoordiging|municipal council|city council`,
  ],
  ['griffie', `(?:raads|staten)?griffies?|(?:raads|staten)?griffiers?|presidium|agendacommissie`],
]
const party = parties.map(([code, words]) => `(?<${code}>\\b(?:${words})\\b)`).join('|')
/** The same for a second place in one pattern, where a name may stand only once. */
const again = party.replace(/\?<(?=[a-z])/g, '?<x')
const anyParty = new RegExp(party, 'giu')
const government = /\bgemeente(?:n|lijke organisatie|bestuur|besturen)?\b(?!\s*raad)/iu
/** Names somebody who governs: college, council, griffie, municipality, minister, department … */
export function namesGovernment(text: string): boolean {
  return (
    partiesIn(text).length > 0 ||
    government.test(text) ||
    other.test(text) ||
    /\buw raad\b/iu.test(text)
  )
}

const article = String.raw`(?:(?:the|het|de|uw|beide|alle|vier|drie|twee|elk van de|nieuwe|volgende|huidige|voltallige)\s+)*`

function unique(found: RecognisedAddressee[]): RecognisedAddressee[] {
  const order = ['college', 'council', 'griffie']
  return [...new Set(found)].sort(
    (a, b) => ((order.indexOf(a) + 9) % 9) - ((order.indexOf(b) + 9) % 9),
  )
}

/** All parties named in `text`, in the order college, council, griffie. */
export function partiesIn(text: string): RecognisedAddressee[] {
  const found: RecognisedAddressee[] = []
  for (const match of text.matchAll(anyParty)) {
    const code = Object.entries(match.groups ?? {}).find(([, value]) => value)?.[0]
    if (code) found.push(code)
  }
  return unique(found)
}

const other =
  /\b(?:(?:algemeen|dagelijks) bestuur(?= van)|staatssecretaris|minister(?:s|ie|president)?|kabinet|regering|tweede kamer|provincies?|rijk|waterschap(?:pen)?|gemeenschappelijke regeling\w*|veiligheidsregio|omgevingsdienst|ggd|stadsdeel\w*|(?:ambtelijke |gemeentelijke )?organisatie|gemeentesecretaris|directie|management|zorgregio|regio)\b/iu
const nameOfOther =
  /^(?: van (?:de |het )?(?:gemeenschappelijke regeling|veiligheidsregio|omgevingsdienst|waterschap))?(?: (?:van|voor) (?:\p{Lu}[\p{L}&-]*(?:,? (?:en )?(?=\p{Lu}))?)+| \p{Lu}\p{Ll}[\p{L}-]+)?(?: \(?\p{Lu}{2,5}\)?(?!\p{L}))?/u

/** Somebody else who governs, as printed: "minister van BZK", "provincie Drenthe". */
function otherIn(text: string): RecognisedAddressee | undefined {
  const found = other.exec(text)
  if (!found) return undefined
  const after = text.slice(found.index + found[0].length)
  return found[0] + (nameOfOther.exec(after)?.[0] ?? '')
}

/** Parties in a lead ("adviseert de raad om", "het college wordt aanbevolen"); the municipality itself means its college. */
export function addresseesOfLead(lead: string): RecognisedAddressee[] {
  // "Wij raden het college aan": the verb, not the councils.
  const plain = lead.replace(
    /(?<=\b(?:wij|we|zij) )raden(?= (?:het|de|u|uw|om|aan)\b)/giu,
    'adviseren',
  )
  const first = firstAddressees(plain)
  const second = secondVerb.exec(plain)?.[0]
  return second && first.length > 0 ? unique([...first, ...partiesIn(second)]) : first
}

/** "… adviseren de raden om … en adviseren de colleges om …" */
const secondVerb = new RegExp(
  String.raw`\ben (?:adviseert|adviseren|beveelt|bevelen|raadt|vraagt|vragen|roept|roepen) (?:wij |zij )?${article}(?:${party})`,
  'iu',
)

function firstAddressees(lead: string): RecognisedAddressee[] {
  const opening = toWhomFirst.exec(lead)?.[0]
  if (opening) return partiesIn(opening)
  const english =
    /\brecommend\p{L}* (?:that )?(?:the )?(\p{Lu}[\p{L}’'-]*(?: (?:of|the|for|and|\p{Lu}[\p{L}’'-]*))*)/u.exec(
      lead,
    )?.[1]
  if (english && partiesIn(english).length === 0) return [english]
  const verb =
    /\b(?:advise\p{L}*|geadviseerd|bevel(?:en|t)|beveelt|aanbevolen|aanbevelingen|aanbeveling|raadt|raden(?= (?:wij|we)\b| \S+ (?:aan|\p{L}+ aan))|aangeraden|advies|adviezen|verbeterpunten|suggesties|geeft|geven|doet|doen|verwacht(?:en)?|vraagt|vragen|verzoekt|roept|roepen|pleit|stelt|recommend\p{L}*|moet(?:en)?|dient|dienen|zou(?:den)?)\b/iu.exec(
      lead,
    )
  const at = verb?.index ?? 0
  // "Uw raad geven wij mee", "Het college raadt de rekenkamer aan": to whom stands first.
  const turned = /^\S+ (?:wij|we|de rekenkamer\p{L}*)\b/iu.test(lead.slice(at))
  const first = turned ? partiesIn(lead.slice(0, at)) : []
  if (first.length > 0) return first
  const firstOther = turned ? otherIn(lead.slice(0, at).split(',').at(-1) ?? '') : undefined
  if (firstOther) return [firstOther]
  const tail = lead.slice(at)
  const stop =
    /\b(?:om|dat|te|door|over|zodat|opdat)\b|:|,\s*(?:om|te)/iu.exec(
      tail.replace(/\bop te\b|\bin te\b/g, (hit) => hit),
    )?.index ?? tail.length
  const target = tail.slice(0, stop)
  const before = lead.slice(0, at)
  // "De raad wordt geadviseerd het college op te dragen om": the subject stands first.
  const spoken = /\bword(?:t|en)\b/u.test(before) ? partiesIn(before) : []
  if (spoken.length > 0) return spoken
  const named = enumerated.exec(target)?.[0]
  if (named) return partiesIn(named)
  if (
    /\b(?:word(?:t|en)|is|zijn)\b/.test(target.slice(0, 30)) ||
    /\b(?:word(?:t|en)|krijg(?:t|en)|aan|voor|van)\b/iu.test(before) ||
    /^moet|^dien|^zou|^doe[nt]\b.*\ber\b.* aan\b/iu.test(tail)
  ) {
    const passive = partiesIn(before)
    if (passive.length > 0) return passive
    if (/^moet|^dien|^zou|^doe[nt]\b.*\ber\b.* aan\b/iu.test(tail) && government.test(before))
      return ['college']
  }
  // "… dat wij het college adviseren om": the verb comes last.
  const object = /\b(?:wij|we|rekenkamer\p{L}*)\s+(.{3,80})$/iu.exec(before)?.[1]
  const last = object ? enumerated.exec(object)?.[0] : undefined
  if (last) return partiesIn(last)
  const somebody =
    otherIn(target) ?? (/\bword(?:t|en)\b/.test(before) ? otherIn(before) : undefined)
  if (somebody) return [somebody]
  const clause = thatClause.exec(lead)
  if (clause) return partiesIn(clause[0])
  const city =
    /\brecommend\p{L}* (?:that )?(?:the )?((?:city|municipal) (?:council|executive))\b/iu.exec(lead)
  if (city?.[1]) return partiesIn(city[1])
  if (government.test(target) || (/\bword(?:t|en)\b/.test(before) && government.test(before)))
    return ['college']
  return []
}

/** The first party, and those enumerated with it: not "het college de raad te informeren". */
const enumerated = new RegExp(
  String.raw`(?:${party})(?:(?: van (?:de (?:gemeenten? )?)?(?:\p{Lu}[\p{L}-]+(?:, | en )?)+)?\s*(?:,|en|&|and|\/|alsook|alsmede|evenals|als)\s*(?:(?:aan|voor)\s+)?${article}(?:${again}))*`,
  'iu',
)
/** "Voor de raad zelf hebben wij één advies:" */
const toWhomFirst = new RegExp(
  String.raw`^(?:aan|voor|richting)\s+${article}(?:${party})(?:\s*(?:,|en|&)\s*(?:(?:aan|voor)\s+)?${article}(?:${again}))*(?=(?: zelf)? (?:hebben|heeft|geven|geeft|doen|doet|adviseren|adviseert|is|zijn|luid(?:t|en))\b)`,
  'iu',
)
const thatClause = new RegExp(String.raw`\b(?:dat|als)\s+${article}(?:${party})`, 'iu')
const adjacent = new RegExp(
  String.raw`\b(?:aan|voor|richting|tot|van|naar|to|for)\s+${article}(?:${party})(?:\s*(?:,|en|&|and|\/)\s*(?:(?:aan|voor)\s+)?${article}(?:${again}))*`,
  'iu',
)
const alone = new RegExp(
  String.raw`^\W*(?:\d+(?:\.\d+)*[.)]?\s*[–—:-]?\s*)?(?:beste |geachte |en )?${article}(?:${party})\b`,
  'iu',
)

/** "Dit kan het college doen", "Wat moet de raad anders doen?" */
const doesWhat = new RegExp(
  String.raw`^(?:dit|wat|hoe) (?:kan|kunt|kunnen|moet|moeten|zou|zouden|dient|dienen) (?:(?:u|je|jullie) als )?${article}(?:${party})\b.*\b(?:doen|verbeteren|bijdragen|sturen)\b`,
  'iu',
)

/** Parties that a heading addresses: "Aanbevelingen aan de raad", "Voor het college", "Griffie". */
export function addresseesOfHeading(heading: string): RecognisedAddressee[] {
  if (/\b(?:reactie|zienswijze|besluit|rol|informatie\w*|behandeling|vervolg)\b/iu.test(heading))
    return []
  const found = adjacent.exec(heading)
  if (found) return partiesIn(heading.slice(found.index))
  if (alone.test(heading) && heading.length < 60) return partiesIn(heading)
  const doing = doesWhat.exec(heading)
  if (doing) return partiesIn(doing[0])
  const toOther = /\b(?:aan|voor)\s+(.+)$/iu.exec(heading)
  const somebody = toOther?.[1] ? otherIn(toOther[1]) : undefined
  if (somebody) return [somebody]
  const english =
    /^(?:For|To) (?:the )?((?:\p{Lu}[\p{L}’'&-]*|of|and|for|the)(?: (?:\p{Lu}[\p{L}’'&-]*|of|and|for|the))*):?$/u.exec(
      heading,
    )
  if (english?.[1]) return [english[1]]
  const toAll = /\b(?:aan|voor) (?:de|beide|alle|drie|vier|vijf) (?:\p{L}+ )?gemeenten?\b/iu
  return toAll.test(heading) ? ['college'] : []
}

const prefix = new RegExp(
  String.raw`^\W*(?:(?:(?:verzoek|oproep|vraag|opdracht|advies)\s+)?(?:aan|voor|als|to|for)\s+)?${article}(?:${party})(?:\s*(?:,|en|&|\/|\+)\s*${article}(?:${again}))*(?:\s+van\s+(?:de gemeente\s+)?\p{Lu}[\p{L}-]+)?\s*(?:[:–-]|(?<=^[[(][^[\]()]*)[\])]\s*[:–-]?)\s`,
  'iu',
)
/** "Gemeente Medemblik: sluit aan …" */
const municipalityFirst =
  /^\W*(?:[Dd]e )?[Gg]emeenten?(?: \p{Lu}[\p{L}’'-]*(?:,| en)?| aan den| op| over| de| van){1,8}\s*[:–]\s/u
const bracketAtEnd =
  /[([]\s*(?:(?:gericht |bestemd )?(?:aan|voor)[: ]+|actie(?:houder)?[: ]+|wie[: ]+)?([^()[\]]{2,70})[)\]][.;\s]*$/iu
const subject = new RegExp(
  String.raw`^(?:(?:ten \p{L}+|dat|daarom|ook|daarnaast|verder|tevens|vervolgens|hierbij|als|aan|voor)\s+)?(?:(?:dient|moet|zou|kan)\s+)?${article}(?:${party})(?:(?:\s+van\s+[\p{L}-]+)?(?:\s*(?:,|en|&|\/)\s*${article}(?:${again}))*)`,
  'iu',
)
const asksCollege =
  /^(?:vraag|verzoek|draag|roep|spoor|laat|geef|spreek|stuur|wijs|houd|daag|zie|moedig)\s+(?:(?:er|als raad|aan|met|bij|erop|daarom|op|toe)\s+)*(?:het |uw )?college\b/iu
const informsCouncil =
  /^(?:\p{L}+ )?(?:informeer|rapporteer|meld|bericht|verantwoord|koppel|licht|presenteer|verstrek|leg|betrek|bied|geef|neem|stel|laat|stuur|zorg|bespreek|overleg|deel|toon|laat|ondersteun|faciliteer|help|maak)\b.{0,80}\b(?:aan |voor |met |door |over |tijdig )?(?:de )?(?<!\bin (?:de )?)(?:(?:gemeente)?(?:raad|raden|raadsleden)|provinciale staten)\b|\b(?:gemeente)?(?:raad|raden) (?:\p{L}+ ){0,8}(?:te |wordt |worden )?(?:\(?\p{L}+\)? )?(?:geïnformeerd|informeren|betrekken|voorleggen|rapporteren)/iu

/** A clause that says why, before the main one. */
const reason =
  /^(?:aangezien|gezien|omdat|nu|gelet op|gegeven|vanwege|wanneer|als|indien|door|om) [^,]{5,160}, (?=(?:zou|moet|dient)\b)/iu

/** What a recommendation's own words say of its addressee, strongest sign first; empty when they say nothing. */
export function addresseesOfText(text: string): RecognisedAddressee[] {
  const prefixed = prefix.exec(text)
  if (prefixed) return partiesIn(prefixed[0])
  if (municipalityFirst.test(text)) return ['college']
  const as = /\bals (?:raad|college|griffie|gemeenteraad|staten)\b/iu.exec(text)
  if (as) return partiesIn(as[0])
  const bracket = bracketAtEnd.exec(text)?.[1]
  if (bracket) {
    const first = partiesIn(bracket.split(',')[0] ?? '')
    if (
      first.length > 0 &&
      bracket.includes(',') &&
      /\d|kwartaal|voorjaar|najaar|maand|jaar/u.test(bracket)
    )
      return first
    const named = partiesIn(bracket)
    const rest = bracket
      .replace(anyParty, '')
      .replace(/\b(?:de|het|en|aan|van|b&w|b en w|actie|voor)\b|[\s,/&+;:-]/giu, '')
    if (named.length > 0 && rest.length < 12) return named
    if (/^(?:de )?gemeenten?$/iu.test(bracket.trim())) return ['college']
  }
  // "Gezien de kosten zou de gemeente …": what comes first says why.
  const main = text.replace(reason, '')
  const doer = subject.exec(main)
  if (doer && isDoer(main, doer[0])) return partiesIn(doer[0])
  const clause = text.split('; ').at(-1) ?? text
  const second = clause === text ? undefined : subject.exec(clause)?.[0]
  if (second && isDoer(clause, second)) return partiesIn(second)
  if (/^(?:ook )?(?:de|uw) gemeente (?:moet|dient|zou)\b/iu.test(main)) return ['college']
  if (main !== text && /^(?:zou|moet|dient) (?:de|uw) gemeente\b/iu.test(main)) return ['college']
  return englishAddressee(text)
}

/** The party does something itself: "De raad dient …"; in "de raad te informeren" it has something done to it. */
function isDoer(text: string, found: string): boolean {
  if (/^(?:dat|als|aan|voor)\b|\b(?:dient|moet|zou|kan)\b/iu.test(found)) return true
  const after = text.slice(found.length).trimStart()
  // "Het college bepaalt …": the verb stands right behind it.
  if (/^\p{L}{3,}t\b(?!.*\bte \p{L}+en\W*$)/u.test(after)) return true
  return (
    /^(?:(?:\p{L}+\s+){0,4})(?:moet|moeten|dient|dienen|zou|zouden|kan|kunnen|behoort|behoren|hoort|zorgt|heeft|neemt|stelt|maakt|gaat|zorgen|nemen|stellen|maken|gaan|should|must|needs?)\b/iu.test(
      after,
    ) && !/^(?:\p{L}+\s+){0,4}te\b/iu.test(after)
  )
}

const inCommittee = /^(?:bespreek|agendeer|behandel)\b.*\bin de (?:raads)?commissie\b/iu

/** What may be inferred when nothing is said: who informs the council, and who instructs the college. */
export function inferredAddressees(text: string): RecognisedAddressee[] {
  if (asksCollege.test(text)) return ['council']
  if (inCommittee.test(text)) return ['council']
  if (informsCouncil.test(text)) return ['college']
  // "… dat het college afspraken vastlegt": the verb stands last.
  const doer = subject.exec(text)?.[0]
  const clause = /\p{Ll}{3,}t(?:[.;,]?$| (?:voor|van|in|op|aan|met|over|bij|door|naar|uit)\b)/u
  return doer && clause.test(text) && !/\bte\b/u.test(text) ? partiesIn(doer) : []
}

function englishAddressee(text: string): RecognisedAddressee[] {
  const found =
    /^(?:\W*)(?:(?:[Ww]e recommend(?:ed)? that|[Tt]o \p{L}.{5,200}?,|(?:By|Before|Within|Beginning|Starting|No later than|In|Until|Working with|Together with|In partnership with) [^,]{3,60},)\s+)?((?:the )?(?:\p{Lu}[\p{L}.&'’-]*|of|the|for|and|to)(?:,? (?:\p{Lu}[\p{L}.&'’-]*|of|the|for|and|departments?|councils?|college|authorit(?:y|ies)|agenc(?:y|ies)|boards?|bodies|trusts?|partnerships?))*),?(?: (?:in|through|with|together|working|acting)\b[^.]{0,200}?,)? (?:should|must|needs? to|ought to)\b/u.exec(
      text,
    )?.[1]
  if (
    !found ||
    (!/\p{Lu}/u.test(found.replace(/^The /, '')) &&
      !/department|council|authorit|agenc|board|bodies|trust/i.test(found))
  )
    return []
  return [found.replace(/^the /i, '').trim()]
}

/** The text without the addressee that stands before it as a prefix ("Raad: …"). */
export function withoutPrefix(text: string): string {
  const found = prefix.exec(text) ?? municipalityFirst.exec(text)
  return found ? text.slice(found[0].length).trim() : text
}
