import type { ReactNode } from 'react'
import { formatDate } from '#app/ui/date.ts'
import { Timeline } from '#app/ui/timeline.tsx'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { StoryMoment } from './story.ts'
import { type ToldMoment, toldMoment } from './story-words.ts'

type StoryLineProps = {
  moments: readonly StoryMoment[]
  today: CalendarDate
  /** Words in front of each moment: which municipality, which study. */
  placeOf?: (moment: StoryMoment) => ReactNode
}

/** The story as a time line. */
export function StoryLine({ moments, today, placeOf }: StoryLineProps) {
  return (
    <Timeline
      moments={moments.map((moment) => ({
        key: moment.key,
        when: formatDate(moment.on),
        mark: markOf(moment, today),
        children: (
          <>
            <Place>{placeOf?.(moment)}</Place>
            <Told told={toldMoment(moment)} />
          </>
        ),
      }))}
    />
  )
}

function Place({ children }: { children?: ReactNode }) {
  return children ? <span className="sub">{children}</span> : null
}

function markOf(moment: StoryMoment, today: CalendarDate) {
  if (moment.type === 'notification') return moment.missed ? 'missed' : 'ahead'
  return moment.on > today ? 'ahead' : 'past'
}

function Told({ told: { head, missed, lines } }: { told: ToldMoment }) {
  return (
    <>
      <p className={missed ? 'late' : undefined}>
        <b>{head}</b>
      </p>
      {lines.length > 0 ? (
        <ul>
          {lines.map(({ text, href }) => (
            <li key={text}>{href ? <a href={href}>{text}</a> : text}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
