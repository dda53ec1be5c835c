import { formatDate } from '#app/ui/date.ts'
import type { PublicLetter } from './public-letters.server.ts'

/** Sent letters in a side column. */
export function LetterList({ letters }: { letters: readonly PublicLetter[] }) {
  if (letters.length === 0)
    return <p className="subtle">Er is nog geen brief aan de raad verzonden.</p>
  return (
    <ul className="grid gap-3">
      {letters.map((letter) => (
        <li key={letter.id}>
          <a href={`/brieven/${letter.id}`}>{letter.subject}</a>
          <span className="sub">
            {letter.number}, {formatDate(letter.sentOn)}
            {letter.correctsId === null ? '' : '; corrigeert een eerdere brief'}
          </span>
        </li>
      ))}
    </ul>
  )
}
