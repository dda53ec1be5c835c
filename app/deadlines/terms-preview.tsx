import type { ReactNode } from 'react'
import { formatWeekday } from '#app/ui/date.ts'
import { Table } from '#app/ui/table.tsx'
import type { PreviewedTerm } from './terms-preview.ts'

type TermsPreviewProps = {
  terms: readonly PreviewedTerm[]
  caption: string
  today: string
  /** The button that takes the day that is offered instead. */
  offer?: (term: PreviewedTerm & { offeredOn: string }) => ReactNode
}

/** The dates that follow, each with what happened to it: out of recess, out of a weekend. */
export function TermsPreview({ terms, caption, today, offer }: TermsPreviewProps) {
  return (
    <Table
      caption={caption}
      dense
      columns={['Termijn', { label: 'Datum', narrow: true }, 'Toelichting']}
      rows={terms.map((term) => ({
        key: term.key,
        cells: [
          term.what,
          term.dueOn === null ? (
            <span key="due" className="subtle">
              geen datum
            </span>
          ) : (
            formatWeekday(term.dueOn, today)
          ),
          <Why key="why" term={term} offer={offer} />,
        ],
      }))}
    />
  )
}

function Why({ term, offer }: { term: PreviewedTerm; offer: TermsPreviewProps['offer'] }) {
  const { offeredOn } = term
  if (term.why === '') return null
  return (
    <>
      <span className={offeredOn === null ? 'subtle' : 'text-warning'}>{term.why}</span>
      {offeredOn !== null && offer ? <div>{offer({ ...term, offeredOn })}</div> : null}
    </>
  )
}
