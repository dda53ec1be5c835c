import type { NotificationFacts } from '#app/deadlines/notification.ts'
import type { Fact, FollowUpFacts } from '#app/follow-ups/facts.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'

let lastId = 0

/** What every fact bears, entered on the evening of the day that it happened unless told otherwise. */
export function fact(occurredOn: CalendarDate, more: Partial<Fact> = {}): Fact {
  lastId += 1
  return {
    id: lastId,
    occurredOn,
    recordedAt: `${occurredOn}T20:00:00.000Z`,
    recordedBy: 1,
    withdrawn: false,
    replacesId: null,
    ...more,
  }
}

/** A follow-up of a report that was offered on 22 July 2025, of which nothing more is known. */
export function followUpFacts(more: Partial<FollowUpFacts> = {}): FollowUpFacts {
  return {
    id: 40,
    reportId: 3,
    municipalityCode: 'GM0629',
    role: 'own',
    executor: '',
    dutyToInform: false,
    recordedAt: '2025-07-22T08:00:00.000Z',
    recommendation: {
      id: 7,
      number: '1',
      position: 1,
      title: 'Leg afspraken vast',
      text: 'Leg de afspraken vast.',
      addressee: 'college',
      parentId: null,
      priority: false,
    },
    offering: { offeredOn: '2025-07-22', responseDueOn: null, treatmentDueOn: null },
    responses: [],
    outcomes: [],
    assignments: [],
    steps: [],
    updates: [],
    evidence: [],
    extensions: [],
    reviews: [],
    closures: [],
    ...more,
  }
}

/** The outcome of a council decision. */
export function outcome(
  occurredOn: CalendarDate,
  more: Partial<FollowUpFacts['outcomes'][number]> = {},
): FollowUpFacts['outcomes'][number] {
  return {
    ...fact(occurredOn),
    outcome: 'adopted',
    amendedText: '',
    explanation: '',
    agendaItem: '',
    documentUrl: '',
    planOfActionDueOn: null,
    implementationDueOn: null,
    ...more,
  }
}

/** A status update. */
export function update(
  occurredOn: CalendarDate,
  status: FollowUpFacts['updates'][number]['status'],
  more: Partial<Fact> = {},
): FollowUpFacts['updates'][number] {
  return {
    ...fact(occurredOn, more),
    noChange: status === null,
    status,
    done: '',
    next: '',
    reason: '',
    internalNote: '',
  }
}

/** One step with one revision. */
export function step(
  stepId: number,
  occurredOn: CalendarDate,
  more: Partial<FollowUpFacts['steps'][number]['revisions'][number]> = {},
): FollowUpFacts['steps'][number] {
  return {
    stepId,
    linkedAt: `${occurredOn}T19:00:00.000Z`,
    revisions: [
      {
        ...fact(occurredOn),
        stepId,
        title: 'Afspraken voorbereiden',
        position: 1,
        ownerId: null,
        plannedStartOn: null,
        plannedEndOn: null,
        doneOn: null,
        dropped: false,
        reason: '',
        ...more,
      },
    ],
  }
}

/** A request to move a date, ruled on unless `granted` is null. */
export function extension(
  occurredOn: CalendarDate,
  of: Pick<FollowUpFacts['extensions'][number], 'deadlineKind' | 'fromOn' | 'toOn'> & {
    stepId?: number
  },
  ruling: { on: CalendarDate; granted: boolean } | null,
): FollowUpFacts['extensions'][number] {
  return {
    ...fact(occurredOn),
    stepId: null,
    reason: 'Wij wachten op een ander.',
    ...of,
    rulings:
      ruling === null ? [] : [{ ...fact(ruling.on), granted: ruling.granted, explanation: '' }],
  }
}

/** How one college informs its council, with nothing agreed yet. */
export function notificationFacts(more: Partial<NotificationFacts> = {}): NotificationFacts {
  return {
    reportId: 3,
    municipalityCode: 'GM0629',
    schedules: [],
    singleDates: [],
    letters: [],
    extensions: [],
    recesses: [],
    ...more,
  }
}
