import { isPending } from '#app/deadlines/deadline.ts'
import { isOpen } from '#app/follow-ups/phase.ts'
import { formatDate, formatDays } from '#app/ui/date.ts'
import { addMonths, type CalendarDate } from '#app/workflow/calendar-date.ts'
import { type DeskMunicipality, dueBy, nameOf, placeOf, type Task } from './task.ts'

const silentMonths = 6

/** What is asked of the audit office: verdicts on what is reported done, and an eye on who is late or silent. */
export function auditorTasks(desk: DeskMunicipality, today: CalendarDate): Task[] {
  return [...reviewTasks(desk, today), ...watchTasks(desk, today)]
}

function reviewTasks(desk: DeskMunicipality, today: CalendarDate): Task[] {
  return desk.standings.flatMap(({ facts, state, deadlines }): Task[] => {
    const reported = state.phase === 'reported_done' ? state.status : null
    if (reported === null || (state.review && state.review.occurredOn >= reported.occurredOn))
      return []
    const deadline = deadlines.find((one) => one.kind === 'review' && isPending(one))
    return [
      {
        key: deadline?.key ?? `review:${facts.id}`,
        role: 'auditor',
        ...dueBy(deadline?.dueOn ?? null, today),
        title: `Geef uw oordeel over “${nameOf(facts)}”`,
        why: `Gereed gemeld op ${formatDate(reported.occurredOn)} (${placeOf(desk, facts.reportId)}).`,
        action: { label: 'Oordeel geven', href: `/werk/opvolgingen/${facts.id}/oordeel` },
      },
    ]
  })
}

/** One line per municipality: how much is late there, or that nothing is heard. */
function watchTasks(desk: DeskMunicipality, today: CalendarDate): Task[] {
  const { municipality, overdue, standings } = desk
  const late = overdue.filter((one) => one.kind !== 'review')
  const open = standings.filter(({ state }) => isOpen(state.phase))
  const last = standings
    .map(({ state }) => state.lastUpdate?.occurredOn ?? '')
    .sort()
    .at(-1)
  const silent =
    open.length > 0 && (!last || addMonths(last, silentMonths) <= today)
      ? last
        ? `Het laatste bericht is van ${formatDate(last)}. `
        : 'Er is nog nooit iets gemeld. '
      : ''
  const [worst] = late
  if (worst === undefined && silent === '') return []
  return [
    {
      key: `watch:${municipality.code}`,
      role: 'auditor',
      due: worst?.dueOn ?? null,
      daysLate: worst?.days ?? 0,
      title: silent ? `${municipality.name} is stil` : `${municipality.name} is te laat`,
      why: `${silent}${
        worst
          ? late.length === 1
            ? `Eén termijn is ${formatDays(worst.days)} voorbij.`
            : `${late.length} termijnen zijn voorbij; de oudste ${formatDays(worst.days)}.`
          : ''
      }`.trim(),
      action: { label: 'Bekijken', href: `/werk/te-laat?gemeente=${municipality.code}` },
    },
  ]
}
