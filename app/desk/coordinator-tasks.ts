import { type Deadline, isPending } from '#app/deadlines/deadline.ts'
import type { FollowUpStanding } from '#app/deadlines/municipality-agenda.server.ts'
import { isOpen } from '#app/follow-ups/phase.ts'
import { reportQuery } from '#app/reports/report-address.ts'
import { formatDate } from '#app/ui/date.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import { type DeskMunicipality, type DeskRound, dueBy, placeOf, type Task } from './task.ts'

/** What is asked of a coordinator: owners to assign, a response to log, rounds to open, answers, letters. */
export function coordinatorTasks(desk: DeskMunicipality, today: CalendarDate): Task[] {
  return [
    ...[...desk.reports.keys()].flatMap((reportId) => [
      ...ownerlessTasks(desk, reportId, today),
      ...responseTasks(desk, reportId, today),
    ]),
    ...desk.proposed.map(
      (round): Task => ({
        key: `propose:${round.reportId}`,
        role: 'coordinator',
        ...dueBy(round.notificationDueOn, today),
        title: `Open een voortgangsronde: ${placeOf(desk, round.reportId)}`,
        why: `De raad ${round.notificationDueOn < today ? 'had' : 'moet'} uiterlijk ${formatDate(round.notificationDueOn)} een brief ${round.notificationDueOn < today ? 'moeten krijgen' : 'krijgen'}.`,
        action: { label: 'Ronde openen', href: `/werk/rondes/nieuw?${addressOf(desk, round)}` },
      }),
    ),
    ...desk.rounds.flatMap((round) => roundTasks(desk, round, today)),
    ...desk.letters
      .filter((letter) => letter.stage === 'approved')
      .map(
        (letter): Task => ({
          key: `send:${letter.id}`,
          role: 'coordinator',
          ...dueBy(letter.sendBy, today),
          title: `Verstuur brief ${letter.number ?? ''}`,
          why: `Het college heeft de brief vastgesteld (${placeOf(desk, letter.reportId)}).`,
          action: { label: 'Naar de brief', href: `/werk/brieven/${letter.id}` },
        }),
      ),
  ]
}

/** The query of a page about one report in this municipality. */
export function addressOf(
  { municipality }: DeskMunicipality,
  { reportId }: { reportId: number },
): URLSearchParams {
  return new URLSearchParams({ onderzoek: String(reportId), gemeente: municipality.code })
}

/** The query of a form about the treatment of a report, which has the name of the report in its address. */
export function treatmentOf({ municipality, reports }: DeskMunicipality, reportId: number) {
  return reportQuery({
    slug: reports.get(reportId)?.slug ?? '',
    municipalityCode: municipality.code,
  })
}

function ownerlessTasks(desk: DeskMunicipality, reportId: number, today: CalendarDate): Task[] {
  const ownerless = desk.standings.filter(
    ({ facts, state }) =>
      facts.reportId === reportId && isToBeDone(state) && !state.assignment?.ownerId,
  )
  if (ownerless.length === 0) return []
  return [
    {
      key: `owner:${reportId}`,
      role: 'coordinator',
      ...dueBy(firstDate(ownerless.flatMap((one) => one.deadlines)), today),
      title: `Wijs ${ownerless.length === 1 ? 'een behandelaar' : 'behandelaars'} toe: ${placeOf(desk, reportId)}`,
      why: `${ownerless.length === 1 ? 'Eén overgenomen aanbeveling heeft' : `${ownerless.length} overgenomen aanbevelingen hebben`} nog geen behandelaar.`,
      action: {
        label: 'Toewijzen',
        href: `/werk/opvolgingen/toewijzen?${addressOf(desk, { reportId })}`,
      },
    },
  ]
}

function isToBeDone({ phase, outcome }: FollowUpStanding['state']): boolean {
  return isOpen(phase) && outcome !== null && outcome.outcome !== 'deferred'
}

/** The first date that is still ahead of, or missed by, the work itself. */
function firstDate(deadlines: readonly Deadline[]): CalendarDate | null {
  const dates = deadlines
    .filter((one) => isPending(one) && ['plan_of_action', 'implementation'].includes(one.kind))
    .flatMap((one) => one.dueOn ?? [])
  return dates.sort()[0] ?? null
}

function responseTasks(desk: DeskMunicipality, reportId: number, today: CalendarDate): Task[] {
  const waiting = desk.standings.filter(
    ({ facts, state }) => facts.reportId === reportId && state.phase === 'awaiting_response',
  )
  const [one] = waiting
  if (one === undefined) return []
  const deadline = one.deadlines.find((each) => each.kind === 'response' && isPending(each))
  return [
    {
      key: `response:${reportId}`,
      role: 'coordinator',
      ...dueBy(deadline?.dueOn ?? null, today),
      title: `Leg de reactie van het college vast: ${placeOf(desk, reportId)}`,
      why: `Het rapport is aangeboden; op ${waiting.length === 1 ? 'één aanbeveling' : `${waiting.length} aanbevelingen`} heeft het college nog niet gereageerd.`,
      action: {
        label: 'Reactie vastleggen',
        href: `/werk/reacties/nieuw?${treatmentOf(desk, reportId)}`,
      },
    },
  ]
}

function roundTasks(desk: DeskMunicipality, round: DeskRound, today: CalendarDate): Task[] {
  const tasks: Task[] = []
  const place = placeOf(desk, round.reportId)
  if (round.drafts > 0)
    tasks.push({
      key: `answers:${round.id}`,
      role: 'coordinator',
      ...dueBy(round.updatesDueOn, today),
      daysLate: 0,
      title: `Neem ${round.drafts === 1 ? 'een antwoord' : `${round.drafts} antwoorden`} over: ${place}`,
      why: 'Behandelaars hebben via hun link geantwoord; een antwoord telt pas als u het overneemt.',
      action: { label: 'Naar de ronde', href: `/werk/rondes/${round.id}` },
    })
  if (round.updatesDueOn <= today && round.letterId === null)
    tasks.push({
      key: `letter:${round.id}`,
      role: 'coordinator',
      ...dueBy(round.sendBy, today),
      title: `Maak de voortgangsbrief: ${place}`,
      why: `De antwoorden moesten er op ${formatDate(round.updatesDueOn)} zijn.`,
      action: { label: 'Naar de ronde', href: `/werk/rondes/${round.id}` },
    })
  const draft = desk.letters.find((one) => one.id === round.letterId && one.stage === 'draft')
  if (draft)
    tasks.push({
      key: `draft:${draft.id}`,
      role: 'coordinator',
      ...dueBy(draft.collegeMeetingOn ?? round.sendBy, today),
      title: `Maak de conceptbrief af: ${place}`,
      why: 'De brief ligt klaar als concept; het college stelt haar vast.',
      action: { label: 'Naar de brief', href: `/werk/brieven/${draft.id}` },
    })
  return tasks
}
