import { PhaseBadge } from '#app/ui/phase-badge.tsx'
import { type Phase, phases } from '#db/schema/codes.ts'

/** What each phase means, for who reads the portal for the first time. */
const meanings: Record<Phase, string> = {
  awaiting_response: 'Het college heeft nog niet gereageerd.',
  awaiting_decision: 'De raad heeft nog niet besloten.',
  to_plan: 'De raad nam de aanbeveling over; er is nog geen planning.',
  in_progress: 'Er is een planning of er wordt aan gewerkt, zegt het college.',
  reported_done: 'Het college meldt dat het klaar is. De rekenkamer heeft dat nog niet bevestigd.',
  followed: 'De rekenkamer oordeelt dat de aanbeveling is opgevolgd.',
  closed: 'De raad heeft de aanbeveling van de lijst gehaald.',
  not_adopted: 'De raad nam de aanbeveling niet over.',
  not_done: 'Het college voert de aanbeveling niet uit en zegt waarom.',
  lapsed: 'De aanbeveling is vervallen, met een reden.',
  not_applicable: 'De aanbeveling geldt hier niet, met een reden.',
}

/** The shapes and words of the phases that occur, and folded away what all of them mean. */
export function PhaseLegend({ present = [] }: { present?: readonly Phase[] }) {
  return (
    <div className="mb-6">
      {present.length > 0 ? (
        <ul className="legend mb-2">
          {present.map((phase) => (
            <li key={phase}>
              <PhaseBadge phase={phase} />
            </li>
          ))}
        </ul>
      ) : null}
      <details>
        <summary>Wat de fasen betekenen</summary>
        <dl className="definitions mt-4">
          {phases.map((phase) => (
            <div key={phase} className="contents">
              <dt>
                <PhaseBadge phase={phase} />
              </dt>
              <dd>{meanings[phase]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}

/** The phases that occur in `all`, in their own order. */
export function phasesPresent(all: readonly { counts: Partial<Record<Phase, number>> }[]): Phase[] {
  return phases.filter((phase) => all.some(({ counts }) => (counts[phase] ?? 0) > 0))
}
