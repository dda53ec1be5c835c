import { possibleOwners } from '#app/accounts/people.server.ts'
import { type Actor, may } from '#app/accounts/permissions.ts'
import { plannableFollowUps } from '#app/deadlines/plannable.server.ts'
import { followUpsOfStep } from '#app/follow-ups/step-place.server.ts'
import type { Context } from '#app/workflow/context.ts'
import { Forbidden, NotFound } from '#app/workflow/errors.ts'
import { followUpPage } from './follow-up-page.server.ts'

/**
 * What the page of one step shows: the step and its follow-up, and for which others it counts or could count.
 * Throws `NotFound` when the step is not on the plan of this follow-up, `Forbidden` when `actor` may not plan it.
 */
export function stepPage(context: Context, actor: Actor, followUpId: number, stepId: number) {
  const page = followUpPage(context, actor, followUpId)
  const at = page.state.steps.findIndex((one) => one.stepId === stepId)
  const step = page.state.steps[at]
  if (step === undefined) throw new NotFound()
  const municipalityCode = page.municipality.code
  const ownerId = page.state.assignment?.ownerId ?? null
  if (!may(actor, 'planStep', { municipalityCode, owners: [ownerId, step.ownerId] }))
    throw new Forbidden()
  const served = followUpsOfStep(context.db, stepId)
  const plannable = plannableFollowUps(context, actor, page.report.id)
  return {
    page,
    step,
    isFirst: at === 0,
    isLast: at === page.state.steps.length - 1,
    alsoFor: served.length - 1,
    couldServe: plannable.filter((line) => !served.includes(line.id)).map(choiceOf),
    owners: possibleOwners(context.db, municipalityCode).map(ownerChoice),
  }
}

/** What the page of a new step offers. Throws `Forbidden` when `actor` may not plan here. */
export function newStepPage(context: Context, actor: Actor, followUpId: number) {
  const page = followUpPage(context, actor, followUpId)
  if (!page.allowed.includes('planStep')) throw new Forbidden()
  const plannable = plannableFollowUps(context, actor, page.report.id)
  return {
    page,
    couldServe: plannable.filter((line) => line.id !== followUpId).map(choiceOf),
    owners: possibleOwners(context.db, page.municipality.code).map(ownerChoice),
  }
}

function choiceOf(line: { id: number; number: string; title: string; municipality: string }) {
  return {
    value: String(line.id),
    label: `${line.number} ${line.title} (${line.municipality})`,
  }
}

function ownerChoice(one: { id: number; name: string; jobTitle: string }) {
  return { value: String(one.id), label: `${one.name}, ${one.jobTitle}` }
}
