import type { Message } from '#app/mail/message.ts'
import { link, type Piece } from '#app/mail/piece.ts'
import { formatDate } from '#app/ui/date.ts'
import type { News } from './news.server.ts'
import type { Topic } from './topic.server.ts'

/** Asks whether the address really wants this. */
export function confirmMail(topic: Topic, token: string, origin: string): Message {
  return {
    subject: `Bevestig dat u ${topic.name} wilt volgen`,
    pieces: [
      { paragraph: `U wilt bericht krijgen als er iets nieuws is over ${topic.name}.` },
      link('Ja, ik wil dit volgen', `${origin}/volgen/bevestigen/${token}`),
      {
        paragraph:
          'Hebt u dit niet aangevraagd, dan hoeft u niets te doen: zonder uw bevestiging wissen wij uw adres na zeven dagen.',
      },
    ],
    reason: 'iemand dit adres invulde om iets te volgen',
  }
}

/** Someone asked again for what is followed already. */
export function alreadyFollowedMail(topic: Topic, token: string, origin: string): Message {
  return {
    subject: `U volgt ${topic.name} al`,
    pieces: [
      { paragraph: 'Zodra er iets nieuws is, krijgt u op die dag een bericht.' },
      stopLink(token, origin),
    ],
    reason: 'iemand dit adres invulde om iets te volgen',
    unsubscribeUrl: stopUrl(token, origin),
  }
}

/** What became known since the last mail, on one day. */
export function newsMail(
  topic: Topic,
  news: readonly News[],
  { token, origin }: { token: string; origin: string },
): Message {
  const what = news.length === 1 ? '1 nieuw bericht' : `${news.length} nieuwe berichten`
  return {
    subject: `${what} over ${topic.name}`,
    pieces: [
      ...news.flatMap((one): Piece[] => [
        { heading: `${one.municipality}, ${one.report}` },
        {
          paragraph: `${formatDate(one.on)}: ${[one.told.head, ...one.told.lines.map((line) => line.text)].map(sentence).join(' ')}`,
        },
        link('Lees verder', `${origin}${one.href}`),
      ]),
      {
        paragraph:
          'Wat het college meldt en wat de rekenkamer oordeelt, staan in Opvolgwijzer apart.',
      },
      stopLink(token, origin),
    ],
    reason: `u ${topic.name} volgt`,
    unsubscribeUrl: stopUrl(token, origin),
  }
}

function stopLink(token: string, origin: string): Piece {
  return link('Stoppen met volgen', stopUrl(token, origin))
}

function stopUrl(token: string, origin: string): string {
  return `${origin}/volgen/stoppen/${token}`
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
