import type { Excerpt, FoundLetter } from './found.server.ts'
import type { Piece } from './marked.ts'
import { searchKindWords } from './words.ts'

/** Where something was found, with the words around it. */
export function Hit({ excerpt }: { excerpt: Excerpt }) {
  return (
    <span className="sub">
      {searchKindWords[excerpt.kind]}: <Marked pieces={excerpt.pieces} />
    </span>
  )
}

/** The letters in which it was found. */
export function LetterHits({ letters }: { letters: readonly FoundLetter[] }) {
  if (letters.length === 0) return null
  return (
    <section aria-labelledby="in-brieven">
      <h2 id="in-brieven">
        {letters.length === 1 ? 'Ook gevonden in een brief' : 'Ook gevonden in brieven'}
      </h2>
      <ul className="grid gap-3">
        {letters.map((letter) => (
          <li key={letter.id}>
            <a href={`/werk/brieven/${letter.id}`}>{letter.title}</a>
            <span className="sub">
              <Marked pieces={letter.pieces} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Words around a hit, with what was asked for marked. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, hit }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity.
    hit ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
  )
}
