import { addresseeWords } from '#app/reports/words.ts'
import type { Addressee } from '#db/schema/codes.ts'

type WordingProps = {
  page: {
    recommendation: { number: string; text: string; addressee: Addressee; priority: boolean }
    parent: { number: string; title: string } | null
    state: { outcome: { amendedText: string } | null }
  }
}

/** The recommendation as the audit office wrote it, and beside it what the council made of it. */
export function Wording({ page: { recommendation, state, parent } }: WordingProps) {
  const amended = state.outcome?.amendedText
  return (
    <div className={amended ? 'grid gap-6 md:grid-cols-2' : undefined}>
      <figure>
        <figcaption className="sub">
          Aanbeveling {recommendation.number}, {addresseeWords[recommendation.addressee]}
          {parent ? `; hoort bij ${parent.number} ${parent.title}` : ''}
          {recommendation.priority ? '; met voorrang' : ''}
        </figcaption>
        <blockquote>{recommendation.text}</blockquote>
      </figure>
      {amended ? (
        <figure>
          <figcaption className="sub">Zoals de raad haar gewijzigd heeft overgenomen</figcaption>
          <blockquote>{amended}</blockquote>
        </figure>
      ) : null}
    </div>
  )
}
