import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import { dateWords } from './date.ts'

/** That a letter takes the place of one that was sent; the council or councils are those of the letter. */
export function correctionSentence({ number, sentOn }: Corrected, councils = 'uw raad'): string {
  return `Deze brief vervangt onze brief van ${dateWords(sentOn)} met kenmerk ${number}. Wij vragen ${councils} om die brief niet meer te gebruiken.`
}

export type Corrected = { number: string; sentOn: CalendarDate }
