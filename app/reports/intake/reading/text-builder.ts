import type { Block, Place, SourceText } from '../source.ts'
import { cleanText } from './plain-text.ts'

/** Puts a text together block by block and keeps where each stands. */
export class TextBuilder {
  private text = ''
  private readonly blocks: Block[] = []

  /** Adds a block of text with what is known of it; empty text is left out. */
  add(content: string, about: Omit<Block, 'start' | 'end' | 'cells'>): void {
    const clean = cleanText(content)
      .replace(/[ \t\u00a0]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
    if (clean === '') return
    this.separate(about.kind)
    const start = this.text.length
    this.text += clean
    this.blocks.push({ ...about, start, end: this.text.length })
  }

  /** Adds a row of a table; its cells are set apart by tabs. */
  addRow(cells: readonly string[], head: boolean): void {
    const clean = cells.map((cell) => cleanText(cell).replace(/\s+/g, ' ').trim())
    if (clean.every((cell) => cell === '')) return
    this.separate('row')
    const start = this.text.length
    const places: Place[] = []
    clean.forEach((cell, index) => {
      if (index > 0) this.text += '\t'
      places.push({ start: this.text.length, end: this.text.length + cell.length })
      this.text += cell
    })
    this.blocks.push({ kind: 'row', start, end: this.text.length, cells: places, head })
  }

  private separate(kind: Block['kind']): void {
    const last = this.blocks.at(-1)
    if (!last) return
    this.text += kind === last.kind && kind !== 'paragraph' ? '\n' : '\n\n'
  }

  get length(): number {
    return this.text.length
  }

  done(documentTitle?: string): SourceText {
    const title = documentTitle?.replace(/\s+/g, ' ').trim()
    return { text: this.text, blocks: this.blocks, ...(title ? { documentTitle: title } : {}) }
  }
}
