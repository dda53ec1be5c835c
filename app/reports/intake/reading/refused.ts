/** Why a file cannot be read; each has one message for the person who brought it. */
export type RefusalReason =
  | 'empty'
  | 'too_large'
  | 'too_many_pages'
  | 'unknown_kind'
  | 'picture'
  | 'old_word'
  | 'old_excel'
  | 'other_office'
  | 'scanned'
  | 'password'
  | 'damaged'
  | 'bomb'
  | 'too_deep'
  | 'no_text'
  | 'too_slow'
  | 'too_big_in_memory'

const messages: Record<RefusalReason, string> = {
  empty: 'Het bestand is leeg.',
  too_large: 'Het bestand is groter dan 30 MB. Kies een kleiner bestand of plak de tekst.',
  too_many_pages:
    'Het document heeft meer dan 400 pagina’s. Knip het deel met de aanbevelingen eruit.',
  unknown_kind:
    'Dit soort bestand kan niet worden gelezen. Gebruik PDF, Word (.docx), een webpagina (.html), tekst (.txt), CSV of Excel (.xlsx).',
  picture: 'Dit is een afbeelding. Er staat geen tekst in die gelezen kan worden.',
  old_word:
    'Dit is een oud Word-bestand (.doc). Sla het op als .docx of PDF en probeer het opnieuw.',
  old_excel:
    'Dit is een oud Excel-bestand (.xls). Sla het op als .xlsx of CSV en probeer het opnieuw.',
  other_office:
    'Dit soort document kan niet worden gelezen. Sla het op als .docx of PDF en probeer het opnieuw.',
  scanned:
    'Deze PDF is gescand: de pagina’s zijn plaatjes zonder tekst. Gebruik een PDF met tekst of plak de tekst.',
  password: 'Deze PDF is beveiligd met een wachtwoord. Gebruik een PDF zonder wachtwoord.',
  damaged: 'Het bestand is beschadigd en kan niet worden gelezen.',
  bomb: 'Het bestand wordt uitgepakt veel te groot en is daarom geweigerd.',
  too_deep: 'De webpagina is te ingewikkeld opgebouwd om te lezen. Plak de tekst.',
  no_text: 'Er staat geen tekst in dit bestand.',
  too_slow: 'Het lezen duurde te lang en is gestopt. Plak de tekst of kies een kleiner bestand.',
  too_big_in_memory:
    'Het lezen vroeg te veel geheugen en is gestopt. Plak de tekst of kies een kleiner bestand.',
}

/** The file is refused; `message` is Dutch and says what can be done. */
export class SourceRefused extends Error {
  override name = 'SourceRefused'
  constructor(readonly reason: RefusalReason) {
    super(messages[reason])
  }
}

/** Largest file, in bytes, and most pages of a document. */
export const largestFile = 30 * 1024 * 1024
export const mostPages = 400
