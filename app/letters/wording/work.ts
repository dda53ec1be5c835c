import type { UpdateFact } from '#app/follow-ups/facts.ts'
import type { StepState } from '#app/follow-ups/history.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import { dateWords } from './date.ts'
import { listed } from './list.ts'
import { quoted } from './name.ts'
import { counted } from './number.ts'
import { continued, joined, sentence } from './sentence.ts'

/** What one message says was done. With `dated` it is set apart from others by its day. */
export function doneSentences(update: UpdateFact, dated: boolean): string {
  if (!dated) return sentence(update.done)
  const done = continued(update.done)
  return done === '' ? '' : `Stand op ${dateWords(update.occurredOn)}: ${done}`
}

// Words of which a sentence has one, and what people note as to do (`Leiden om cijfers vragen`) has none. A sentence
// with another verb is led in too, which does no harm.
const finite =
  /\b(wij|we|zij|ze|hij|er|is|zijn|was|waren|wordt|worden|zal|zullen|kan|kunnen|gaat|gaan|komt|komen|moet|moeten|wil|willen|heeft|hebben|volgt|volgen|begint|beginnen|krijgt|krijgen|staat|staan|geldt|maakt|legt|doet|werkt|levert|bespreekt|ontvangt)\b/i

// Where a clause begins that has a verb of its own.
const clause = /,? (of|dat|die|welke|wat|hoe|waar|wanneer|wie|zodat|omdat|als)\b/

/** What one message says comes next; what is noted as to do is led in, so that the sentence is whole. */
export function nextSentences(next: string): string {
  const whole = sentence(next)
  const main = whole.replace(/[.!?].*$/su, '').split(clause)[0] ?? ''
  return main === '' || finite.test(main) ? whole : `Wat nu volgt: ${continued(whole)}`
}

/** For what happened before the previous letter but was entered after it; `on` where its day was not told yet. */
export function lateSentence(on: CalendarDate | null): string {
  return on === null
    ? 'Dit kon nog niet in onze vorige brief staan.'
    : `Dit speelde op ${dateWords(on)}, maar kon nog niet in onze vorige brief staan.`
}

/** The same of a decision that was entered late, or of the reaction and the decision together. */
export function lateAnswer(both: boolean): string {
  return both
    ? 'Onze reactie en het besluit van uw raad konden nog niet in onze vorige brief staan.'
    : lateSentence(null)
}

/** For a recommendation that asks to inform the council: the letter itself does so. */
export const dutyMet = 'Met deze brief geven wij ook uitvoering aan deze aanbeveling.'

/** Which steps were finished; empty without any. */
export function doneSteps(steps: readonly StepState[]): string {
  const names = steps.map((step) => `${quoted(step.title)} (${dateWords(step.doneOn ?? '')})`)
  if (names.length === 0) return ''
  return names.length === 1
    ? `Afgerond is de stap ${names[0]}.`
    : `Afgerond zijn de stappen ${listed(names)}.`
}

export type PlannedStep = { title: string; dueOn: CalendarDate | null }

const mostSteps = 4

/** Which steps come next, with their dates; at most four by name. Empty without any. */
export function plannedSteps(steps: readonly PlannedStep[]): string {
  const [first, ...others] = steps
  if (first === undefined) return ''
  const undated = steps.every(({ dueOn }) => dueOn === null)
  const named = (step: PlannedStep) => quoted(step.title) + (undated ? '' : whenPlanned(step))
  if (others.length === 0) {
    return `De volgende stap is ${named(first)}.${undated ? ' Die heeft nog geen datum.' : ''}`
  }
  const rest = steps.length - mostSteps
  const names = steps.slice(0, rest === 1 ? mostSteps + 1 : mostSteps).map(named)
  if (rest > 1) names.push(`nog ${counted(rest, 'stap', 'stappen')}`)
  return `De volgende stappen zijn ${listed(names)}.${undated ? ' Die hebben nog geen datum.' : ''}`
}

function whenPlanned({ dueOn }: PlannedStep): string {
  return dueOn === null ? ' (nog zonder datum)' : ` (gepland voor ${dateWords(dueOn)})`
}

/** Which steps should have been finished; empty without any. */
export function lateSteps(steps: readonly PlannedStep[]): string {
  const names = steps.map(({ title, dueOn }) => `${quoted(title)} (${dateWords(dueOn ?? '')})`)
  if (names.length === 0) return ''
  return names.length === 1
    ? `De stap ${names[0]} is nog niet afgerond en loopt achter op de planning.`
    : `De stappen ${listed(names)} zijn nog niet afgerond en lopen achter op de planning.`
}

/** The one honest line where the college has nothing new to tell. */
export function nothingNew(last: UpdateFact | null, isFirstLetter: boolean): string {
  const since = isFirstLetter ? '' : 'sinds onze vorige brief '
  if (last === null) {
    return isFirstLetter
      ? 'Over de uitvoering van deze aanbeveling kunnen wij nog niets melden.'
      : 'Over de uitvoering van deze aanbeveling hebben wij tot nu toe niets kunnen melden.'
  }
  return joined(
    `Over deze aanbeveling hebben wij ${since}geen nieuw bericht ontvangen.`,
    `Het laatste bericht is van ${dateWords(last.occurredOn)}.`,
  )
}

/** For what was told long ago and never again. */
export function nothingSince(last: UpdateFact): string {
  return `Dat was het bericht van ${dateWords(last.occurredOn)}; sindsdien kregen wij geen nieuw bericht.`
}

/** For messages that only say that nothing changed; `hadMessage`: there was one to compare with. */
export function noChange(last: UpdateFact, hadMessage: boolean): string {
  const since = hadMessage ? 'sinds het bericht daarvoor niets' : 'nog niets'
  return `Op ${dateWords(last.occurredOn)} hebben wij bekeken hoe het staat: er is ${since} veranderd.`
}

/** For work that the previous letter told was done, and that is not. */
export const noLongerDone =
  'In onze vorige brief meldden wij deze aanbeveling gereed. Dat is zij toch nog niet.'

/** For work that the previous letter already told was finished. */
export const reportedBefore = 'Wij hebben deze aanbeveling al eerder gereed gemeld.'
