import { type Deadline, daysMoved } from '#app/deadlines/deadline.ts'
import { extensionWords } from '#app/deadlines/words.ts'
import type { FollowUpState } from '#app/follow-ups/history.ts'
import { Age } from '#app/ui/age.tsx'
import { formatDate } from '#app/ui/date.ts'
import { PhaseBadge } from '#app/ui/phase-badge.tsx'

type FollowUpLeadProps = {
  page: {
    state: Pick<FollowUpState, 'phase' | 'lastUpdate' | 'outcome'>
    implementation: Pick<Deadline, 'firstDueOn' | 'dueOn' | 'extensions'> | null
    offeredOn: string | null
    owner: { name: string } | null
    portfolioHolder: { name: string } | null
  }
  today: string
}

/** How a follow-up stands in one line: phase, age of the last message, date, who. */
export function FollowUpLead({ page, today }: FollowUpLeadProps) {
  const { state, implementation } = page
  return (
    <>
      <PhaseBadge phase={state.phase} /> ·{' '}
      <Age
        last={state.lastUpdate?.occurredOn ?? null}
        since={state.outcome?.occurredOn ?? page.offeredOn}
        today={today}
      />{' '}
      · <Planned deadline={implementation} />
      {page.owner ? ` · behandelaar ${page.owner.name}` : ' · nog geen behandelaar'}
      {page.portfolioHolder ? ` · portefeuillehouder ${page.portfolioHolder.name}` : ''}
    </>
  )
}

function Planned({ deadline }: { deadline: FollowUpLeadProps['page']['implementation'] }) {
  if (deadline?.dueOn == null) return <>uitvoering: geen datum</>
  const { firstDueOn, dueOn, extensions } = deadline
  return (
    <>
      uitvoering gereed{' '}
      {firstDueOn !== null && firstDueOn !== dueOn ? (
        <>
          <s>{formatDate(firstDueOn)}</s>{' '}
        </>
      ) : null}
      {formatDate(dueOn)}
      {extensions > 0 ? ` (${extensionWords(extensions, daysMoved(deadline))})` : null}
    </>
  )
}
