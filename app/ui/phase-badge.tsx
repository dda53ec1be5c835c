import { type Phase, phases } from '#db/schema/codes.ts'
import { phaseWords } from './phase-words.ts'

const classNames = Object.fromEntries(
  phases.map((phase) => [phase, `phase phase-${phase}`]),
) as Record<Phase, string>

/** Phase as shape, word and colour. One element: lists show many. */
export function PhaseBadge({ phase }: { phase: Phase }) {
  return <span className={classNames[phase]}>{phaseWords[phase].word}</span>
}
