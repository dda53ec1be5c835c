import type { DraftReport } from './draft.ts'

/** A stretch of the source; `mark` says what was recognised in it. */
export type SourcePiece = {
  text: string
  mark: { anchor: string; href: string; label: string } | null
}

type Marked = { start: number; end: number; mark: NonNullable<SourcePiece['mark']> }

/**
 * The source cut into stretches, those recognised each with a link to its record. Where places overlap, what comes
 * first keeps the text; a place that does not lie in the text is left out.
 */
export function sourcePieces(text: string, draft: DraftReport): SourcePiece[] {
  const pieces: SourcePiece[] = []
  let at = 0
  for (const { start, end, mark } of markedPlaces(draft)) {
    const from = Math.max(start, at)
    if (from >= end || end > text.length) continue
    if (from > at) pieces.push({ text: text.slice(at, from), mark: null })
    pieces.push({ text: text.slice(from, end), mark })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null })
  return pieces
}

/** Anchor in the source of the first place of a recommendation; null when it is not from the source. */
export function sourceAnchor(one: DraftReport['recommendations'][number]): string | null {
  return one.recognised && one.recognised.places.length > 0 ? `bron-${one.key}` : null
}

function markedPlaces(draft: DraftReport): Marked[] {
  const recommendations = draft.recommendations.flatMap((one) =>
    (one.recognised?.places ?? []).map((place, index) => ({
      ...place,
      mark: {
        anchor: index === 0 ? `bron-${one.key}` : `bron-${one.key}-${index + 1}`,
        href: `#aanbeveling-${one.key}`,
        label: `Aanbeveling ${one.number}`,
      },
    })),
  )
  const responses = draft.responsePlaces.map((place, index) => ({
    ...place,
    mark: { anchor: `bron-reactie-${index + 1}`, href: '#responseSummary', label: 'Reactie' },
  }))
  return [...recommendations, ...responses].sort((a, b) => a.start - b.start || b.end - a.end)
}
