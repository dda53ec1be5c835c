import { addresseesOfLead, namesGovernment, type RecognisedAddressee } from './addressees.ts'
import { hasModal } from './grammar.ts'
import { pleading, recommendingVerb, softVerb } from './recommending-verbs.ts'
import { remember } from './remember.ts'

/** What a sentence announces: recommendations of the audit office, something else, or nothing that shows. */
export interface Lead {
  kind: 'recommendation' | 'other' | 'unknown'
  addressees: RecognisedAddressee[]
  /** Says with so many words that it recommends; a noun in the list then counts as well. */
  strong: boolean
  /** It was recommended in an earlier report. */
  earlier?: boolean
  /** A council is asked to adopt them, or did so: their text stands among points to decide on. */
  adopted?: boolean
}

const office =
  /\b(?:(?:wij|we|ik)\b|(?:de |het |onze |uw )?(?:\p{L}+\s)?(?:rekenkamer(?:commissies?|functie|s)?\b|rkc|onderzoekers|onderzoeksteam|onderzoeksbureau|gao|nao|audit office|court of audit|auditor general|comptroller)\b|(?:de )?commissie\b(?! (?:samenleving|bestuur|ruimte))|(?:dit|het|ons) (?:rapport|onderzoek)\b)/iu
const officeNext = new RegExp(`^\\s*(?:${office.source})`, 'iu')
const otherParty =
  /\b(?:college|colleges|accountant|adviesraad|wethouder|minister|kabinet|provincie|vng|ggd|inspectie|bewoners|inwoners|respondenten|geïnterviewden|deelnemers|experts|ambtenaren|raadsleden|fractie|fracties|partijen|ombudsman|raad van state|commissie \p{Lu}\p{L}+|adviescommissie|visitatiecommissie|bureau|cliënten\p{L}*|gemeenteraad|raad|raden|gemeenten?|zij|men|hij|toezichthouder|handreiking|nvrr|european|congress|committee|officials|agency)\b/iu

const passive =
  /\b(?:word(?:t|en)\b.*\b(?:geadviseerd|aanbevolen|aangeraden|in overweging gegeven|verzocht|opgeroepen|uitgenodigd|aangemoedigd|gevraagd(?= om| dat| te| :|:)|verwacht(?= om| dat| :|:))|verdient\b.*\b(?:aanbeveling|overweging|voorkeur)|(?:is|zijn|lijkt)\b.*\b(?:aan te bevelen|aan te raden|raadzaam|aanbevelenswaardig)|(?:doet|doen|zou(?:den)?)\b.*\ber\b.*\b(?:goed|verstandig|wijs) aan\b|(?:is het|het is|lijkt het(?: ons)?|het lijkt(?: ons)?) (?:daarom |dan ook |ook |verder |hierbij |zeer )?(?:zaak|raadzaam|wenselijk|gewenst|aan te raden|verstandig|goed|wijs|zinvol) (?:dat|om|als|wanneer|het|de|hierbij)\b|zou(?:den)?\b.*\b(?:zinvol|goed|wenselijk|verstandig|raadzaam|nuttig|wijs) zijn\b|zou(?:den)? (?:\p{L}+ )?kunnen overwegen\b|ligt (?:het )?voor de hand (?:dat|om)\b|strekt tot aanbeveling|aan te (?:bevelen|raden) (?:is|valt)\b|valt aan te (?:bevelen|raden)\b|\bkrijg(?:t|en)\b.*\b(?:het|als) advies\b|in overweging (?:te )?g(?:even|egeven)|geadviseerd (?:wordt|om)|(?<!wat |die |dat )aanbevolen (?:wordt|om))\b/iu
