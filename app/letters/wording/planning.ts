import { type Deadline, isPending } from '#app/deadlines/deadline.ts'
import type { ExtensionState, StepState } from '#app/follow-ups/history.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { DeadlineKind } from '#db/schema/codes.ts'
import type { Move, Planning } from '../planning.ts'
import { dateWords, timeSpan } from './date.ts'
import { quoted } from './name.ts'
import { joined, reasonSentence, sentence } from './sentence.ts'

/** Until when it must be carried out, and that it is too late where it is. */
export function wholeSentences(whole: Deadline | null, today: CalendarDate): string {
  if (whole === null) return ''
  if (whole.dueOn === null)
    return 'Er is geen datum afgesproken waarop de uitvoering klaar moet zijn.'
  const date = dateWords(whole.dueOn)
  if (whole.metOn !== null)
    return `Het werk is op ${dateWords(whole.metOn)} gereed gemeld; het moest uiterlijk op ${date} klaar zijn.`
  if (whole.waived) return `De uitvoering moest uiterlijk op ${date} klaar zijn.`
  return whole.dueOn < today
    ? `De uitvoering had op ${date} klaar moeten zijn. Dat is ${timeSpan(whole.dueOn, today)} geleden.`
    : `De uitvoering moet uiterlijk op ${date} klaar zijn.`
}

/** That a step is planned for after the day on which all must be carried out; empty where none is. */
export function laterStepSentence({ whole, steps }: Planning, today: CalendarDate): string {
  const until = whole !== null && isPending(whole) ? whole.dueOn : null
  if (until === null || until < today) return ''
  const last = steps
    .filter(isPending)
    .flatMap(({ dueOn }) => dueOn ?? [])
    .sort()
    .at(-1)
  return last !== undefined && last > until
    ? `De laatste stap is later gepland: ${dateWords(last)}.`
    : ''
}

/** That a plan of action is owed to the council; empty where there is a plan or none was asked for. */
export function planSentence(plan: Deadline | null, today: CalendarDate): string {
  if (plan?.dueOn == null || !isPending(plan)) return ''
  const date = dateWords(plan.dueOn)
  return plan.dueOn < today
    ? `Uw raad had ons plan van aanpak uiterlijk op ${date} moeten ontvangen.`
    : `Uw raad ontvangt uiterlijk op ${date} ons plan van aanpak.`
}

/** One date that moved, in words: first date, new date, who granted it, reason. */
export function moveSentences(move: Move): string {
  const subject =
    move.stepTitle === null
      ? 'De eerste datum voor de uitvoering was'
      : `De stap ${quoted(move.stepTitle)} was eerst gepland voor`
  const change = move.stepTitle === null ? '' : ` en is nu gepland voor ${dateWords(move.on)}`
  return joined(
    `${subject} ${dateWords(move.firstOn)}${change}.`,
    move.grantedOn !== null &&
      `De griffie heeft dit uitstel op ${dateWords(move.grantedOn)} verleend.`,
    reasonSentence(move.reason),
  )
}

/** A request for more time on which the griffie has not ruled; `steps` are those of the plan. */
export function pendingSentence(request: ExtensionState, steps: readonly StepState[]): string {
  return joined(
    `Wij hebben gevraagd om uitstel van ${dateWords(request.fromOn)} naar ${dateWords(request.toOn)} voor ${extended(request, steps)}; de griffie heeft daarover nog niet beslist.`,
    reasonSentence(request.reason),
  )
}

/** A request for more time that was refused. */
export function refusedSentence(request: ExtensionState, steps: readonly StepState[]): string {
  return joined(
    `De griffie heeft ons verzoek om uitstel van ${dateWords(request.fromOn)} naar ${dateWords(request.toOn)} voor ${extended(request, steps)} op ${dateWords(request.ruling?.occurredOn ?? request.occurredOn)} afgewezen.`,
    sentence(request.ruling?.explanation ?? ''),
  )
}

function extended({ deadlineKind, stepId }: ExtensionState, steps: readonly StepState[]): string {
  const step = steps.find((one) => one.stepId === stepId)
  return step === undefined ? extendedWords[deadlineKind] : `de stap ${quoted(step.title)}`
}

const extendedWords: Record<DeadlineKind, string> = {
  response: 'onze bestuurlijke reactie',
  council_treatment: 'de behandeling in uw raad',
  plan_of_action: 'het plan van aanpak',
  step: 'een stap',
  implementation: 'de uitvoering',
  notification: 'het informeren van uw raad',
  update_request: 'het voortgangsbericht',
  review: 'het oordeel van de rekenkamer',
}
