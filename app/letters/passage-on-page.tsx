import type { ReactNode } from 'react'
import { LinkButton } from '#app/ui/form/button.tsx'
import type { Passage } from './passage.ts'

type Props = { letterId: number; passage: Passage | undefined; children: ReactNode }

/** A passage in the draft on the page: its text, whose words they are, and the way to change them. */
export function PassageOnPage({ letterId, passage, children }: Props) {
  if (passage === undefined) return children
  return (
    <div className="letter-passage">
      {children}
      <p className="letter-passage-tools no-print">
        <span className={passage.stale ? 'late' : 'subtle'}>{stateOf(passage)}</span>{' '}
        <LinkButton
          kind="link"
          href={`/werk/brieven/${letterId}/passages/${passage.key}`}
          ariaLabel={`${passage.label} aanpassen`}
        >
          Aanpassen
        </LinkButton>
      </p>
    </div>
  )
}

function stateOf({ edited, stale }: Passage): string {
  if (stale) return 'Door u aangepast. De feiten hieronder zijn sindsdien veranderd.'
  return edited ? 'Door u aangepast.' : 'Gemaakt uit de feiten.'
}
