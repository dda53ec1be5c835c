import type { Phase } from '#db/schema/codes.ts'
import type { PhaseShape } from './phase-shapes.ts'

/** What a phase has in common with others: who or what it waits for. Each has one colour. */
export type PhaseTone =
  | 'waiting'
  | 'planning'
  | 'working'
  | 'reported'
  | 'done'
  | 'closed'
  | 'aside'

export type PhaseLook = { word: string; shape: PhaseShape; tone: PhaseTone }

/** Word, shape and tone of each phase: the same in lists, charts, letters and PDF. */
export const phaseWords: Record<Phase, PhaseLook> = {
  awaiting_response: { word: 'Wacht op reactie', shape: 'dashedCircle', tone: 'waiting' },
  awaiting_decision: { word: 'Wacht op raadsbesluit', shape: 'dottedCircle', tone: 'waiting' },
  to_plan: { word: 'Te plannen', shape: 'square', tone: 'planning' },
  in_progress: { word: 'In uitvoering', shape: 'halfCircle', tone: 'working' },
  reported_done: { word: 'Gereed gemeld', shape: 'checkedCircle', tone: 'reported' },
  followed: { word: 'Opgevolgd', shape: 'filledCheckedCircle', tone: 'done' },
  closed: { word: 'Afgedaan', shape: 'filledCheckedSquare', tone: 'closed' },
  not_adopted: { word: 'Niet overgenomen', shape: 'slashedCircle', tone: 'aside' },
  not_done: { word: 'Niet uitgevoerd', shape: 'crossedCircle', tone: 'aside' },
  lapsed: { word: 'Vervallen', shape: 'barredCircle', tone: 'aside' },
  not_applicable: { word: 'Niet van toepassing', shape: 'slashedSquare', tone: 'aside' },
}

/** The tones on white paper, as in `styles/tokens.css`: for letters and PDF, which know no style sheet. */
export const toneOnPaper: Record<PhaseTone, string> = {
  waiting: '#6b4fa0',
  planning: '#7d5800',
  working: '#1d5fa8',
  reported: '#00708a',
  done: '#1f6b3b',
  closed: '#37444f',
  aside: '#5b6670',
}
