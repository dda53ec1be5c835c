import type { Block } from './blocks.ts'
import type { LetterModel } from './model.ts'

/** One line of two letters side by side: in both, only in the older, or only in the newer one. */
export type ComparedLine = { place: string; text: string; in: 'both' | 'older' | 'newer' }

type Line = { place: string; text: string }

/**
 * Compares two letters line by line, in reading order: what stayed, what went and what came. A line is a paragraph, a
 * row of a table or an entry of a list, with the heading under which it stands.
 */
export function compareLetters(older: LetterModel, newer: LetterModel): ComparedLine[] {
  const [a, b] = [linesOf(older), linesOf(newer)]
  const shared = sharedLengths(a, b)
  const compared: ComparedLine[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && right !== undefined && same(left, right)) {
      compared.push({ ...right, in: 'both' })
      i += 1
      j += 1
    } else if (left !== undefined && lengthAt(shared, i + 1, j) >= lengthAt(shared, i, j + 1)) {
      compared.push({ ...left, in: 'older' })
      i += 1
    } else if (right !== undefined) {
      compared.push({ ...right, in: 'newer' })
      j += 1
    }
  }
  return compared
}

function linesOf({ subject, fields, sections }: LetterModel): Line[] {
  const head = fields.map(({ label, text }) => ({ place: subject, text: `${label}: ${text}` }))
  const body = sections.flatMap(({ heading, blocks }) => {
    let place = heading
    return blocks.flatMap((block) => {
      if (block.type === 'heading') place = block.text
      return textsOf(block).map((text) => ({ place, text }))
    })
  })
  return [...head, ...body]
}

function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'quote':
      return [block.text]
    case 'passage':
      return block.paragraphs
    case 'status':
      return [block.text === '' ? block.word : `${block.word}, ${block.text}`]
    case 'terms':
      return block.items.map(({ term, text }) => `${term}: ${text}`)
    case 'list':
      return block.items
    case 'table':
      return block.rows.map((cells) =>
        cells
          .map(({ text, note }) => (note === undefined ? text : `${text} (${note})`))
          .join(' · '),
      )
    case 'chart':
      return [block.alternative]
  }
}

function same(a: Line, b: Line): boolean {
  return a.place === b.place && a.text === b.text
}

/** The length of the longest run of lines that both share from each place on. */
function sharedLengths(a: readonly Line[], b: readonly Line[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  )
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] as number[]
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [left, right] = [a[i] as Line, b[j] as Line]
      row[j] = same(left, right)
        ? lengthAt(lengths, i + 1, j + 1) + 1
        : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1))
    }
  }
  return lengths
}

function lengthAt(lengths: readonly number[][], i: number, j: number): number {
  return lengths[i]?.[j] ?? -1
}
