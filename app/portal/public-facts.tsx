import { closurePartyWords, outcomeWords, responseWords } from '#app/decisions/words.ts'
import { implementationStatusWords } from '#app/follow-ups/words.ts'
import { verdictWords } from '#app/reviews/words.ts'
import { formatDate } from '#app/ui/date.ts'
import { type Fact, Facts } from '#app/ui/facts.tsx'
import type { PublicFollowUp } from './public-follow-up.ts'

/** The five facts of the five parties as the public reads them, each with its date. */
export function PublicFacts({ followUp }: { followUp: PublicFollowUp }) {
  return (
    <Facts
      level={3}
      facts={[
        responseFact(followUp),
        decisionFact(followUp),
        implementationFact(followUp),
        reviewFact(followUp),
        closureFact(followUp),
      ]}
    />
  )
}

function responseFact({ response }: PublicFollowUp): Fact {
  const by = 'College'
  if (response === null) return { by, says: 'Nog geen reactie', open: true }
  return {
    by,
    says: responseWords[response.kind],
    children: (
      <>
        <Text text={response.explanation} />
        <Dated what="Reactie" on={response.on} url={response.documentUrl} />
      </>
    ),
  }
}

function decisionFact({ decision }: PublicFollowUp): Fact {
  const by = 'Raad'
  if (decision === null) return { by, says: 'Nog geen besluit', open: true }
  return {
    by,
    says: outcomeWords[decision.outcome],
    children: (
      <>
        <Text text={decision.explanation} />
        <Dated what="Besluit" on={decision.on} url={decision.documentUrl} />
      </>
    ),
  }
}

function implementationFact({ implementation }: PublicFollowUp): Fact {
  const by = 'Uitvoering, zoals gemeld'
  const { status, on, done, next, reason, stepsDone, stepsPlanned } = implementation
  const steps =
    stepsPlanned === 0
      ? ''
      : `${stepsDone} van ${stepsPlanned} ${stepsPlanned === 1 ? 'stap' : 'stappen'} gereed.`
  if (status === null)
    return { by, says: 'Nog niets gemeld', open: true, children: <Text text={steps} /> }
  return {
    by,
    says: implementationStatusWords[status],
    children: (
      <>
        <Text text={done} />
        <Text text={next && `Hierna: ${next}`} />
        <Text text={reason && `Reden: ${reason}`} />
        <Text text={steps} />
        {on ? <Dated what="Bericht" on={on} url="" /> : null}
      </>
    ),
  }
}

function reviewFact({ review, implementation }: PublicFollowUp): Fact {
  const by = 'Rekenkamer'
  if (review === null)
    return {
      by,
      says: 'Nog geen oordeel',
      open: true,
      children:
        implementation.status === 'done' ? <p>Gereed gemeld; het oordeel volgt nog.</p> : null,
    }
  return {
    by,
    says: verdictWords[review.verdict],
    children: (
      <>
        <Text text={review.explanation} />
        <Dated what="Oordeel" on={review.on} url="" />
      </>
    ),
  }
}

function closureFact({ closure }: PublicFollowUp): Fact {
  const by = 'Afdoening'
  if (closure === null) return { by, says: 'Open', open: true }
  const says = { proposed: 'Voorgedragen', decided: 'Afgedaan', reopened: 'Heropend' }[closure.kind]
  return {
    by,
    says,
    children: (
      <>
        {closure.kind === 'proposed' ? (
          <p>Voorgedragen door {closurePartyWords[closure.party]}; de raad beslist.</p>
        ) : null}
        <Text text={closure.reason} />
        <Text text={closure.consequence && `Gevolg: ${closure.consequence}`} />
        <Dated
          what={closure.kind === 'proposed' ? 'Voordracht' : 'Besluit'}
          on={closure.on}
          url={closure.documentUrl}
        />
      </>
    ),
  }
}

function Text({ text }: { text: string }) {
  return text ? <p>{text}</p> : null
}

function Dated({ what, on, url }: { what: string; on: string; url: string }) {
  const text = `${what} van ${formatDate(on)}`
  return <p className="sub">{url ? <a href={url}>{text}</a> : text}</p>
}
