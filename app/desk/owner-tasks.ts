import { isPending } from '#app/deadlines/deadline.ts'
import { openRequestFor } from '#app/deadlines/extendable.ts'
import type { FollowUpStanding } from '#app/deadlines/municipality-agenda.server.ts'
import { isOpen } from '#app/follow-ups/phase.ts'
import { formatDate } from '#app/ui/date.ts'
import { addDays, addMonths, type CalendarDate } from '#app/workflow/calendar-date.ts'
import {
  type DeskMunicipality,
  dueBy,
  nameOf,
  placeOf,
  type Task,
  type TaskAction,
} from './task.ts'

/** From how far ahead a date is work for now. */
const aheadDays = 30
/** After how many months without a message an owner is asked for one. */
const silentMonths = 6

/** What is asked of an owner: messages, steps that are due, a plan, and a word where it has been silent. */
export function ownerTasks(desk: DeskMunicipality, personId: number, today: CalendarDate): Task[] {
  const until = addDays(today, aheadDays)
  return desk.standings
    .filter(({ state }) => isOpen(state.phase))
    .flatMap((standing) => {
      const owns = standing.state.assignment?.ownerId === personId
      const steps = stepTasks(desk, standing, { personId, owns, until, today })
      if (!owns) return steps
      const asked = askedTasks(desk, standing, today)
      const planned = planTasks(desk, standing, { until, today })
      // A plan is no message; one message answers all others: the question, the date that passed, the silence.
      const toPlan = standing.state.phase === 'to_plan' ? planned : []
      const messages = toPlan.length > 0 ? asked : inOne(asked, planned)
      if (toPlan.length + messages.length > 0) return [...steps, ...toPlan, ...messages]
      return [...steps, ...silentTasks(desk, standing, today)]
    })
}

/** What one message does: the task whose date comes first, which says that the other is done with it. */
function inOne(asked: readonly Task[], planned: readonly Task[]): Task[] {
  const [first, other] = [...asked, ...planned].sort((a, b) =>
    (a.due ?? '9999').localeCompare(b.due ?? '9999'),
  )
  if (first === undefined) return []
  return [other === undefined ? first : { ...first, why: `${first.why} ${other.why}` }]
}

function addressOf({ facts }: FollowUpStanding): string {
  return `/werk/opvolgingen/${facts.id}`
}

function noChange(desk: DeskMunicipality, standing: FollowUpStanding): TaskAction {
  return {
    label: 'Geen wijziging',
    post: `${addressOf(standing)}/geen-wijziging`,
    values: { seenVersion: desk.versionOf(standing.facts.id) },
  }
}

function askedTasks(desk: DeskMunicipality, standing: FollowUpStanding, today: string): Task[] {
  return standing.deadlines
    .filter((one) => one.kind === 'update_request' && isPending(one))
    .map((one) => ({
      key: one.key,
      role: 'owner',
      ...dueBy(one.dueOn, today),
      title: `Meld de voortgang van “${nameOf(standing.facts)}”`,
      why: `Gevraagd voor de brief aan de raad (${placeOf(desk, standing.facts.reportId)}).`,
      action: { label: 'Voortgang melden', href: `${addressOf(standing)}/bericht` },
      other: noChange(desk, standing),
    }))
}

type StepScope = { personId: number; owns: boolean; until: CalendarDate; today: CalendarDate }

function stepTasks(desk: DeskMunicipality, standing: FollowUpStanding, scope: StepScope): Task[] {
  return standing.state.steps.flatMap((step): Task[] => {
    const mine = step.ownerId === null ? scope.owns : step.ownerId === scope.personId
    const deadline = standing.deadlines.find((one) => one.stepId === step.stepId)
    if (!mine || !deadline || !isPending(deadline)) return []
    const { dueOn } = deadline
    if (dueOn === null || dueOn > scope.until) return []
    const address = `${addressOf(standing)}/stap/${step.stepId}`
    return [
      {
        key: deadline.key,
        role: 'owner',
        ...dueBy(dueOn, scope.today),
        title: `Rond de stap “${step.title}” af`,
        why: `Gepland bij “${nameOf(standing.facts)}” (${placeOf(desk, standing.facts.reportId)}).`,
        action: {
          label: 'Gereed',
          post: `${address}/gereed`,
          values: { done: 'ja', seenVersion: desk.versionOf(standing.facts.id) },
        },
        other: { label: 'Anders plannen', href: address },
      },
    ]
  })
}

function planTasks(
  desk: DeskMunicipality,
  standing: FollowUpStanding,
  { until, today }: { until: CalendarDate; today: CalendarDate },
): Task[] {
  const place = placeOf(desk, standing.facts.reportId)
  const name = nameOf(standing.facts)
  const pending = standing.deadlines.filter(isPending)
  const plan = pending.find((one) => one.kind === 'plan_of_action')
  if (standing.state.phase === 'to_plan')
    return [
      {
        key: plan?.key ?? `plan:${standing.facts.id}`,
        role: 'owner',
        ...dueBy(plan?.dueOn ?? null, today),
        title: `Plan de eerste stap van “${name}”`,
        why: `De raad heeft deze aanbeveling overgenomen; er staat nog niets op de planning (${place}).`,
        action: { label: 'Stap toevoegen', href: `${addressOf(standing)}/stap/nieuw` },
      },
    ]
  const work = pending.find((one) => one.kind === 'implementation')
  if (work?.dueOn == null || work.dueOn > until) return []
  const request = openRequestFor(work, standing.state)
  const wasDue = `De uitvoering zou op ${formatDate(work.dueOn)} gereed zijn (${place}).`
  return [
    {
      key: work.key,
      role: 'owner',
      ...dueBy(work.dueOn, today),
      title: `Meld of “${name}” is uitgevoerd`,
      why:
        request === null
          ? wasDue
          : `${wasDue} U vroeg uitstel tot ${formatDate(request.toOn)}; de griffie beslist nog.`,
      action: { label: 'Voortgang melden', href: `${addressOf(standing)}/bericht` },
      ...(request === null
        ? {
            other: {
              label: 'Uitstel vragen',
              href: `${addressOf(standing)}/uitstel?termijn=${work.key}`,
            },
          }
        : {}),
    },
  ]
}

function silentTasks(desk: DeskMunicipality, standing: FollowUpStanding, today: string): Task[] {
  const { state, facts } = standing
  const last = state.lastUpdate?.occurredOn
  const since = last ?? state.outcome?.occurredOn ?? facts.offering.offeredOn
  if (since === null || addMonths(since, silentMonths) > today) return []
  return [
    {
      key: `silent:${facts.id}`,
      role: 'owner',
      due: addMonths(since, silentMonths),
      daysLate: 0,
      title: `Laat weten hoe het staat met “${nameOf(facts)}”`,
      why: `${last === undefined ? `Er is nog nooit iets gemeld; het besluit is van ${formatDate(since)}` : `Het laatste bericht is van ${formatDate(last)}`} (${placeOf(desk, facts.reportId)}).`,
      action: { label: 'Voortgang melden', href: `${addressOf(standing)}/bericht` },
      other: noChange(desk, standing),
    },
  ]
}
