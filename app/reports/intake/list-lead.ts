import { addresseesOfText } from './addressees.ts'
import { announces, withoutLead } from './announcing.ts'
import { asksForAction } from './grammar.ts'
import { type Lead, readLead, recommends } from './leads.ts'
import { sentences } from './sentences.ts'

/** "The Department should:" with the actions as a list below it. */
const englishLead = /\b(?:should|must|needs? to)\b[^.]{0,140}:$/iu
/** "That the council:" */
const thatParty = /^that (?:the )?([\p{L} ]{3,60}):$/iu
/** Said to the reader: "adviseren wij u om", "leggen wij uw raad het volgende voor". */
const toReader =
  /\b(?:adviseren|raden|bevelen|verzoeken|vragen|geven|leg(?:t|gen)|doe(?:t|n)|biedt|bieden)\b(?: wij| we| de \p{L}+)? (?:u|uw raad)\b|\b(?:u|uw raad|uzelf) (?:adviseren|raden|bevelen|geven) (?:wij|we)\b/iu
/** "De belangrijkste drie zijn:", of what the sentence before announced. */
const named =
  /^(?:de|dit|deze|dat|die|het|hieronder|hierna)\b[^.]{0,60}\b(?:zijn|luiden|volgen)\b[^.]{0,20}:$/iu
const example = /^(?:zo|onder (?:meer|andere))\b/iu

/**
 * What the paragraph before a list says of it: its last sentence, or the one before that where the last
 * says nothing. `recommending`: it stands among recommendations; `toCouncil`: in a letter to the council.
 */
export function leadOfList(text: string, recommending: boolean, toCouncil: boolean): Lead {
  const all = sentences(text)
  const last = all.at(-1)?.text ?? text
  const previous = all.at(-2)?.text
  const own = readLead(last)
  if (toCouncil && toReader.test(last) && own.kind !== 'other')
    return { kind: 'recommendation', addressees: ['council'], strong: true }
  if (own.kind !== 'unknown') return own
  if (recommending && englishLead.test(last))
    return { kind: 'recommendation', addressees: addresseesOfText(last), strong: true }
  const hanging = thatParty.exec(last)?.[1]
  if (recommending && hanging)
    return { kind: 'recommendation', addressees: [hanging], strong: true }
  if (previous === undefined) return own
  const before = readLead(previous)
  const announced = recommends(previous) === true && !asksForAction(withoutLead(previous))
  if (announced) return before
  if (named.test(last) && announces(previous))
    return { ...own, kind: 'recommendation', strong: true }
  return before.strong && example.test(last)
    ? { ...own, kind: 'recommendation', strong: true }
    : own
}
