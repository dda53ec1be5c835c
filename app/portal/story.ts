import {
  type CalendarDate,
  endOfDay,
  type Instant,
  startOfDay,
} from '#app/workflow/calendar-date.ts'
import type { PublicPaper } from './catalogue.server.ts'
import type { PublicNotification } from './public-deadline.ts'
import type { PublicEvent } from './public-event.ts'
import type { PublicFollowUp } from './public-follow-up.ts'
import type { PublicLetter } from './public-letters.server.ts'

/** An event with the recommendation that it is about. */
export type StoryItem<Type extends PublicEvent['type']> = {
  number: string
  title: string
  event: Extract<PublicEvent, { type: Type }>
}

/** One moment of the story: what happened on one day to all recommendations together, and since when it is known. */
export type StoryMoment = {
  key: string
  on: CalendarDate
  knownAt: Instant
  reportId: number
} & (
  | { type: 'offering' }
  | { type: 'response'; items: StoryItem<'response'>[] }
  | { type: 'decision'; decisionId: number; items: StoryItem<'decision'>[]; papers: PublicPaper[] }
  | { type: 'update'; items: StoryItem<'update'>[] }
  | { type: 'extension'; items: StoryItem<'extension'>[] }
  | { type: 'review'; items: StoryItem<'review'>[] }
  | { type: 'closure'; items: StoryItem<'closure'>[] }
  | { type: 'letter'; letter: PublicLetter }
  | { type: 'notification'; missed: boolean; firstDueOn: CalendarDate | null }
)

export type StorySource = {
  on: CalendarDate
  followUps: readonly PublicFollowUp[]
  events: ReadonlyMap<number, readonly PublicEvent[]>
  letters: readonly PublicLetter[]
  papers: readonly PublicPaper[]
  notifications: readonly PublicNotification[]
}

/**
 * The story of the follow-ups of one municipality (of one report or several), oldest first: offering, reactions,
 * decisions, messages, letters, verdicts, closures, dates by which the council should have heard, and the next one.
 */
export function storyOf(source: StorySource): StoryMoment[] {
  const moments = [
    ...offerings(source.followUps),
    ...happenings(source),
    ...source.letters.map(
      (letter): StoryMoment => ({
        key: `letter-${letter.id}`,
        on: letter.sentOn,
        knownAt: letter.sentAt,
        reportId: letter.reportId,
        type: 'letter',
        letter,
      }),
    ),
    ...councilHears(source),
  ]
  return moments.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : order(a) - order(b)))
}

const types: StoryMoment['type'][] = [
  'offering',
  'response',
  'decision',
  'extension',
  'update',
  'review',
  'letter',
  'closure',
  'notification',
]

function order(moment: StoryMoment): number {
  return types.indexOf(moment.type)
}

function offerings(followUps: readonly PublicFollowUp[]): StoryMoment[] {
  const seen = new Map(followUps.map((one) => [one.reportId, one.offeredOn]))
  return [...seen].map(([reportId, on]) => ({
    key: `offering-${reportId}`,
    on,
    knownAt: startOfDay(on),
    reportId,
    type: 'offering',
  }))
}

/** Events of one kind on one day about one report become one moment. */
function happenings({ followUps, events, papers }: StorySource): StoryMoment[] {
  const moments = new Map<string, StoryMoment>()
  for (const followUp of followUps) {
    const { number, title } = followUp.recommendation
    for (const event of events.get(followUp.id) ?? []) {
      const decisionId = event.type === 'decision' ? event.decisionId : 0
      const key = `${event.type}-${followUp.reportId}-${event.on}-${decisionId}`
      const known = moments.get(key)
      if (known !== undefined && 'items' in known) {
        ;(known.items as StoryItem<PublicEvent['type']>[]).push({ number, title, event })
        if (event.knownAt > known.knownAt) known.knownAt = event.knownAt
      } else {
        const moment = {
          key,
          on: event.on,
          knownAt: event.knownAt,
          reportId: followUp.reportId,
          type: event.type,
          items: [{ number, title, event }],
          ...(event.type === 'decision' && {
            decisionId,
            papers: papers.filter((paper) => paper.decisionId === decisionId),
          }),
        }
        moments.set(key, moment as StoryMoment)
      }
    }
  }
  return [...moments.values()]
}

/** Dates that passed without a letter, and per report the first one ahead. */
function councilHears({ on, notifications }: StorySource): StoryMoment[] {
  const told = new Set<number>()
  return notifications.flatMap(({ reportId, dueOn, metOn, firstDueOn }): StoryMoment[] => {
    const missed = dueOn < on
    if (metOn !== null || (!missed && told.has(reportId))) return []
    if (!missed) told.add(reportId)
    const key = `notification-${reportId}-${dueOn}`
    // That nothing came is known when the day is over.
    const knownAt = endOfDay(dueOn)
    return [{ key, on: dueOn, knownAt, reportId, type: 'notification', missed, firstDueOn }]
  })
}
