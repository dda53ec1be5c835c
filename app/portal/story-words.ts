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
import type { StoryMoment } from './story.ts'

/** One moment in words: what happened, and below it the particulars. Addresses of this site start with a slash. */
export type ToldMoment = {
  head: string
  /** Something that should have happened and did not. */
  missed: boolean
  lines: { text: string; href?: string }[]
}

/** A moment of the story in words: the same on pages, in feeds and in mail. */
export function toldMoment(moment: StoryMoment): ToldMoment {
  const { head, lines = [] } = wordsOf(moment)
  return { head, lines, missed: moment.type === 'notification' && moment.missed }
}

function wordsOf(moment: StoryMoment): { head: string; lines?: ToldMoment['lines'] } {
  switch (moment.type) {
    case 'offering':
      return { head: 'Onderzoek aangeboden aan de gemeenteraad' }
    case 'response':
      return {
        head: 'Reactie van het college',
        lines: [
          ...grouped(moment.items.map(({ number, event }) => [number, responseWords[event.kind]])),
          ...document(moment.items, 'De reactie lezen'),
        ],
      }
    case 'decision':
      return {
        head: `Besluit van de raad${agendaItemOf(moment.items)}`,
        lines: [
          ...grouped(
            moment.items.map(({ number, event }) => [number, outcomeWords[event.outcome]]),
          ),
          ...moment.papers.map(({ kind, title, url }) =>
            line(paperWords(councilPaperWords[kind], title), url),
          ),
          ...document(moment.items, 'Het besluit lezen'),
        ],
      }
    case 'update':
      return {
        head: 'Het college meldt voortgang',
        lines: grouped(
          moment.items.map(({ number, event }) => [
            number,
            event.status === null ? 'Geen wijziging' : implementationStatusWords[event.status],
          ]),
        ),
      }
    case 'extension':
      return {
        head: 'Uitstel',
        lines: moment.items.map(({ number, event }) => ({
          text: `Aanbeveling ${number}, ${deadlineWords[event.deadline]}: van ${formatDate(event.fromOn)} naar ${formatDate(event.toOn)}, ${event.granted ? 'verleend' : 'geweigerd'}.`,
        })),
      }
    case 'review':
      return {
        head: 'Oordeel van de rekenkamer',
        lines: grouped(
          moment.items.map(({ number, event }) => [number, verdictWords[event.verdict]]),
        ),
      }
    case 'closure':
      return {
        head: 'Afdoening',
        lines: grouped(
          moment.items.map(({ number, event }) => [
            number,
            {
              proposed: `Voorgedragen door ${closurePartyWords[event.party]}`,
              decided: 'Afgedaan door de raad',
              reopened: 'Heropend door de raad',
            }[event.kind],
          ]),
        ),
      }
    case 'letter': {
      const { id, kind, subject, number } = moment.letter
      return {
        head: kind === 'progress' ? 'Brief van het college aan de raad' : 'Brief van de rekenkamer',
        lines: [{ text: `${subject} (${number})`, href: `/brieven/${id}` }],
      }
    }
    case 'notification':
      return {
        head: moment.missed
          ? 'De raad had een brief moeten krijgen; die is er niet.'
          : 'Uiterlijk dan hoort de raad hoe het ermee staat',
      }
  }
}

/** `Overgenomen: aanbevelingen 1, 2 en 4`, one line for each word. */
function grouped(items: readonly (readonly [number: string, word: string])[]) {
  return [...new Set(items.map(([, word]) => word))].map((word) => {
    const numbers = items.filter((item) => item[1] === word).map(([number]) => number)
    return { text: `${word}: ${recommendationNumbers(numbers)}` }
  })
}

function document(items: readonly { event: { documentUrl: string } }[], text: string) {
  const url = items.find((item) => item.event.documentUrl !== '')?.event.documentUrl
  return url ? [line(text, url)] : []
}

function line(text: string, url: string): ToldMoment['lines'][number] {
  return url === '' ? { text } : { text, href: url }
}

/** A title often says itself that it is a motie. */
function paperWords(kind: string, title: string): string {
  return title.toLowerCase().startsWith(kind.toLowerCase()) ? title : `${kind}: ${title}`
}

function agendaItemOf(items: readonly { event: { agendaItem: string } }[]): string {
  const agendaItem = items[0]?.event.agendaItem
  return agendaItem ? ` (${agendaItem.toLowerCase()})` : ''
}
