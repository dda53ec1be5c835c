import type { HistoryEntry } from '#app/follow-ups/history-entries.ts'
import { EvidenceLinks } from './history.tsx'

/** All that was handed in to show what was done, newest first: what a verdict rests on. */
export function EvidenceList({ history }: { history: readonly HistoryEntry[] }) {
  const evidence = history.flatMap((entry) =>
    entry.kind === 'update' && !entry.replaced ? entry.evidence : [],
  )
  return (
    <section aria-labelledby="bewijsstukken">
      <h2 id="bewijsstukken">Bewijsstukken</h2>
      {evidence.length === 0 ? (
        <p className="subtle">Er is nog geen bewijsstuk ingeleverd.</p>
      ) : (
        <EvidenceLinks evidence={evidence} />
      )}
    </section>
  )
}
