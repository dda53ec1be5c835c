import { remember } from './remember.ts'

/** What a part of a report is about, as its heading says. */
export type SectionKind =
  | 'recommendations'
  | 'conclusionsAndRecommendations'
  | 'response'
  | 'afterword'
  | 'followUp'
  | 'contents'
  | 'none'

const label = String.raw`(?:(?:hoofdstuk|deel|bijlage|paragraaf|§|chapter|part|appendix)?\s*(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])?[.:)]?\s*[-–]?\s*)`
const starts = (words: string) => new RegExp(`^${label}(?:${words})`, 'iu')

/** "Wat vinden inwoners?", "Wat moet er volgens raadsleden gebeuren?": others speak below it. */
const others =
  /\bvolgens (?!(?:de rekenkamer|ons|rekenkamer))(?:de |het )?\p{L}+|\b(?:wat|hoe|waar\p{L}*)\b.*\b(?:inwoners|bewoners|raadsleden|ondernemers|respondenten|deelnemers|cliënten|ouders|jongeren|medewerkers|verenigingen|experts|geïnterviewden)\b.*(?:\?|\b(?:vinden|willen|zeggen|wensen|verwachten)\b)/iu

const rules: [SectionKind, RegExp][] = [
  ['none', /^artikel\s+\d/iu],
  ['none', others],
  ['none', /\bmoet(?:en)? (?:de rekenkamer(?:commissie)?|wij|we)\b/iu],
  ['contents', starts(String.raw`(?:inhoud(?:sopgave)?|table of contents|contents)\s*$`)],
  ['afterword', starts('nawoord|naschrift|slotwoord|afterword|our evaluation')],
  [
    'response',
    /\b(?:bestuurlijke?|ambtelijke?|college|colleges|b(?:en|&)w|burgemeester|organisatie|minister\w*|directie|gemeente|raad)\b.*\b(?:reacties?|weerwoord|zienswijzen?|respons)\b|^\W*(?:\d+(?:\.\d+)*\.?\s*)?(?:reacties?|weerwoord|zienswijzen?|hoor en wederhoor|wederhoor)\b|\breactie (?:van )?(?:het |de )?(?:college|colleges|b&w|b en w|burgemeester|gemeente|raad|minister|ambtelijk|bestuur)|\b(?:agency|department\w*|management|government)\b.*\b(?:comments|response)\b|^comments\b|bestuurlijk(?:e)? (?:weder)?hoor|\b(?:hoe reageer(?:t|de|den|en)|wat (?:vind(?:t|en)|zeg(?:t|gen)|vond(?:en)?))\b.*\b(?:college|colleges|b&w|gemeente|gemeenten|minister|raad|organisatie)\b/iu,
  ],
  [
    'followUp',
    /^\W*(?:\d+(?:\.\d+)*\.?\s*)?(?:(?:verder )?vervolg(?:stappen|proces|procedure|traject)?\b|behandeling\b.*\braad|raads?(?:besluit|behandeling)|.*\b(?:besloot|besloten|heeft besloten)\b|besluitvorming|opvolging|doorwerking|wat (?:is er )?(?:gedaan|gebeurd)\b|(?:voorgesteld|ontwerp|concept)?\s*(?:raads)?besluit|beslispunt|voorstel\b|moties?\b|toezegging|stand van zaken|voortgang|eerdere? (?:onderzoek|aanbeveling)|(?:vorige|eerdere) (?:onderzoek|aanbeveling)|agency action|status of)/iu,
  ],
  [
    'none',
    /\b(?:voorgesteld|voorstel|beslispunt|onderzoeksvra|vraagstelling|deelvra|normenkader|toetsingskader|beoordelingskader|leeswijzer|verantwoording|literatuur|bronnen|geïnterviewden|respondenten|begrippen|afkortingen|colofon|reikwijdte|methode|werkwijze|onderzoeksaanpak|onderzoeksopzet|aanpak van het onderzoek|doel(?:stelling)? (?:van )?(?:het |dit )?onderzoek|aanleiding|voornemens|planning|scope and methodology|objectives|background|what gao found|why gao did|key findings|key facts)\b|^\W*(?:\d+(?:\.\d+)*\.?\s*)?(?:norm(?:en)?|vragen|achtergrond|inleiding|samenvatting|voorwoord|bevindingen|feiten|analyse|hoe (?:nu )?verder|en nu\b|wat gebeurt er (?:nu|verder)|what happens next|next steps|betreft|meer (?:info|weten|lezen)|downloads?|documenten|contact|bijlagen?(?!.*\baanbevel)|over de rekenkamer|deel (?:dit|deze)|gerelateerd)\b(?!.*\ben aanbevel)/iu,
  ],
  [
    'none',
    /\baanbevelingen\b.*\b(?:over|overgenomen|uitgevoerd|opgevolgd|overnemen)$|^(?:.*\b(?:neemt|nemen|heeft|hebben)\b.*\baanbevelingen?\b.*\bover\b|overgenomen aanbevelingen)/iu,
  ],
  [
    'conclusionsAndRecommendations',
    /\b(?:conclusies?|bevindingen|analyse|oordeel|findings|conclusions|samenvatting|lessen)\b.*\b(?:aanbeveling|advie[sz]|recommendation)|\bboodschap\b(?! (?:aan|voor) (?:de |het |uw )?(?:(?:gemeente)?raad|college|griffie))|^\W*(?:\d+(?:\.\d+)*\.?\s*)?(?:geleerde )?less(?:en|ons)\b|\b(?:aanbevelingen|recommendations)\b.*\b(?:en|and|&)\s*(?:reacties?|toelichting|conclusies)/iu,
  ],
  [
    'recommendations',
    /\b(?:aanbevel(?:ing|ingen|en)|aanbevolen|hoofdaanbeveling\w*|deelaanbeveling\w*|kernaanbeveling\w*|recommendations?)\b|\b(?:advies|adviezen|adviseert|adviseren|verbetervoorstellen|suggesties)\b|^(?:dit|wat|hoe) (?:kan|kunt|kunnen|moet|moeten) .{1,40} (?:doen|verbeteren|bijdragen|sturen)\b|\bwat (?:moet|moeten|kan|kunnen|zou|raden|raadt|is|dient|dienen|vinden|verwacht\w*|vragen|stellen|geven)\b.*\b(?:beter|anders|verbeteren|aan|doen|gebeuren|nodig|voor|mee|veranderen|verbeterd)\b\s*\??$|\b(?:zo|dit) kan het beter\b|\b(?:dingen|punten|zaken)\b.*\b(?:beter|anders)\b|\bwelke verbeteringen\b|\bboodschap (?:aan|voor)\b|^wat\b.*\b(?:aanraden|aanbevelen|adviseren|meegeven)\b|^tips (?:aan|voor) (?:de |het |uw )?(?:(?:gemeente)?ra(?:ad|den)|colleges?|griffie)\b|^\W*(?:\d+(?:\.\d+)*\.?\s*)?(?:wat|waar\p{L}*|hoe)\b(?!.*\bons af\b).*\b(?:adviseer\p{L}*|raad(?:t|den)?|bevel\p{L}*|beveelt|roep\p{L}*|pleit\p{L}*|vraagt|vragen|verwacht\p{L}*|geven|geeft|stel(?:t|len))\b.*\b(?:rekenkamer(?:commissie)?|wij|we)\b.*\b(?:op|toe|aan|voor|mee|van|voor)\b|\bhoe (?:kan|moet) het (?:beter|anders|verder)\b|^\W*(?:\d+(?:\.\d+)*\.?\s*)?(?:verbeterpunten|actiepunten|verbeteragenda|ontwikkelpunten|leerpunten|handelingsopties|verbeterkansen|verbetersuggesties|aandachtspunten(?= voor\b)|verbeteringen|handelingsperspectief|oproep aan)/iu,
  ],
  ['none', /\b(?:conclusies?|bevindingen|resultaten|uitkomsten|conclusions?|findings)\b/iu],
]

