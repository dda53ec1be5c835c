import type { Deadline } from '#app/deadlines/deadline.ts'
import type { StepState } from '#app/follow-ups/history.ts'
import type { LetterStep } from '../blocks.ts'
import type { Item } from '../item.ts'
import { dateWords } from '../wording/date.ts'
import { capital } from '../wording/number.ts'
import { plainText } from '../wording/sentence.ts'
import { recommendationId } from './progress.ts'

/** Every step of the follow-ups in a letter, in words, in the order of the letter. */
export function stepsOf(items: readonly Item[]): LetterStep[] {
  return items.flatMap((item) =>
    item.now.steps.map((step) => {
      const due = item.planning.steps.find(({ stepId }) => stepId === step.stepId)
      return {
        recommendation: recommendationId(item),
        title: plainText(step.title),
        planned: due?.dueOn ? capital(dateWords(due.dueOn)) : 'Nog geen datum',
        state: stateWords(step, due, item.now.on),
      }
    }),
  )
}

function stateWords(step: StepState, due: Deadline | undefined, today: string): string {
  if (step.doneOn !== null) return `Afgerond op ${dateWords(step.doneOn)}`
  if (due?.waived) return 'Vervallen'
  return due?.dueOn && due.dueOn < today ? 'Loopt achter op de planning' : 'Nog te doen'
}
