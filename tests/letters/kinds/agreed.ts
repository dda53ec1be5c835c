import { outcome } from '#tests/deadlines/facts.ts'
import { response } from '../case.ts'

/** What most of the letters begin with: accepted by the college, adopted by the council. */
export const decided = { implementationDueOn: '2026-12-31' }
export const accepted = () => response('2025-09-16', 'accepted')
export const adopted = () => outcome('2025-11-04', decided)
export const agreedOn = { responses: [accepted()], outcomes: [adopted()] }
export const first = { previous: null, agreement: null }

export const subjects = [
  'Vroege start',
  'Cijfers over deelname',
  'Samen zoeken naar woningen',
  'Uitvoerder geregeld spreken',
  'Jaarlijks overleg met werkgevers',
  'Kosten zichtbaar maken',
  'Taalles naast het werk',
  'Eén aanspreekpunt',
  'Wachttijden meten',
  'Vrijwilligers steunen',
]
