import { renderToStaticMarkup } from 'react-dom/server'
import type { CouncilPiece } from './council-piece.server.ts'
import { PlainPiece } from './plain-piece.tsx'

/** The piece as HTML to put in another page, a line for each block so that people can read it. */
export function plainHtml(piece: CouncilPiece): string {
  const markup = renderToStaticMarkup(<PlainPiece piece={piece} />)
  return `${markup.replace(/(<\/(?:h3|p|li|tr|caption|thead|table|ul|section)>|<(?:section|ul|table|tbody|thead)[^>]*>)/g, '$1\n').trimEnd()}\n`
}
