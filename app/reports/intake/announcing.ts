import { asksForAction } from './grammar.ts'
import { looksBack, recommends } from './leads.ts'
import { sectionKind } from './sections.ts'

/** "De onderzoekers bevelen meer maatwerk aan": what is recommended stands between the verb and "aan". */
const objectBetween = /\b(?:beveelt|bevelen|raadt|raden) (?!u\b)\p{L}.{10,} aan\.?$/iu

/** "… drie aanbevelingen: versnel de procedures, registreer beter en informeer de raad." */
function saysAfterColon(sentence: string): boolean {
  const after = /:\s*(\S.{24,})$/u.exec(sentence)?.[1]
  return after !== undefined && asksForAction(after)
}

/** "We advise the municipal executive to set a new date." */
const englishAction =
  /\b(?:advise|urge|encourage|recommend|ask|invite|call on)s? .*\bto (?!the\b|its\b|our\b)[a-z]{2,} .{6,}/u

/** "Een proef met afvalcoaches zou zinvol zijn." */
const wouldBeGood = /\bzou(?:den)? .{8,}\b\p{Ll}+ zijn\.?$/iu

/** The sentence says what is recommended, not only that something is. */
export function saysWhat(sentence: string): boolean {
  if (
    englishAction.test(sentence) ||
    objectBetween.test(sentence) ||
    saysAfterColon(sentence) ||
    wouldBeGood.test(sentence)
  )
    return true
  return (
    withoutLead(sentence).length > 8 &&
    (asksForAction(sentence) ||
      /\b(?:aan|als|dat|that|pleit\p{L}* (?:\p{L}+ ){0,4}voor)\b.{10,}/u.test(sentence))
  )
}

/** What stands after "om", "dat" or ":" in a recommending sentence. */
export function withoutLead(sentence: string): string {
  const found = /(?:\bom\b|\bdat\b|\bthat\b|:)\s*(.*)$/iu.exec(sentence)
  return found?.[1] ?? sentence.replace(/^.*?\b(?:aan|overweging|advies|aanbeveling)\b/iu, '')
}

/** "We willen de raad nog drie dingen meegeven." */
const counts =
  /\bhet volgende\b|\b(?:twee|drie|vier|vijf|zes|enkele|paar|aantal|\d) (?:\p{L}+ )?(?:dingen|punten|zaken|zorgen|wensen|suggesties|lessen|adviezen)\b/iu

/** Announces recommendations without saying one: "De Rekenkamer deed nog vier aanbevelingen." */
export function announces(sentence: string): boolean {
  if (counts.test(sentence) && recommends(sentence) === true && !/:\s*\S/.test(sentence))
    return true
  return (
    /\b(?:aanbeveling(?:en)?|adviezen|lessen|verbeterpunten|actiepunten|recommendations?)\b/iu.test(
      sentence,
    ) &&
    /\b(?:doet|doen|deed|staan|bevat|telt|deden|komt|komen|formule\p{L}+|geeft|geven|makes?|making|made|zijn|leidt|leiden)\b/iu.test(
      sentence,
    ) &&
    !looksBack(sentence) &&
    !asksForAction(sentence) &&
    !saysAfterColon(sentence) &&
    !/\baanbeveling (?:is |luidt )?(?:dat|om)\b.{15,}/iu.test(sentence)
  )
}

/** "Wat raden we aan?" */
export function asksWhat(sentence: string): boolean {
  return /\?$/.test(sentence) && sectionKind(sentence) === 'recommendations'
}
