import type { ReactNode } from 'react'
import { deadlineWords } from '#app/deadlines/words.ts'
import {
  closurePartyWords,
  councilPaperWords,
  outcomeWords,
  responseWords,
} from '#app/decisions/words.ts'
import { implementationStatusWords } from '#app/follow-ups/words.ts'
import { recommendationNumbers } from '#app/letters/wording/list.ts'
import { verdictWords } from '#app/reviews/words.ts'
import { formatDate } from '#app/ui/date.ts'
import { Timeline } from '#app/ui/timeline.tsx'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { StoryMoment } from './story.ts'

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
            {placeOf ? <span className="sub">{placeOf(moment)}</span> : null}
            <Told moment={moment} />
          </>
        ),
      }))}
    />
  )
}

function markOf(moment: StoryMoment, today: CalendarDate) {
  if (moment.type === 'notification') return moment.missed ? 'missed' : 'ahead'
  return moment.on > today ? 'ahead' : 'past'
}

function Told({ moment }: { moment: StoryMoment }) {
  switch (moment.type) {
    case 'offering':
      return <Head>Onderzoek aangeboden aan de gemeenteraad</Head>
    case 'response':
      return (
        <>
          <Head>Reactie van het college</Head>
          <Items
            items={moment.items.map(({ number, event }) => [number, responseWords[event.kind]])}
          />
          <Document url={documentOf(moment.items)} what="De reactie" />
        </>
      )
    case 'decision':
      return (
        <>
          <Head>Besluit van de raad{agendaItemOf(moment.items)}</Head>
          <Items
            items={moment.items.map(({ number, event }) => [number, outcomeWords[event.outcome]])}
          />
          {moment.papers.map((paper) => (
            <p key={paper.title} className="small">
              {councilPaperWords[paper.kind]}:{' '}
              {paper.url ? <a href={paper.url}>{paper.title}</a> : paper.title}
            </p>
          ))}
          <Document url={documentOf(moment.items)} what="Het besluit" />
        </>
      )
    case 'update':
      return (
        <>
          <Head>Het college meldt voortgang</Head>
          <Items
            items={moment.items.map(({ number, event }) => [
              number,
              event.status === null ? 'Geen wijziging' : implementationStatusWords[event.status],
            ])}
          />
        </>
      )
    case 'extension':
      return (
        <>
          <Head>Uitstel</Head>
          {moment.items.map(({ number, event }) => (
            <p key={event.key}>
              Aanbeveling {number}, {deadlineWords[event.deadline]}: van {formatDate(event.fromOn)}{' '}
              naar {formatDate(event.toOn)}, {event.granted ? 'verleend' : 'geweigerd'}.
            </p>
          ))}
        </>
      )
    case 'review':
      return (
        <>
          <Head>Oordeel van de rekenkamer</Head>
          <Items
            items={moment.items.map(({ number, event }) => [number, verdictWords[event.verdict]])}
          />
        </>
      )
    case 'closure':
      return (
        <>
          <Head>Afdoening</Head>
          <Items
            items={moment.items.map(({ number, event }) => [
              number,
              event.kind === 'proposed'
                ? `Voorgedragen door ${closurePartyWords[event.party]}`
                : event.kind === 'decided'
                  ? 'Afgedaan door de raad'
                  : 'Heropend door de raad',
            ])}
          />
        </>
      )
    case 'letter':
      return (
        <>
          <Head>
            {moment.letter.kind === 'progress'
              ? 'Brief van het college aan de raad'
              : 'Brief van de rekenkamer'}
          </Head>
          <p>
            <a href={`/brieven/${moment.letter.id}`}>{moment.letter.subject}</a> (
            {moment.letter.number})
          </p>
        </>
      )
    case 'notification':
      return moment.missed ? (
        <p className="late">
          <b>De raad had een brief moeten krijgen; die is er niet.</b>
        </p>
      ) : (
        <Head>Uiterlijk dan hoort de raad hoe het ermee staat</Head>
      )
  }
}

function Head({ children }: { children: ReactNode }) {
  return (
    <p>
      <b>{children}</b>
    </p>
  )
}

/** `Overgenomen: aanbevelingen 1, 2 en 4`, one line for each word. */
function Items({ items }: { items: readonly (readonly [number: string, word: string])[] }) {
  const words = [...new Set(items.map(([, word]) => word))]
  return (
    <ul>
      {words.map((word) => {
        const numbers = items.filter((item) => item[1] === word).map(([number]) => number)
        return (
          <li key={word}>
            {word}: {recommendationNumbers(numbers)}
          </li>
        )
      })}
    </ul>
  )
}

type WithDocument = { event: { documentUrl: string } }

function documentOf(items: readonly WithDocument[]): string {
  return items.find((item) => item.event.documentUrl !== '')?.event.documentUrl ?? ''
}

function agendaItemOf(items: readonly { event: { agendaItem: string } }[]): string {
  const agendaItem = items[0]?.event.agendaItem
  return agendaItem ? ` (${agendaItem.toLowerCase()})` : ''
}

function Document({ url, what }: { url: string; what: string }) {
  return url ? (
    <p className="small">
      <a href={url}>{what} lezen</a>
    </p>
  ) : null
}
