import { isPending } from '#app/deadlines/deadline.ts'
import { deadlineWords } from '#app/deadlines/words.ts'
import { isOpen } from '#app/follow-ups/phase.ts'
import { formatDate } from '#app/ui/date.ts'
import { addDays, type CalendarDate } from '#app/workflow/calendar-date.ts'
import { addressOf, treatmentOf } from './coordinator-tasks.ts'
import { type DeskMunicipality, dueBy, nameOf, placeOf, type Task } from './task.ts'

/** How long a letter that came in stays on the desk. */
const newLetterDays = 21

/** What is asked of the griffie: decisions to log, extensions to rule on, closures, letters, missing schedules. */
export function clerkTasks(desk: DeskMunicipality, today: CalendarDate): Task[] {
  return [
    ...[...desk.reports.keys()].flatMap((reportId) => [
      ...decisionTasks(desk, reportId, today),
      ...scheduleTasks(desk, reportId),
    ]),
    ...extensionTasks(desk, today),
    ...closureTasks(desk),
    ...letterTasks(desk, today),
  ]
}

function decisionTasks(desk: DeskMunicipality, reportId: number, today: CalendarDate): Task[] {
  const waiting = desk.standings.filter(
    ({ facts, state }) =>
      facts.reportId === reportId &&
      (state.phase === 'awaiting_decision' || state.phase === 'awaiting_response'),
  )
  const [one] = waiting
  if (one === undefined) return []
  const deadline = one.deadlines.find(
    (each) => each.kind === 'council_treatment' && isPending(each),
  )
  const offered = one.facts.offering.offeredOn
  return [
    {
      key: `decision:${reportId}`,
      role: 'clerk',
      ...dueBy(deadline?.dueOn ?? null, today),
      title: `Leg het raadsbesluit vast: ${placeOf(desk, reportId)}`,
      why: `${offered === null ? 'Over dit rapport' : `Aangeboden op ${formatDate(offered)}; over`} ${offered === null ? '' : waiting.length === 1 ? 'één aanbeveling ' : `${waiting.length} aanbevelingen `}is nog geen besluit vastgelegd.`.replace(
        /\s+/g,
        ' ',
      ),
      action: {
        label: 'Besluit vastleggen',
        href: `/werk/besluiten/nieuw?${treatmentOf(desk, reportId)}`,
      },
    },
  ]
}

/** A report about which the council decided, without a date by which it hears how far the work is. */
function scheduleTasks(desk: DeskMunicipality, reportId: number): Task[] {
  const adopted = desk.standings.some(
    ({ facts, state }) =>
      facts.reportId === reportId &&
      isOpen(state.phase) &&
      state.outcome !== null &&
      state.outcome.outcome !== 'deferred',
  )
  const informed = desk.deadlines.some(
    (one) => one.kind === 'notification' && one.reportId === reportId,
  )
  if (!adopted || informed) return []
  return [
    {
      key: `schedule:${reportId}`,
      role: 'clerk',
      due: null,
      daysLate: 0,
      title: `Spreek een informatietermijn af: ${placeOf(desk, reportId)}`,
      why: 'Er is geen datum waarop de raad hoort hoe ver de uitvoering is.',
      action: {
        label: 'Termijn vastleggen',
        href: `/werk/informatietermijnen/nieuw?${addressOf(desk, { reportId })}`,
      },
    },
  ]
}

/** Until it is granted the term stands: past it, the ruling is late with it. */
function extensionTasks(desk: DeskMunicipality, today: CalendarDate): Task[] {
  return desk.standings.flatMap(({ facts, state }) =>
    state.extensions
      .filter((one) => one.ruling === null)
      .map((one) => ({
        key: `extension:${one.id}`,
        role: 'clerk' as const,
        ...dueBy(one.fromOn, today),
        title: `Beslis over uitstel voor “${nameOf(facts)}”`,
        why: `Gevraagd op ${formatDate(one.occurredOn)}: ${deadlineWords[one.deadlineKind]} van ${formatDate(one.fromOn)} naar ${formatDate(one.toOn)}.`,
        action: { label: 'Beslissen', href: `/werk/uitstel/${one.id}` },
      })),
  )
}

function closureTasks(desk: DeskMunicipality): Task[] {
  return desk.standings.flatMap(({ facts, state: { closure } }) =>
    closure?.kind !== 'proposed'
      ? []
      : [
          {
            key: `closure:${closure.id}`,
            role: 'clerk' as const,
            due: null,
            daysLate: 0,
            title: `Breng de afdoening van “${nameOf(facts)}” naar de raad`,
            why: `Voorgedragen op ${formatDate(closure.occurredOn)} door ${closure.party === 'college' ? 'het college' : 'de rekenkamer'} (${placeOf(desk, facts.reportId)}).`,
            action: {
              label: 'Besluit vastleggen',
              href: `/werk/opvolgingen/${facts.id}/afdoening`,
            },
          },
        ],
  )
}

function letterTasks(desk: DeskMunicipality, today: CalendarDate): Task[] {
  const since = addDays(today, -newLetterDays)
  return desk.letters.flatMap((letter) =>
    letter.sentOn === null || letter.sentOn < since
      ? []
      : [
          {
            key: `received:${letter.id}`,
            role: 'clerk' as const,
            due: null,
            daysLate: 0,
            title: `Leg brief ${letter.number ?? ''} voor aan de raad`,
            why: `Ontvangen van het college op ${formatDate(letter.sentOn)} (${placeOf(desk, letter.reportId)}).`,
            action: { label: 'Naar de brief', href: `/werk/brieven/${letter.id}` },
          },
        ],
  )
}
