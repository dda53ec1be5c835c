import type { Message } from '#app/mail/message.ts'
import type { LetterModel } from './model.ts'
import { fieldLabels } from './words.ts'

/**
 * The mail to the griffie that brings a letter; `url` is its public page. It does not repeat the attachments of the
 * letter: the letter itself is one of the mail, and "Bijlagen: geen" would deny it.
 */
export function letterMail(letter: LetterModel, url: string): Message {
  const what = letter.kind === 'progress' ? 'Voortgangsbrief' : 'Rekenkamerbrief'
  const fields = letter.fields.filter(({ label }) => label !== fieldLabels.attachments)
  return {
    subject: `${what} van ${letter.author}: ${letter.subject}`,
    pieces: [
      { paragraph: 'Beste griffie,' },
      {
        paragraph: `${letter.author} stuurt uw raad een brief over de opvolging van aanbevelingen van de rekenkamer. De brief is toegevoegd als PDF en als Word-document.`,
      },
      { list: fields.map(({ label, text }) => ({ text: `${label}: ${text}` })) },
      { link: 'De brief op de openbare pagina', url },
    ],
    reason: 'u de griffie bent van een raad waaraan deze brief is gericht',
  }
}
