import { closurePartyWords, outcomeWords, responseWords } from '#app/decisions/words.ts'
import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { type Moment, stateAsOf, validAt } from '#app/follow-ups/history.ts'
import { implementationStatusWords } from '#app/follow-ups/words.ts'
import { verdictWords } from '#app/reviews/words.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'

/** One thing that happened to a follow-up: when, what, and in which words. No names of civil servants, no notes. */
export type DossierEvent = { on: CalendarDate; party: string; what: string; text: string }

/** All that happened to a follow-up and counts at `moment`, oldest first. */
export function dossierEvents(facts: FollowUpFacts, moment: Moment): DossierEvent[] {
  return [
    ...responses(facts, moment),
    ...outcomes(facts, moment),
    ...steps(facts, moment),
    ...updates(facts, moment),
    ...extensions(facts, moment),
    ...reviews(facts, moment),
    ...closures(facts, moment),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function event(on: CalendarDate, party: string, what: string, ...texts: string[]): DossierEvent {
  return { on, party, what, text: texts.filter((text) => text !== '').join('\n') }
}

function responses(facts: FollowUpFacts, moment: Moment): DossierEvent[] {
  return validAt(facts.responses, moment).map((one) =>
    event(
      one.occurredOn,
      'college',
      `Reactie: ${responseWords[one.kind]}`,
      one.explanation,
      one.documentUrl,
    ),
  )
}

function outcomes(facts: FollowUpFacts, moment: Moment): DossierEvent[] {
  return validAt(facts.outcomes, moment).map((one) =>
    event(
      one.occurredOn,
      'raad',
      `Raadsbesluit: ${outcomeWords[one.outcome]}`,
      one.amendedText,
      one.explanation,
      one.implementationDueOn === null ? '' : `Uitvoeren vóór of op ${one.implementationDueOn}`,
      one.agendaItem,
      one.documentUrl,
    ),
  )
}

function steps(facts: FollowUpFacts, moment: Moment): DossierEvent[] {
  return stateAsOf(facts, moment).steps.map((step) =>
    event(
      step.doneOn ?? step.occurredOn,
      'college',
      step.doneOn === null ? `Stap gepland: ${step.title}` : `Stap klaar: ${step.title}`,
      step.plannedEndOn === null ? 'Geen datum' : `Gepland tot en met ${step.plannedEndOn}`,
      step.reason,
    ),
  )
}

function updates(facts: FollowUpFacts, moment: Moment): DossierEvent[] {
  return validAt(facts.updates, moment).map((one) =>
    event(
      one.occurredOn,
      'college',
      one.status === null
        ? 'Voortgangsbericht'
        : `Voortgang: ${implementationStatusWords[one.status]}`,
      one.noChange ? 'Geen wijziging' : '',
      one.done,
      one.next,
      one.reason,
    ),
  )
}

function extensions(facts: FollowUpFacts, moment: Moment): DossierEvent[] {
  return stateAsOf(facts, moment).extensions.flatMap((one) => [
    event(
      one.occurredOn,
      'college',
      `Uitstel gevraagd: van ${one.fromOn} naar ${one.toOn}`,
      one.reason,
    ),
    ...(one.ruling === null
      ? []
      : [
          event(
            one.ruling.occurredOn,
            'griffie',
            one.ruling.granted ? 'Uitstel verleend' : 'Uitstel geweigerd',
            one.ruling.explanation,
          ),
        ]),
  ])
}

function reviews(facts: FollowUpFacts, moment: Moment): DossierEvent[] {
  return validAt(facts.reviews, moment).map((one) =>
    event(one.occurredOn, 'rekenkamer', `Oordeel: ${verdictWords[one.verdict]}`, one.explanation),
  )
}

const closureWords = {
  proposed: 'Voorgedragen om af te doen',
  decided: 'Afgedaan',
  reopened: 'Heropend',
}

function closures(facts: FollowUpFacts, moment: Moment): DossierEvent[] {
  return validAt(facts.closures, moment).map((one) =>
    event(
      one.occurredOn,
      closurePartyWords[one.party],
      closureWords[one.kind],
      one.reason,
      one.consequence,
      one.documentUrl,
    ),
  )
}
