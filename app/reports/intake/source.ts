/** Offsets in the text of a source, in UTF-16 code units, `end` exclusive. */
export interface Place {
  start: number
  end: number
}

/** What the source itself said about a stretch of its text. Blocks come in the order of the text. */
export interface Block extends Place {
  kind: 'heading' | 'paragraph' | 'item' | 'row'
  /** Heading level (1 is the title) or depth of the list item (1 is the outermost). */
  level?: number
  /** The printed or counted marker of a list item: `•`, `3.`, `a)`. */
  marker?: string
  /** The whole block is bold. */
  bold?: boolean
  /** The cells of a table row. */
  cells?: Place[]
  /** The row is a table's head. */
  head?: boolean
}

/** The text of a source as a person would read it; `blocks` when the source had structure of its own. */
export interface SourceText {
  text: string
  blocks?: Block[]
  /** Title in the document's own properties, when it had one. */
  documentTitle?: string
}
