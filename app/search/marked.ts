/** A piece of text around what was found; `hit` are the words that were asked for. */
export type Piece = { text: string; hit: boolean }

/** Signs around a hit in what the database returns. */
export const hitStart = '\u0002'
export const hitEnd = '\u0003'

/** The pieces of a snippet in which hits stand between `hitStart` and `hitEnd`. */
export function piecesOf(snippet: string): Piece[] {
  return snippet
    .replace(/\s+/g, ' ')
    .split(hitStart)
    .flatMap((part, place) => {
      if (place === 0) return [{ text: part, hit: false }]
      const [hit = '', ...rest] = part.split(hitEnd)
      return [
        { text: hit, hit: true },
        { text: rest.join(''), hit: false },
      ]
    })
    .filter(({ text }) => text !== '')
}
