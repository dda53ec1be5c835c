import { asksForAction, isQuestion, isWantedThing } from './grammar.ts'
import { contactLine } from './line-kinds.ts'

/** Items that stand in lists of recommendations by their place, but are none by their form. */
export function isNoRecommendation(body: string, strongLead: boolean): boolean {
  if (body.length < 12 || isLookedBackAt(body) || contactLine.test(body)) return true
  // What somebody said.
  if (/^["“„‘][^"”’]+["”’][.;]?$/u.test(body)) return true
  if (isQuestion(body) && /\?/.test(body)) return true
  if (/^(?:\d{1,3}(?:[.,]\d+)?\s?%|€\s?\d|\d+ (?:van de|aanbevelingen|keer))/u.test(body))
    return true
  // "Meer drempels (34%)": how many said so.
  if (/\(\d{1,3}(?:[.,]\d+)?\s?(?:%|procent|x|keer)\)[.;]?$/u.test(body)) return true
  if (
    /^(?:conclusie|bevinding|norm|vraag\s*\d|deelvraag|figuur|tabel|bijlage|bron|klik hier|lees (?:meer|verder)|download|bekijk|zie (?:ook|verder|bijlage|de bijlage|paragraaf|hoofdstuk|pagina)|https?:)/iu.test(
      body,
    )
  )
    return true
  // Names of earlier studies: "Jeugdzorg (2021)".
  if (
    (strongLead ? /\((?:19|20)\d{2}\)[.;]?$/ : /(?:19|20)\d{2}\)?[.;]?$/).test(body) &&
    !asksForAction(body)
  )
    return true
  if (!strongLead) return !asksForAction(body) && !isWantedThing(body)
  return false
}

/** Of an earlier report, with what became of it: "Aanbeveling 1 (2018): … Oordeel: opgevolgd." */
export function isLookedBackAt(text: string): boolean {
  return (
    /\b(?:oordeel|status|stand van zaken|opvolging|uitgevoerd|afgerond)\s*:\s*\p{L}/iu.test(text) ||
    /[.:–-] (?:(?:deels|niet|nog niet|grotendeels|volledig|gedeeltelijk|geheel) )?(?:uitgevoerd|opgevolgd|afgerond|gerealiseerd|in uitvoering)\b/iu.test(
      text,
    ) ||
    /^(?:aanbeveling|recommendation) \S{1,4} \((?:19|20)\d{2}\)/iu.test(text)
  )
}

/** How to deal with the letter or the report itself: "het rapport als hamerstuk te agenderen". */
export function isProcedure(text: string): boolean {
  return /\b(?:deze brief|(?:dit|ons|het|bijgaand) rapport)\b.*\b(?:te )?(?:agenderen|behandelen|bespreken|lezen|kennis\p{L}*)\b/iu.test(
    text,
  )
}
