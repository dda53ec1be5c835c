import { Button } from '#app/ui/form/button.tsx'
import type { DraftRecommendation } from './draft.ts'

/** What was left out of a draft, to put back. */
export function DroppedRecommendations({ dropped }: { dropped: readonly DraftRecommendation[] }) {
  if (dropped.length === 0) return null
  return (
    <section className="sheet sheet-padded" aria-labelledby="weggelaten">
      <h3 id="weggelaten" className="sheet-lead">
        Weggelaten
      </h3>
      <ul className="dropped">
        {dropped.map(({ key, number, title, text }) => (
          <li key={key}>
            <span>
              {number} {title || text.slice(0, 80) || 'zonder tekst'}
            </span>
            <Button
              kind="link"
              name="edit"
              value={`putBack:${key}`}
              ariaLabel={`Terugzetten: aanbeveling ${number}`}
            >
              Terugzetten
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
