import { hasModal } from './grammar.ts'

const party =
  /^(?:(?:ook|eerst|daarna|daarnaast|verder|tevens|bovendien|daarbij|vervolgens|ten slotte|tot slot|daarom)\s+)?(?:(?:moet|dient|zou|kan)\s+)?(?:het college|de colleges|de (?:gemeente)?ra(?:ad|den)|de raad en het college|de gemeenten?|de griffie|burgemeester en wethouders)\b/iu
const present =
  /^(?:het college|de colleges|de (?:gemeente)?ra(?:ad|den)|de griffie|burgemeester en wethouders)(?: van [\p{L}-]+)? (?!heeft|hebben|had|is|was|zijn|weet|krijgt|ontvangt|wordt|worden|kan|zal|wil|vindt|ziet (?:geen|niet)|deelt|onderschrijft|onderschrijven|herkent|reageert|erkent|waardeert|stuurt weinig|besteedt weinig)\p{L}{3,}(?:t|en)\b/iu
const aboutReport =
  /\baanbeveling|\bne(?:emt|men)\b.*\bover\b|\b(?:het|dit|ons) (?:rapport|onderzoek)\b|\b(?:niet|geen|onvoldoende|nauwelijks)\b/iu

/** "Het college evalueert de inzet": among recommendations that is what it has to do. */
export function actsInPresent(sentence: string): boolean {
  return present.test(sentence) && !aboutReport.test(sentence)
}

/** "De griffie kan bij ieder voorstel een leeswijzer maken": among recommendations that is asked of it. */
export function mayDo(sentence: string): boolean {
  return (
    /^(?:ook )?(?:het college|de colleges|de (?:gemeente)?ra(?:ad|den)|de griffie)\b/iu.test(
      sentence,
    ) &&
    /\b(?:kan|kunnen) (?!(?:daar|hier)(?:bij|voor|toe|mee|door)\b|bijvoorbeeld\b|zo\b)/u.test(
      sentence,
    ) &&
    !aboutReport.test(sentence) &&
    /\b\p{Ll}{2,}en(?:[.,;]|$)/u.test(sentence)
  )
}

/** "Het college zou … moeten": a party, and what it has to do. */
export function tellsParty(sentence: string): boolean {
  return party.test(sentence) && hasModal(sentence) && !/\bhad(?:den)?\b/u.test(sentence)
}

/** "Het is belangrijk dat de raad …" */
export const matters =
  /^(?:(?:ook|verder|daarnaast) is het|het is) (?:\p{L}+ )?(?:belangrijk|van belang|essentieel|nodig|noodzakelijk|cruciaal) dat (?:het college|de colleges|de (?:gemeente)?ra(?:ad|den)|de griffie|de gemeente)\b/iu
/** "Ten tweede …": counted among the recommendations. */
export const nth =
  /^ten (?:eerste|tweede|derde|vierde|vijfde|zesde)\b(?!.*\b(?:niet|geen|blijkt|bleek|was|waren)\b)/iu

/** "Er zou een vast overleg moeten komen." */
export const shouldCome =
  /^(?:(?:ook|daarnaast|verder) (?:zou|moet|dient) er|er (?:zou|moet|dient)) (?:een|één|meer)\b/iu

/** "Voor oude panden moet een verkoopplan komen": nobody is named, and nothing said before is explained. */
export function hasToHappen(sentence: string): boolean {
  const main = sentence.replace(/(?<=\p{Ll}{3}) (?:die|dat|waar\p{L}*) [^,]+(?=,)/u, '')
  const before = /^(.*?)\b(?:moet(?:en)?|dient|dienen)\b/iu.exec(main)?.[1]
  return (
    before !== undefined &&
    !/\b(?:dit|dat|die|deze|zij|ze|hij|er|wij|we|daar\p{L}*|hier\p{L}*|zo|anders|immers|volgens|had|zou|als|wanneer|omdat|doordat|indien|of|hoe|wat|welke)\b|\bhet\s*$/iu.test(
      before,
    ) &&
    !aboutReport.test(main)
  )
}
