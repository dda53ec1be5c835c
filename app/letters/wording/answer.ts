import type { OutcomeFact, ResponseFact, ReviewFact } from '#app/follow-ups/facts.ts'
import type { Addressee, DecisionOutcome, ResponseKind, Verdict } from '#db/schema/codes.ts'
import { dateWords } from './date.ts'
import { joined, plainText, sentence } from './sentence.ts'

const responseClauses: Record<ResponseKind, string> = {
  accepted: 'dat wij deze aanbeveling overnemen',
  partly: 'dat wij deze aanbeveling deels overnemen',
  rejected: 'dat wij deze aanbeveling niet overnemen',
  already_practice: 'dat wij al doen wat deze aanbeveling vraagt',
}

/** What the college answered, with its explanation. `decided`: the council has treated it meanwhile. */
export function responseSentences(response: ResponseFact | null, decided: boolean): string {
  if (response === null) {
    return decided
      ? 'Wij hebben op deze aanbeveling niet apart gereageerd.'
      : 'Wij hebben nog niet op deze aanbeveling gereageerd.'
  }
  return joined(
    `Op ${dateWords(response.occurredOn)} hebben wij geantwoord ${responseClauses[response.kind]}.`,
    sentence(response.explanation),
  )
}

const outcomeClauses: Record<DecisionOutcome, string> = {
  adopted: 'overgenomen',
  adopted_amended: 'gewijzigd overgenomen',
  not_adopted: 'niet overgenomen',
  noted: 'voor kennisgeving aangenomen',
  deferred: 'aangehouden',
}

/** What the council decided; its own wording is given apart, as a quotation. */
export function outcomeSentences(outcome: OutcomeFact | null): string {
  if (outcome === null) return 'Uw raad heeft er nog geen besluit over genomen.'
  const subject = outcome.outcome === 'deferred' ? 'het besluit hierover' : 'de aanbeveling'
  return joined(
    `Uw raad heeft ${subject} op ${dateWords(outcome.occurredOn)} ${outcomeClauses[outcome.outcome]}.`,
    sentence(outcome.explanation),
  )
}

/** Said where it is not the college that is addressed; empty otherwise. */
export function addresseeSentence(addressee: Addressee): string {
  if (addressee === 'council') return 'De rekenkamer richt deze aanbeveling aan uw raad.'
  if (addressee === 'both') return 'De rekenkamer richt deze aanbeveling aan uw raad en aan ons.'
  return ''
}

const verdictClauses: Record<Exclude<Verdict, 'undeterminable'>, string> = {
  followed: 'dat deze aanbeveling is opgevolgd',
  mostly: 'dat deze aanbeveling grotendeels is opgevolgd',
  partly: 'dat deze aanbeveling deels is opgevolgd',
  not: 'dat deze aanbeveling niet is opgevolgd',
}

/** The verdict of one review in a sentence; `ours`: the audit office itself writes. */
export function verdictSentence({ verdict, occurredOn }: ReviewFact, ours: boolean): string {
  const day = `Op ${dateWords(occurredOn)}`
  const party = ours ? 'wij' : 'de rekenkamer'
  if (verdict === 'undeterminable') {
    return `${day} ${ours ? 'konden' : 'kon'} ${party} niet vaststellen of deze aanbeveling is opgevolgd.`
  }
  return `${day} ${ours ? 'oordeelden' : 'oordeelde'} ${party} ${verdictClauses[verdict]}.`
}

/** The verdict of the audit office, in its own words where it gave them. */
export function verdictSentences(review: ReviewFact): string {
  const explanation = plainText(review.explanation)
  return joined(
    verdictSentence(review, false),
    explanation !== '' && `Zij licht dat als volgt toe: “${sentence(explanation)}”`,
  )
}
