import type { Phase } from '#db/schema/codes.ts'

/** A phase in the look of the interface, with the word that stands in the letter: a frozen one keeps its words. */
export function PhaseWord({ phase, word }: { phase: Phase; word: string }) {
  return <span className={`phase phase-${phase}`}>{word}</span>
}
