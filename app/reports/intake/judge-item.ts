import type { Strength } from './candidate.ts'
import {
  asksForAction,
  isQuestion,
  isWantedThing,
  opensWithImperative,
  statesFact,
} from './grammar.ts'
import { recommends } from './leads.ts'
import type { List } from './list.ts'
import type { Sections } from './section-state.ts'
import { actsInPresent } from './told-party.ts'

/** "Stuur uw idee naar de rekenkamer": said to who reads the page. */
const toVisitor = /\b(?:uw|jouw|je|u)\b|\b(?:aan|naar|bij|met) (?:de rekenkamer|ons)\b/iu

/** "Zo werken wij": what the office does itself. */
const ownWork = /\b(?:wij|we|onze werkwijze|werkwijze)\b/iu

/** How surely an item of `list` is a recommendation, by what leads the list, where it stands and what it says; null: it is none. */
export function judgeItem(list: List, body: string, sections: Sections): Strength | null {
  const { lead, shape } = list
  if (lead?.kind === 'other' || !shape || shape.decides) return null
  if (lead?.kind === 'recommendation') return lead.earlier ? 'doubt' : 'certain'
  const told = recommends(body)
  if (told === false || isQuestion(body)) return null
  // "Het college moet daarom:" outside any section is offered where nothing better is found.
  if (lead && lead.addressees.length > 0 && shape.questions <= 0.3) {
    if (sections.firm) return 'certain'
    return sections.recommending ? 'likely' : 'doubt'
  }
  // What most of its items are, the others are too.
  const like = shape.items >= 2 && shape.imperative >= 0.5
  if (sections.firm) {
    if (like || asksForAction(body) || told === true || actsInPresent(body)) return 'certain'
    const among = shape.asking >= 0.3 && !statesFact(body)
    return lead === null && (isWantedThing(body) || among) ? 'likely' : null
  }
  // Commands, all of them, under a heading that says nothing of it.
  if (lead === null && sections.current.kind === null)
    return shape.items >= 2 &&
      shape.imperative >= 0.8 &&
      !toVisitor.test(`${sections.current.heading} ${body}`) &&
      !ownWork.test(sections.current.heading)
      ? 'doubt'
      : null
  if (!sections.recommending) return null
  return like || opensWithImperative(body) || told === true ? 'likely' : null
}
