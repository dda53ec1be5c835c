import { Note } from '#app/ui/note.tsx'
import type { SimilarReport } from './similar-reports.server.ts'
import { likenessWords } from './words.ts'

type Props = {
  notes: readonly string[]
  similar: readonly SimilarReport[]
  /** Id of another draft of the same source. */
  sameSource: number | null
}

/** What the person who checks a draft should know: doubles, and what the reading itself said. */
export function DraftNotes({ notes, similar, sameSource }: Props) {
  return (
    <>
      {similar.length > 0 || sameSource !== null ? (
        <Note kind="warning" title="Dit onderzoek is er misschien al">
          <ul>
            {similar.map(({ slug, title, likeness }) => (
              <li key={slug}>
                <a href={`/werk/onderzoeken/${slug}`}>{title}</a>: {likenessWords[likeness]}.
              </li>
            ))}
            {sameSource === null ? null : (
              <li>
                <a href={`/werk/onderzoeken/invoer/${sameSource}`}>Een ander concept</a>:{' '}
                {likenessWords.source}.
              </li>
            )}
          </ul>
        </Note>
      ) : null}
      {notes.length > 0 ? (
        <Note title="Let op bij het nakijken">
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Note>
      ) : null}
    </>
  )
}
