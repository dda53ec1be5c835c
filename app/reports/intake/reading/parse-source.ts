import type { SourceText } from '../source.ts'
import { kindOf, type SourceKind } from './kinds.ts'
import type { OnPages } from './pdf.ts'
import { readPlainText } from './plain-text.ts'
import { largestFile, SourceRefused } from './refused.ts'
import type { Sheet } from './sheets.ts'

export interface ParsedSource {
  kind: SourceKind
  source: SourceText
  /** The cells, when it is a sheet. */
  sheet: Sheet | null
}

/** Told while reading: the reader is loaded (from here on the file is to blame), and the pages of a PDF. */
export interface Progress {
  ready?: () => void
  pages?: OnPages
}

type Contents = Omit<ParsedSource, 'kind'>

/**
 * Reads a file in this thread, by its contents. Throws `SourceRefused` and nothing else.
 * Files that people bring go through `readSource`, which guards time and memory.
 */
export async function parseSource(
  bytes: Uint8Array,
  filename: string,
  progress: Progress = {},
): Promise<ParsedSource> {
  if (bytes.length > largestFile) throw new SourceRefused('too_large')
  const kind = await kindOf(bytes, filename)
  const read = await readerOf(kind)
  progress.ready?.()
  try {
    return { kind, ...(await read(bytes, progress.pages)) }
  } catch (error) {
    throw error instanceof SourceRefused ? error : new SourceRefused('damaged')
  }
}

type Reader = (bytes: Uint8Array, onPages?: OnPages) => Promise<Contents> | Contents

/** Each reader is loaded only when it is needed: a worker lives for one file. */
async function readerOf(kind: SourceKind): Promise<Reader> {
  const alone = (source: SourceText): Contents => ({ source, sheet: null })
  if (kind === 'text') return (bytes) => alone(readPlainText(bytes))
  if (kind === 'html') {
    const { readHtml } = await import('./html.ts')
    return (bytes) => alone(readHtml(bytes))
  }
  if (kind === 'pdf') {
    const { loadPdf } = await import('./pdf.ts')
    const readPdf = await loadPdf()
    return async (bytes, onPages) => alone(await readPdf(bytes, onPages))
  }
  if (kind === 'docx') {
    const { readDocx } = await import('./docx.ts')
    return async (bytes) => alone(await readDocx(bytes))
  }
  const { readCsv, readXlsx, sheetAsText } = await import('./sheets.ts')
  return async (bytes) => {
    const sheet = kind === 'csv' ? readCsv(bytes) : await readXlsx(bytes)
    return { source: sheetAsText(sheet), sheet }
  }
}
