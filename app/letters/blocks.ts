import type { Phase } from '#db/schema/codes.ts'

/** The content of a letter, block by block. Renderings lay blocks out; they add no words and compute nothing. */
export type Block =
  | { type: 'heading'; level: 1 | 2; id: string; text: string }
  | { type: 'paragraph'; text: string }
  /** A passage that people may word themselves. */
  | { type: 'passage'; key: string; label: string; paragraphs: string[] }
  /** The phase of one recommendation, with what goes beside it. */
  | { type: 'status'; phase: Phase; word: string; text: string }
  /** The words of the audit office or the council. */
  | { type: 'quote'; text: string; source: string }
  | { type: 'terms'; items: { term: string; text: string }[] }
  | { type: 'list'; ordered: boolean; items: string[] }
  | { type: 'table'; caption: string; columns: Column[]; rows: Cell[][] }
  | { type: 'chart'; caption: string; alternative: string; bars: Bar[]; legend: LegendEntry[] }

/** `share` is the part of the width in tenths of the whole table; the column that heads its row is `rowHeader`. */
export type Column = { label: string; share: number; rowHeader?: boolean }

export type Cell = { text: string; phase?: Phase; note?: string }

/** One stacked bar; the counts of its segments add up to `total`. */
export type Bar = { label: string; total: number; segments: { phase: Phase; count: number }[] }

export type LegendEntry = { phase: Phase; text: string }

export type Section = { id: string; heading: string; blocks: Block[] }

/** A step in words: `planned` for when, `state` what became of it. */
export type LetterStep = { recommendation: string; title: string; planned: string; state: string }
