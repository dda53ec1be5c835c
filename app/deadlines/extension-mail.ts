import type { Message } from '#app/mail/message.ts'
import { link } from '#app/mail/piece.ts'
import { formatDate } from '#app/ui/date.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'

/** A request for an extension as the mails about it tell it. */
export type ToldRequest = {
  reader: string
  /** "1 Maak een lijst (Bruggen, Duinstad)". */
  followUp: string
  municipality: string
  /** "uitvoering", "stap “Lijst opstellen”". */
  what: string
  fromOn: CalendarDate
  toOn: CalendarDate
}

/** Tells the griffie that it is asked to rule. */
export function askedMail(told: ToldRequest & { by: string; why: string; url: string }): Message {
  const { reader, followUp, municipality, what, fromOn, toOn, by, why, url } = told
  return {
    subject: `Verzoek om uitstel: ${followUp}`,
    pieces: [
      { paragraph: `Beste ${reader},` },
      { paragraph: `${by} vraagt uitstel bij aanbeveling ${followUp}.` },
      { list: [{ text: `${what}: van ${formatDate(fromOn)} naar ${formatDate(toOn)}` }] },
      { paragraph: `De reden: “${why}”` },
      link('Beslissen over dit verzoek', url),
      { paragraph: 'Zolang u niet beslist, blijft de datum gelden.' },
    ],
    reason: `u in ${municipality} over uitstel beslist`,
  }
}

/** Tells who asked, and the owner, how the griffie ruled. */
export function ruledMail(
  told: ToldRequest & { granted: boolean; explanation: string; url: string },
): Message {
  const { reader, followUp, what, fromOn, toOn, granted, explanation, url } = told
  return {
    subject: `Uitstel ${granted ? 'verleend' : 'niet verleend'}: ${followUp}`,
    pieces: [
      { paragraph: `Beste ${reader},` },
      {
        paragraph: `De griffie verleent ${granted ? '' : 'geen '}uitstel bij aanbeveling ${followUp}.`,
      },
      {
        list: [
          {
            text: granted
              ? `${what}: van ${formatDate(fromOn)} naar ${formatDate(toOn)}`
              : `${what}: blijft ${formatDate(fromOn)}`,
          },
        ],
      },
      ...(explanation === '' ? [] : [{ paragraph: `De griffie schrijft erbij: “${explanation}”` }]),
      link('Naar de opvolging', url),
    ],
    reason: 'u het uitstel vroeg of behandelaar bent van deze aanbeveling',
  }
}
