import type { SourcePiece } from './source-pieces.ts'

/** The source as it was brought, what was recognised marked and linked to its record. */
export function SourceText({ name, pieces }: { name: string; pieces: readonly SourcePiece[] }) {
  return (
    <section className="source" aria-labelledby="bron">
      <h2 id="bron">
        Bron <small>{name}</small>
      </h2>
      <div className="source-text">
        {pieces.map((piece) =>
          piece.mark === null ? (
            piece.text
          ) : (
            <mark key={piece.mark.anchor} id={piece.mark.anchor}>
              <a href={piece.mark.href}>{piece.mark.label}</a>
              {piece.text}
            </mark>
          ),
        )}
      </div>
    </section>
  )
}
