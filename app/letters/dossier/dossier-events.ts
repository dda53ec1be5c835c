import { closurePartyWords, outcomeWords, responseWords } from '#app/decisions/words.ts'
import type { FollowUpFacts, OutcomeFact, StepRevisionFact } from '#app/follow-ups/facts.ts'
import { type Moment, stateAsOf, validAt } from '#app/follow-ups/history.ts'
import { implementationStatusWords } from '#app/follow-ups/words.ts'
import { verdictWords } from '#app/reviews/words.ts'
import { formatDate } from '#app/ui/date.ts'
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
      carriedOut(one),
      one.agendaItem,
      one.documentUrl,
    ),
  )
}

/** Until when the council wants it carried out; of what it did not adopt nothing is. */
function carriedOut({ outcome, implementationDueOn }: OutcomeFact): string {
  return implementationDueOn === null || outcome === 'not_adopted'
    ? ''
    : `Uitvoeren vóór of op ${formatDate(implementationDueOn)}`
}

function steps(facts: FollowUpFacts, moment: Moment): DossierEvent[] {
  return facts.steps
    .filter(({ linkedAt }) => linkedAt <= moment.knownAt)
    .flatMap(({ revisions }) => {
      const valid = validAt(revisions, moment)
      return valid.flatMap((revision, place) => stepEvents(revision, valid[place - 1]))
    })
}

/** What one entry about a step says that the one before it did not; its owner is nobody's business here. */
function stepEvents(step: StepRevisionFact, before: StepRevisionFact | undefined): DossierEvent[] {
  const told = (on: CalendarDate, what: string, text: string) =>
    event(on, 'college', `${what}: ${step.title}`, text, step.reason)
  const planned =
    step.plannedEndOn === null
      ? 'Geen datum'
      : `Gepland tot en met ${formatDate(step.plannedEndOn)}`
  if (step.dropped) {
    return before?.dropped ? [] : [told(step.occurredOn, 'Stap vervallen', '')]
  }
  if (step.doneOn !== null) {
    return before?.doneOn === step.doneOn ? [] : [told(step.doneOn, 'Stap klaar', planned)]
  }
  if (before === undefined) return [told(step.occurredOn, 'Stap gepland', planned)]
  if (before.doneOn !== null) return [told(step.occurredOn, 'Stap toch niet klaar', planned)]
  return before.plannedEndOn === step.plannedEndOn && !before.dropped
    ? []
    : [told(step.occurredOn, 'Stap anders gepland', planned)]
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
      `Uitstel gevraagd: van ${formatDate(one.fromOn)} naar ${formatDate(one.toOn)}`,
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
