import type { HistoryEntry } from '#app/follow-ups/history-entries.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { PhaseBadge } from '#app/ui/phase-badge.tsx'
import type { Phase } from '#db/schema/codes.ts'
import { Meanwhile } from './meanwhile.tsx'

type FollowUpHeadProps = {
  page: {
    id: number
    municipality: { name: string }
    report: { shortTitle: string }
    recommendation: { number: string; title: string; text: string }
    state: { phase: Phase; outcome: { amendedText: string } | null }
    history: readonly HistoryEntry[]
    names: Readonly<Record<number, { name: string }>>
  }
  /** What the page does: its title. */
  doing: string
}

/** The head of a page on which something is done about one follow-up: what it is about stays in sight. */
export function FollowUpHead({ page, doing }: FollowUpHeadProps) {
  const { recommendation, municipality, report, state } = page
  const title = `${recommendation.number} ${recommendation.title}`
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Opvolgingen', href: '/werk/opvolgingen' },
          { label: `${title}, ${municipality.name}`, href: `/werk/opvolgingen/${page.id}` },
        ]}
      />
      <PageTitle
        lead={
          <>
            {title} · {municipality.name} · {report.shortTitle} · <PhaseBadge phase={state.phase} />
          </>
        }
      >
        {doing}
      </PageTitle>
      <blockquote>{state.outcome?.amendedText || recommendation.text}</blockquote>
      <Meanwhile history={page.history} names={page.names} />
    </>
  )
}
