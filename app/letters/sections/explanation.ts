import type { UpdateFact } from '#app/follow-ups/facts.ts'
import { monthsBetween } from '#app/workflow/calendar-date.ts'
import type { Item } from '../item.ts'
import { newlyDoneSteps, newUpdates } from '../since.ts'
import { joined } from '../wording/sentence.ts'
import {
  doneSentences,
  doneSteps,
  dutyMet,
  lateSentence,
  lateSteps,
  nextSentences,
  noChange,
  noLongerDone,
  nothingNew,
  nothingSince,
  plannedSteps,
  reportedBefore,
} from '../wording/work.ts'

/** No message for so many months is silence. */
export const silentMonths = 6

/**
 * What was done in this period and what comes next, as the explanation of one recommendation. Where the college has
 * nothing new to tell it says so in one line.
 */
export function explanationParagraphs(item: Item): string[] {
  const updates = newUpdates(item.before, item.now)
  const steps = newlyDoneSteps(item.before, item.now)
  const told = updates.filter(({ done }) => done.trim() !== '')
  const nothing = told.length === 0 && steps.length === 0
  return [
    setBack(item),
    ...told.map((update) => message(item, update, told.length > 1)),
    doneSteps(steps),
    nothing ? still(item, updates) : '',
    silence(item),
    ahead(item, updates.at(-1) ?? null),
    item.facts.dutyToInform ? dutyMet : '',
  ].filter((paragraph) => paragraph !== '')
}

function message({ before }: Item, update: UpdateFact, dated: boolean): string {
  const late = before !== null && update.occurredOn <= before.on
  return joined(
    doneSentences(update, dated),
    late && lateSentence(dated ? null : update.occurredOn),
  )
}

/** A first letter tells all messages: after months without one it says of when the last is. */
function silence({ before, now }: Item): string {
  const last = now.lastUpdate
  return before === null && last !== null && !last.noChange && longSilent(now)
    ? nothingSince(last)
    : ''
}

/** Whether of work that is going on no message came for months, or ever. */
function longSilent({ phase, lastUpdate, on }: Item['now']): boolean {
  if (phase !== 'to_plan' && phase !== 'in_progress') return false
  return lastUpdate === null || monthsBetween(lastUpdate.occurredOn, on) >= silentMonths
}

/** Whether a letter has nothing to tell about this one but that no message came. */
export function isSilent({ change, before, now }: Item): boolean {
  return change === 'silent' || (before === null && longSilent(now))
}

/** What the previous letter told as done and is not; why is in the message that says so. */
function setBack({ change, before }: Item): string {
  return change === 'back' && before?.phase === 'reported_done' ? noLongerDone : ''
}

/** Waiting for others is no silence: of what is not decided yet no message is expected. */
function still({ now, before }: Item, updates: readonly UpdateFact[]): string {
  const last = updates.at(-1)
  if (last?.noChange) return noChange(last, now.updates.length > updates.length)
  if (last !== undefined) return ''
  if (now.phase === 'reported_done') return reportedBefore
  if (now.phase === 'awaiting_response' || now.phase === 'awaiting_decision') return ''
  return nothingNew(now.lastUpdate, before === null)
}

function ahead({ now, planning }: Item, last: UpdateFact | null): string {
  if (now.phase === 'reported_done') {
    return joined(
      nextSentences(last?.next ?? ''),
      now.review === null && 'De rekenkamer heeft hierover nog geen oordeel gegeven.',
    )
  }
  const open = planning.steps.flatMap(({ stepId, dueOn, metOn, waived }) => {
    const step = now.steps.find((candidate) => candidate.stepId === stepId)
    return step === undefined || metOn !== null || waived ? [] : [{ title: step.title, dueOn }]
  })
  const late = open.filter(({ dueOn }) => dueOn !== null && dueOn < now.on)
  return joined(
    nextSentences(last?.next ?? ''),
    lateSteps(late),
    plannedSteps(open.filter((step) => !late.includes(step))),
  )
}