/** "Hoofdstuk 3", "Part One": the heading of a chapter by its own word. */
export const chapterWord =
  /^(?:hoofdstuk|deel|bijlage|chapter|part|appendix|annex)\s+(?:\d+|[IVX]+|[A-Z]|one|two|three|four|five|six|seven|eight|nine)\b/iu

/** The kind of section that a heading opens; null when the words say nothing of it. */
export const sectionKind = remember(kindOfSection)

function kindOfSection(heading: string): SectionKind | null {
  for (const [kind, rule] of rules) if (rule.test(heading)) return kind
  return null
}

/** A heading that stands for one recommendation: "Aanbeveling 3", "Recommendation 2:". */
export const recommendationLabel =
  /^(?:(?:hoofd|deel|kern|sub)?[- ]?(?:aanbeveling|recommendation|advies|les|verbeterpunt|actiepunt|suggestie|tip|voorstel|handvat|lesson))\s*(?:nr\.?|nummer|no\.?|#)?\s*([A-Z]?\.?\d{1,2}(?:\.\d{1,2})*[a-z]?|[IVX]{1,5}|[A-H])\b\s*(?:\([^)]{1,60}\))?\s*[.:;)–—-]*\s*|^(?:(?:hoofd|kern|deel|verbeter)[- ]?)?(?:aanbeveling|advies|recommendation|actie)(?: (?:aan|voor) [^:.]{2,60})?\s*:\s+(?=\S)|^(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende) (?:aanbeveling|advies)\s*[.:–—-]?\s*/iu
