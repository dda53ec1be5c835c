import {
  closurePartyWords,
  councilPaperWords,
  outcomeWords,
  responseWords,
} from '#app/decisions/words.ts'
import type { FollowUpState } from '#app/follow-ups/history.ts'
import { implementationStatusWords } from '#app/follow-ups/words.ts'
import { formatDate } from '#app/ui/date.ts'
import { type Fact, Facts } from '#app/ui/facts.tsx'
import type { CouncilPaperKind } from '#db/schema/codes.ts'
import { verdictWords } from './words.ts'

type Five = Pick<
  FollowUpState,
  'response' | 'outcome' | 'status' | 'lastUpdate' | 'updates' | 'review' | 'closure' | 'steps'
>

type FiveFactsProps = {
  state: Five
  informed?: string | null
  /** Motions, amendments and toezeggingen that belong to the decision. */
  papers?: readonly { id: number; kind: CouncilPaperKind; title: string; url: string }[]
}

/** The five facts of the five parties, apart: none of them speaks for another. */
export function FiveFacts({ state, informed, papers = [] }: FiveFactsProps) {
  return (
    <Facts
      facts={[
        responseFact(state),
        decisionFact(state, papers),
        implementationFact(state),
        reviewFact(state),
        closureFact(state, informed ?? null),
      ]}
    />
  )
}

function responseFact({ response }: Five): Fact {
  if (response === null) return { by: 'College', says: 'Nog geen reactie', open: true }
  return {
    by: 'College',
    says: responseWords[response.kind],
    children: (
      <>
        {response.explanation ? <p>{response.explanation}</p> : null}
        <Source what="Reactie" on={response.occurredOn} url={response.documentUrl} />
      </>
    ),
  }
}

function decisionFact({ outcome }: Five, papers: NonNullable<FiveFactsProps['papers']>): Fact {
  if (outcome === null) return { by: 'Raad', says: 'Nog geen besluit', open: true }
  return {
    by: 'Raad',
    says: outcomeWords[outcome.outcome],
    children: (
      <>
        {outcome.explanation ? <p>{outcome.explanation}</p> : null}
        {papers.map(({ id, kind, title, url }) => (
          <p key={id} className="sub">
            {title.startsWith(councilPaperWords[kind]) ? '' : `${councilPaperWords[kind]}: `}
            {url ? <a href={url}>{title}</a> : title}
          </p>
        ))}
        <Source what="Besluit" on={outcome.occurredOn} url={outcome.documentUrl} />
      </>
    ),
  }
}

function implementationFact({ status, lastUpdate, updates, steps }: Five): Fact {
  const by = 'Uitvoering, zoals gemeld'
  const done = steps.filter((step) => step.doneOn !== null).length
  if (status?.status == null)
    return {
      by,
      says: 'Nog niets gemeld',
      open: true,
      children: steps.length > 0 ? <p>{stepSentence(done, steps.length)}</p> : null,
    }
  const told = updates.findLast(({ done }) => done !== '')?.done ?? ''
  return {
    by,
    says: implementationStatusWords[status.status],
    children: (
      <>
        {told ? <p>{beginningOf(told)}</p> : null}
        {status.reason ? <p>{status.reason}</p> : null}
        {steps.length > 0 ? <p>{stepSentence(done, steps.length)}</p> : null}
        {lastUpdate ? <Source what="Bericht" on={lastUpdate.occurredOn} url="" /> : null}
      </>
    ),
  }
}

/** The first words of a long message, which stands in full in the history. */
function beginningOf(text: string): string {
  if (text.length <= 200) return text
  return `${text.slice(0, 200).replace(/\s+\S*$/, '')} …`
}

function stepSentence(done: number, total: number): string {
  if (done === total)
    return total === 1 ? 'De stap is gereed.' : `Alle ${total} stappen zijn gereed.`
  return `${done === 0 ? 'Geen' : done} van ${total} ${total === 1 ? 'stap' : 'stappen'} gereed.`
}

function reviewFact({ review, status }: Five): Fact {
  const by = 'Rekenkamer'
  if (review === null)
    return {
      by,
      says: 'Nog geen oordeel',
      open: true,
      children: status?.status === 'done' ? <p>Gereed gemeld; het oordeel volgt.</p> : null,
    }
  return {
    by,
    says: verdictWords[review.verdict],
    children: (
      <>
        <p>{review.explanation}</p>
        <Source what="Oordeel" on={review.occurredOn} url="" />
      </>
    ),
  }
}

function closureFact({ closure }: Five, informed: string | null): Fact {
  const by = 'Afdoening'
  const hears = informed ? <p>{informed}</p> : null
  if (closure === null) return { by, says: 'Open', open: true, children: hears }
  const says = { proposed: 'Voorgedragen', decided: 'Afgedaan', reopened: 'Heropend' }[closure.kind]
  return {
    by,
    says,
    children: (
      <>
        {closure.kind === 'proposed' ? (
          <p>
            Voorgedragen door{' '}
            {closurePartyWords[closure.party] === 'college' ? 'het college' : 'de rekenkamer'}; de
            raad beslist.
          </p>
        ) : null}
        {closure.reason ? <p>{closure.reason}</p> : null}
        {closure.consequence ? <p>Gevolg: {closure.consequence}</p> : null}
        <Source
          what={closure.kind === 'proposed' ? 'Voordracht' : 'Besluit'}
          on={closure.occurredOn}
          url={closure.documentUrl}
        />
        {closure.kind === 'decided' ? null : hears}
      </>
    ),
  }
}

function Source({ what, on, url }: { what: string; on: string; url: string }) {
  const text = `${what} van ${formatDate(on)}`
  return <p className="sub">{url ? <a href={url}>{text}</a> : text}</p>
}
