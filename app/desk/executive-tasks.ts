import { isPending } from '#app/deadlines/deadline.ts'
import { formatDate } from '#app/ui/date.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import { type DeskMunicipality, dueBy, placeOf, type Task } from './task.ts'

/** What is asked of the college: letters to approve, and to know when the council waits in vain for one. */
export function executiveTasks(desk: DeskMunicipality, today: CalendarDate): Task[] {
  const approvals = desk.letters
    .filter((letter) => letter.stage === 'ready')
    .map(
      (letter): Task => ({
        key: `approve:${letter.id}`,
        role: 'executive',
        ...dueBy(letter.collegeMeetingOn ?? letter.sendBy, today),
        title: `Stel de voortgangsbrief vast: ${placeOf(desk, letter.reportId)}`,
        why: `De coördinator heeft de brief klaargezet; stand per ${formatDate(letter.asOf)}.`,
        action: { label: 'Lezen en vaststellen', href: `/werk/brieven/${letter.id}` },
      }),
    )
  const waiting = [...desk.reports.keys()].flatMap((reportId): Task[] => {
    const missed = desk.deadlines.find(
      (one) => one.kind === 'notification' && one.reportId === reportId && isPending(one),
    )
    const underway = desk.letters.some((one) => one.reportId === reportId && one.stage !== 'sent')
    if (!missed?.dueOn || missed.dueOn >= today || underway) return []
    return [
      {
        key: missed.key,
        role: 'executive',
        ...dueBy(missed.dueOn, today),
        title: `De raad wacht op een brief: ${placeOf(desk, reportId)}`,
        why: `De raad had uiterlijk ${formatDate(missed.dueOn)} een voortgangsbrief moeten krijgen.`,
        action: {
          label: 'Bekijken',
          href: `/werk/opvolgingen?gemeente=${desk.municipality.code}&onderzoek=${reportId}`,
        },
      },
    ]
  })
  return [...approvals, ...waiting]
}
