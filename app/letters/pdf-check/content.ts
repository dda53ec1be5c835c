import type { PdfFile } from './file.ts'
import { PdfDict, PdfName, PdfOperator, PdfReader, type PdfValue } from './objects.ts'

/** What the content of one page says of its marking. */
export type PageContent = {
  /** The numbers of the marked pieces, in order. */
  ids: number[]
  /** Operators that paint outside any marked piece: neither part of the structure nor an artifact. */
  unmarked: string[]
  /** Whether every marked piece that begins also ends. */
  balanced: boolean
}

const painting = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'f',
  'F',
  'f*',
  'S',
  's',
  'B',
  'B*',
  'b',
  'b*',
  'Do',
  'sh',
  'EI',
])

/** Reads the content streams of a page; null where they can't be unpacked. */
export function readPageContent(file: PdfFile, page: PdfDict): PageContent | null {
  const streams = [page.get('Contents') ?? null].flat().flatMap((one) => {
    const found = file.resolve(one)
    return Array.isArray(found) ? found : [one]
  })
  const parts = streams.map((stream) => file.stream(stream))
  if (parts.length === 0 || parts.includes(null)) return null
  const reader = new PdfReader(parts.map((part) => part?.toString('latin1')).join('\n'))
  const content: PageContent = { ids: [], unmarked: [], balanced: true }
  let depth = 0
  let operands: PdfValue[] = []
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (!(value instanceof PdfOperator)) {
      operands.push(value)
      continue
    }
    const { word } = value
    if (word === 'BDC' || word === 'BMC') {
      depth += 1
      const id = markedId(file, page, operands[1])
      if (id !== null) content.ids.push(id)
    } else if (word === 'EMC') {
      depth -= 1
      if (depth < 0) content.balanced = false
    } else if (painting.has(word) && depth === 0) content.unmarked.push(word)
    operands = []
  }
  if (depth !== 0) content.balanced = false
  return content
}

function markedId(file: PdfFile, page: PdfDict, properties: PdfValue | undefined): number | null {
  const dict =
    properties instanceof PdfName
      ? file.path(page, 'Resources', 'Properties', properties.name)
      : (properties ?? null)
  const id = dict instanceof PdfDict ? file.resolve(dict.get('MCID')) : null
  return typeof id === 'number' ? id : null
}
