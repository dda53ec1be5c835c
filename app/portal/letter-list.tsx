import { formatDate } from '#app/ui/date.ts'
import type { PublicLetter } from './public-letters.server.ts'

/** Whose letter it is, is told where letters of several stand together. */
type LetterListProps = { letters: readonly (PublicLetter & { sender?: string })[] }

/** Sent letters in a side column. */
export function LetterList({ letters }: LetterListProps) {
  if (letters.length === 0)
    return <p className="subtle">Er is nog geen brief aan de raad verzonden.</p>
  return (
    <ul className="grid gap-3">
      {letters.map((letter) => (
        <li key={letter.id}>
          <a href={`/brieven/${letter.id}`}>{letter.subject}</a>
          <span className="sub">
            {letter.sender ? `${letter.sender}, ` : ''}
            {letter.number}, {formatDate(letter.sentOn)}
            {letter.correctsId === null ? '' : '; corrigeert een eerdere brief'}
          </span>
        </li>
      ))}
    </ul>
  )
}