const announces =
  /(?<!\p{L})(?:(?:de |het |een )?(?:volgende|onderstaande|navolgende|hieronder|hierna|aantal|\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b.{0,80}\b(?:aanbevel\p{L}+|adviezen|lessen|actiepunten|verbeterpunten|verbeteringen|verbetervoorstellen|recommendations?|suggesties)|\bluid(?:t|en) (?:ons|onze|het|de) (?:advies|adviezen|aanbevelingen?)\b|aanbevelingen\b.{0,40}\b(?:zijn|luiden|betreffen|worden)|(?:tot|met|om|doet|doen|komen|bieden|leiden|aanleiding)\b.{0,60}\b(?:aanbevelingen|adviezen)|(?:onze|de) (?:hoofd|kern|belangrijkste )?\s?(?:aanbevel(?:ing|ingen)|advies|adviezen)\b.{0,60}(?:zijn|is|luidt|luiden|:)|(?:hebben|heeft|geven|geeft|doen|doet) (?:wij|we|de rekenkamer\p{L}*) (?:\p{L}+ )?(?:één|een) (?:\p{L}+ )?(?:advies|aanbeveling|suggestie|verzoek)|(?:following|these|making|make|made) .{0,40}recommendations?)\b/iu

/** "Ons advies is om …": said as a noun. */
const noun =
  /\b(?:ons|onze) (?:\p{L}+ )?(?:advies|aanbeveling|suggestie|oproep|verzoek)\b(?: aan [^.:]{3,60}?)? (?:is|luidt|zou zijn)\b|\b(?:is|luidt) (?:\p{L}+ ){0,3}(?:ons|onze|haar) (?:\p{L}+ )?(?:advies|aanbeveling|suggestie|oproep|verzoek)\b|\b(?:het|haar) (?:\p{L}+ )?(?:advies|devies|verzoek)\b(?: van de rekenkamer\p{L}*| aan [^.:]{3,60}?){0,2} (?:is|luidt)\b(?= (?:\p{L}+ ){0,3}(?:om|dat)\b)|\bvandaar (?:ons|onze|het) (?:\p{L}+ )?(?:advies|aanbeveling|oproep|verzoek|suggestie)\b|\bkom(?:t|en) tot de aanbeveling (?:dat|om)\b|\b(?:de|een) (?:\p{L}+ )?(?:aanbeveling|suggestie)\b (?:is|luidt)\b(?= (?:dat|om|gericht aan [^.:]{3,40}:))/iu
/** "… en wat wij u adviseren": of what comes, not what is recommended. */
const spokenOf =
  /\b(?:wat|welke|hoe|of|waarover)\b[^.,;:]{0,40}\b(?:wij|we|rekenkamer(?:commissie)?)\b[^.,;:]{0,40}\b(?:advis\p{L}+|aanbev\p{L}+|raden|bevelen)\b/iu
/** "Voor wat nog openstaat, doen wij het college de volgende voorstellen:" */
const offers =
  /\b(?:doen|doet|geven|geeft|komen|komt|leggen|legt|hebben|heeft) (?:wij|we|de (?:rekenkamer)?(?:commissie)?)\b[^.:]{0,60}\b(?:volgende|onderstaande|navolgende)\b[^.:]{0,40}:$/iu
/** "De vijf aanbevelingen gaan over:" names subjects. */
const subjects =
  /\baanbevelingen\b[^.:]{0,50}\b(?:gaan|gingen|hebben betrekking|raken|richt(?:t)?en zich)\b/iu

/** "Ons advies: …" */
const ours = /^(?:ons|onze) (?:advies|adviezen|aanbeveling|aanbevelingen|suggesties?|tips?)\s*:/iu

const about =
  /\b(?:aanbevelingen (?:die|uit (?!(?:het|dit|ons) (?:rapport|onderzoek)\b)|van (?:de |het )?(?:vorige|eerdere|accountant)|opgevolgd|overgenomen)|opvolging van|(?:overgenomen|eerdere|vorige|opgevolgde|gedane|uitgevoerde|openstaande) aanbevelingen|eerder(?:e)? (?:onderzoek|rapport)|in het verleden|destijds|indertijd|is overgenomen|zijn overgenomen|heeft .{0,40}overgenomen|of (?:de|het|er|deze) .{0,40}aanbeveling|(?:besproken|afgestemd|getoetst|gedeeld) (?:met|aan)\b|voorgelegd aan|in hoeverre|onderzoeksvra|gebaseerd op|leiden\b.{0,20}conclusies|status van)\b/iu
const intention =
  /\b(?:ga(?:at|an) (?:wij|we)\b|(?:wij|we) (?:gaan|zullen)\b|voornemens|neemt zich voor|nemen ons voor|is van plan|zijn van plan|zal (?:zelf|in 20)|gaat (?:de rekenkamer|zij)|onderzoekt|onderzoeken)\b/iu
const findings =
  /\b(?:(?:hebben|heeft|zijn|werden|is)\b[^:]{0,160}\b(?:ondernomen|genomen|getroffen|opgepakt|uitgevoerd|onderzocht|bekeken|bezocht)\b|blijkt|bleek|conclude\p{L}+|consta(?:teert|teren|teerde)|bevindingen|conclusies?|vastgesteld|vragen|vraag|norm(?:en)?|criteria|het gaat (?:hierbij |daarbij |hier )?om|bestaat uit|bestaan uit|te weten|namelijk|zoals|onder andere|betreft|besluit(?:en)?|besloten|besloot|gesproken|documenten|bronnen|voorbeelden|argumenten|voordelen|nadelen|gevolgen|effecten|oorzaken|redenen|risico\p{L}*|knelpunten|oordeel|doel(?:en|stelling)?|kenmerken|found that|because|questions?|our (?:aims?|objectives?|purpose|duties)|we (?:examined|looked|considered|reviewed|assessed))\b/iu
const past = /\b(?:adviseerde|beval|bevalen|raadde|gaf|verzocht(?:e)?|deed|recommended)\b/iu

const impersonal =
  /^\s*(?:daarom|ook|verder|daarnaast|tevens|voorts|tot slot|hierbij|samengevat|(?:het|er)\s*$)/iu

/** "De volgende aanbevelingen van de rekenkamer over te nemen:" */
const adopts =
  /\b(?:volgende|onderstaande|navolgende) (?:\p{L}+ )?aanbevelingen\b[^.;]*\b(?:over(?:\s?te\s?)?nemen|onderschrijven|omarmen|vast te stellen)\b[^.;]{0,40}:$|\b(?:neemt|nemen)\b[^.;]*\b(?:volgende|onderstaande) (?:\p{L}+ )?aanbevelingen\b[^.;]*\bover\b[^.;]{0,20}:$/iu

/** Reads one sentence that may lead a list, or may be a recommendation itself. */
export function readLead(sentence: string): Lead {
  const none: Lead = { kind: 'other', addressees: [], strong: false }
  if (adopts.test(sentence))
    return { kind: 'recommendation', addressees: [], strong: true, adopted: true }
  const told = recommends(sentence)
  if (told !== true && offers.test(sentence) && !findings.test(sentence))
    return { kind: 'recommendation', addressees: addresseesOfLead(sentence), strong: true }
  if (told) return { kind: 'recommendation', addressees: addresseesOfLead(sentence), strong: true }
  if (told === false) return recommendedBefore(sentence) ? before(sentence) : none
  if (subjects.test(sentence)) return { kind: 'unknown', addressees: [], strong: false }
  if (
    (announces.test(sentence) || ours.test(sentence)) &&
    !about.test(sentence) &&
    !intention.test(sentence)
  ) {
    return { kind: 'recommendation', addressees: addresseesOfLead(sentence), strong: true }
  }
  if (about.test(sentence) || intention.test(sentence) || findings.test(sentence)) return none
  if (
    /\bzou(?:den)? (?:het|de) [^.:]{4,40}:$|\b(?:moet(?:en)?|dient|dienen|zou(?:den)? (?:\p{L}+ ){0,4}(?:moeten|kunnen|dienen)|should|van belang|belangrijk|nodig|noodzakelijk|wenselijk)\b/iu.test(
      sentence,
    )
  ) {
    return { kind: 'unknown', addressees: addresseesOfLead(sentence), strong: false }
  }
  return { kind: 'unknown', addressees: [], strong: false }
}

/** "Volgens de rekenkamer moet het college …": its opinion of what has to be done. */
const opinion = new RegExp(
  String.raw`\b(?:(?:volgens|aldus|in de ogen van|(?:naar|in) (?:het )?(?:oordeel|mening|de mening) van)\s+(?:${office.source})|(?:vindt|aldus|meent|stelt|zegt) (?:${office.source})|naar (?:ons|onze) (?:oordeel|mening|inzicht)|(?:ons|onzes) inziens|in onze ogen|wat ons betreft)`,
  'iu',
)

/** True: the audit office recommends here. False: somebody else does, or it did so before. Null: no such words. */
export const recommends = remember(whoRecommends)

/** "Wij raden lezers met weinig tijd aan": no party. */
const toReaders =
  /\b(?:raden|raadt|adviseren|adviseert|bevelen|beveelt) (?:wij |we )?(?:de )?(?:lezers?|geïnteresseerden|bezoekers|inwoners|bewoners|ondernemers)\b/iu

function whoRecommends(said: string): boolean | null {
  if (toReaders.test(said)) return null
  const sentence = said.replace(/^I (?:also |therefore )?(?=recommend\b)/u, 'We ')
  if (spokenOf.test(sentence)) return null
  if (noun.test(sentence)) return !about.test(sentence)
  if (opinion.test(sentence) && hasModal(sentence) && namesGovernment(sentence))
    return !about.test(sentence)
  const passively = passive.exec(sentence)
  if (passively) {
    // "Volgens de corporaties verdient het aanbeveling": their opinion.
    const source =
      /^(?:volgens|aldus|in de ogen van) ([^,]{3,60}?)(?= (?:verdient|wordt|is)\b|,)/iu.exec(
        sentence,
      )
    if (source?.[1] && !office.test(source[1])) return false
    // "Een ander bureau heeft de gemeente geadviseerd om": the perfect tense has its own subject.
    if (
      /\b(?:heeft|hebben|had|hadden)\b.*\b(?:geadviseerd|aanbevolen|aangeraden)\b/iu.test(
        sentence,
      ) &&
      !office.test(sentence)
    )
      return false
    if (
      /\b(?:door|volgens) (?:de |het )?(?!rekenkamer|ons)\p{L}+/iu.test(sentence) &&
      otherAgent(sentence)
    )
      return false
    return !about.test(sentence)
  }
  const verb = recommendingVerb.exec(sentence)
  if (!verb) return recommended(sentence)
  // "Pleit voor" says what is wanted, whoever is meant.
  if (
    pleading.test(verb[0]) &&
    (office.test(sentence.slice(0, verb.index)) ||
      officeNext.test(sentence.slice(verb.index + verb[0].length)))
  )
    return true
  // To expect, ask or propose is a recommendation only towards a party that governs.
  if (softVerb.test(verb[0]) && !namesGovernment(sentence)) return null
  const before = sentence.slice(0, verb.index)
  const after = sentence.slice(verb.index + verb[0].length)
  const subject =
    before
      .split(/[,;:]/)
      .filter((part) => part.trim() !== '')
      .at(-1) ?? ''
  if (intention.test(sentence) && !/onderzoek/iu.test(intention.exec(sentence)?.[0] ?? ''))
    return false
  if (office.test(subject)) {
    const own = office.exec(subject)
    const other = otherParty.exec(subject)
    const together = own && /\ben (?:de )?$/iu.test(subject.slice(0, own.index))
    return other &&
      own &&
      !together &&
      other.index < own.index &&
      !/\b(?:aan|voor|van)\b/iu.test(subject)
      ? null
      : true
  }
  if (officeNext.test(after)) return true
  const prepositional = /^\s*(?:van|aan|voor|bij|in|op|met|na|uit|over)\b/iu.test(subject)
  if (otherParty.test(subject) && !prepositional) return false
  const inverted = after.trim().split(/\s+/).slice(0, 6).join(' ')
  if (office.test(inverted)) return true
  if (office.test(before)) return true
  const follows = otherParty.exec(inverted)
  // "Daarom adviseert de accountant …": the subject follows the verb when nothing stands before it.
  if (follows && before.trim() !== '' && !/\b(?:aanbeveling|rapport)/iu.test(before)) return false
  if (softVerb.test(verb[0])) return null
  // "De vervoerder beveelt aan", "VluchtelingenWerk adviseert": somebody else.
  const somebody =
    /^(?:(?:[Dd]e|[Hh]et|[Ee]en|[Dd]eze|[Dd]ie)\s+\p{L}+|\p{Lu}\p{L}+)(?:\s+\p{Lu}\p{L}+)*\s*$/u
  if (somebody.test(subject.trim()) && !impersonal.test(subject)) return false
  return before.trim() === '' ? null : true
}

/** "De rekenkamer adviseerde in 2020 om:": worth offering where the text has nothing newer. */
function recommendedBefore(sentence: string): boolean {
  const verb = past.exec(sentence)
  return verb !== null && /:\s*$/.test(sentence) && office.test(nearVerb(sentence, verb))
}

function before(sentence: string): Lead {
  return {
    kind: 'recommendation',
    addressees: addresseesOfLead(sentence),
    strong: true,
    earlier: true,
  }
}

function nearVerb(sentence: string, verb: RegExpExecArray): string {
  return `${sentence.slice(0, verb.index).split(/[,;:]/).at(-1)} ${sentence.slice(verb.index).split(/\s+/).slice(1, 5).join(' ')}`
}

/** In the past tense: what this report recommended, unless the sentence goes back to another year or report. */
function recommended(sentence: string): boolean | null {
  const verb = past.exec(sentence)
  if (!verb || !/aan|advis|overweging|recommended/iu.test(sentence)) return null
  if (/^deed/iu.test(verb[0]) && !/aanbeveling|advie/iu.test(sentence)) return null
  if (
    /\b(?:19|20)\d{2}\b|\b(?:eerder|destijds|vorige?|toen|indertijd|al in|previously)\b/iu.test(
      sentence,
    )
  )
    return false
  return office.test(nearVerb(sentence, verb)) && !about.test(sentence)
}

function otherAgent(sentence: string): boolean {
  const agent =
    /\b(?:door|volgens) ((?:de |het |een )?[\p{L}-]+(?: [\p{L}-]+)?)/iu.exec(sentence)?.[1] ?? ''
  return otherParty.test(agent) && !office.test(agent)
}

/** The sentence looks back at earlier recommendations, or at what others made of them. */
export function looksBack(sentence: string): boolean {
  return about.test(sentence)
}
