import { overdueWords } from '#app/deadlines/words.ts'
import { isOpen } from '#app/follow-ups/phase.ts'
import { implementationStatusWords } from '#app/follow-ups/words.ts'
import { municipalityRoleWords } from '#app/municipalities/words.ts'
import { addresseeWords } from '#app/reports/words.ts'
import { Age } from '#app/ui/age.tsx'
import { formatDate } from '#app/ui/date.ts'
import { PhaseBadge } from '#app/ui/phase-badge.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { PublicEvent } from './public-event.ts'
import { PublicFacts } from './public-facts.tsx'
import type { PublicFollowUp } from './public-follow-up.ts'
import { recommendationAnchor } from './recommendation-anchor.ts'

type SectionProps = {
  followUp: PublicFollowUp
  events: readonly PublicEvent[]
  today: CalendarDate
  reportSlug: string
}

/** One recommendation in one municipality: what it says, its phase, the five facts and all messages. */
export function RecommendationSection({ followUp, events, today, reportSlug }: SectionProps) {
  const { recommendation, decision } = followUp
  const updates = events.filter((event) => event.type === 'update').reverse()
  return (
    <section aria-labelledby={recommendationAnchor(recommendation.number)}>
      <h2 id={recommendationAnchor(recommendation.number)}>
        {recommendation.number} {recommendation.title}
      </h2>
      <Standing followUp={followUp} today={today} />
      <blockquote>{recommendation.text}</blockquote>
      {decision?.amendedText ? (
        <>
          <p className="sub">Zoals de raad haar gewijzigd heeft overgenomen:</p>
          <blockquote>{decision.amendedText}</blockquote>
        </>
      ) : null}
      <PublicFacts followUp={followUp} />
      {updates.length > 1 ? (
        <details className="mb-6">
          <summary>Alle {updates.length} berichten van het college</summary>
          <Updates updates={updates} />
        </details>
      ) : (
        <EvidenceOf update={updates[0]} />
      )}
      <p className="small mb-6 no-print">
        <a href={`/volgen/onderzoeken/${reportSlug}/${encodeURIComponent(recommendation.number)}`}>
          Aanbeveling {recommendation.number} volgen
        </a>
      </p>
    </section>
  )
}

function Standing({ followUp, today }: { followUp: PublicFollowUp; today: CalendarDate }) {
  const { phase, implementation, recommendation, role, executor, portfolioHolder } = followUp
  const [late] = followUp.overdue
  const about = [
    addresseeWords[recommendation.addressee],
    recommendation.priority ? 'met voorrang' : '',
    role === 'own' ? '' : municipalityRoleWords[role],
    executor ? `uitvoering door ${executor}` : '',
    portfolioHolder
      ? `portefeuillehouder ${portfolioHolder.name} (${portfolioHolder.portfolio})`
      : '',
  ].filter(Boolean)
  return (
    <>
      <p>
        <PhaseBadge phase={phase} /> ·{' '}
        <Age
          last={implementation.lastUpdateOn}
          since={followUp.decision?.on ?? followUp.offeredOn}
          today={today}
          quiet={!isOpen(phase)}
        />
        {isOpen(phase) ? <Due followUp={followUp} /> : null}
        {late ? <span className="late"> · {overdueWords(late)}</span> : null}
      </p>
      <p className="sub mb-4">{about.join(' · ')}</p>
    </>
  )
}

function Due({ followUp }: { followUp: PublicFollowUp }) {
  const { implementationDueOn: dueOn, firstImplementationDueOn: firstOn, decision } = followUp
  if (decision === null) return null
  if (dueOn === null) return <> · uitvoering: geen datum</>
  return (
    <>
      {' '}
      · uitvoering gereed{' '}
      {firstOn !== null && firstOn !== dueOn ? (
        <>
          <s>{formatDate(firstOn)}</s>{' '}
        </>
      ) : null}
      {formatDate(dueOn)}
    </>
  )
}

type Update = Extract<PublicEvent, { type: 'update' }>

function Updates({ updates }: { updates: readonly Update[] }) {
  return (
    <Timeline
      moments={updates.map((update) => ({
        key: update.key,
        when: formatDate(update.on),
        mark: 'past',
        children: (
          <>
            <p>
              <b>
                {update.status === null
                  ? 'Geen wijziging'
                  : implementationStatusWords[update.status]}
              </b>
            </p>
            {update.done ? <p>{update.done}</p> : null}
            {update.next ? <p>Hierna: {update.next}</p> : null}
            {update.reason ? <p>Reden: {update.reason}</p> : null}
            <EvidenceOf update={update} />
          </>
        ),
      }))}
    />
  )
}

function EvidenceOf({ update }: { update: Update | undefined }) {
  if (update === undefined || update.evidence.length === 0) return null
  return (
    <ul className="sub">
      {update.evidence.map((one) => (
        <li key={one.url}>
          Bewijsstuk: <a href={one.url}>{one.title}</a> (over {formatDate(one.on)})
        </li>
      ))}
    </ul>
  )
}
