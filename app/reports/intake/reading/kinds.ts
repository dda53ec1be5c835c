import { fileTypeFromBuffer } from 'file-type'
import { SourceRefused } from './refused.ts'

export type SourceKind = 'text' | 'html' | 'pdf' | 'docx' | 'csv' | 'xlsx'

/**
 * What kind of file it is, by its contents; the name only tells CSV from running text.
 * Throws `SourceRefused` for what can't be read.
 */
export async function kindOf(bytes: Uint8Array, filename: string): Promise<SourceKind> {
  if (bytes.length === 0) throw new SourceRefused('empty')
  if (findsPdf(bytes)) return 'pdf'
  // The mark of UTF-16 also looks like the start of an MP3.
  if (utf16(bytes)) return textKind(bytes, filename)
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const extension = found?.ext ?? ''
  if (extension === 'docx' || extension === 'xlsx' || extension === 'pdf') return extension
  if (extension === 'cfb')
    throw new SourceRefused(/\.xls$/i.test(filename) ? 'old_excel' : 'old_word')
  if (extension === 'zip') {
    if (/\.docx$/i.test(filename)) return 'docx'
    if (/\.xlsx$/i.test(filename)) return 'xlsx'
    throw new SourceRefused('unknown_kind')
  }
  if (['odt', 'ods', 'rtf', 'pptx', 'odp', 'docm', 'xlsm', 'dotx'].includes(extension)) {
    throw new SourceRefused('other_office')
  }
  if (found?.mime.startsWith('image/')) throw new SourceRefused('picture')
  if (found && extension !== 'xml') throw new SourceRefused('unknown_kind')
  if (isBinary(bytes)) throw new SourceRefused('unknown_kind')
  return textKind(bytes, filename)
}

function textKind(bytes: Uint8Array, filename: string): SourceKind {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096)).replaceAll('\0', '')
  if (
    /<(?:!doctype html|html|head|body|div|p|h[1-6]|ul|ol|table|article|main|section|span|meta)\b/i.test(
      start,
    )
  )
    return 'html'
  if (/\.(?:csv|tsv)$/i.test(filename)) return 'csv'
  return 'text'
}

/** A PDF may have a little rubbish before its header. */
function findsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** Control characters that no text has; UTF-16 is text in spite of its zeros. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64 * 1024)
  if (utf16(sample)) return false
  let odd = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 27) || byte === 127) odd += 1
  return odd > sample.length * 0.01
}

/** The byte order of UTF-16 text, by its mark or by where its zeros are; null for other text. */
export function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const length = Math.min(bytes.length, 2_000)
  if (length < 8) return null
  const zeros = [0, 0]
  for (let index = 0; index < length; index++) {
    const parity = index % 2
    if (bytes[index] === 0) zeros[parity] = (zeros[parity] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  if (odd > length * 0.35 && even < length * 0.05) return 'utf-16le'
  if (even > length * 0.35 && odd < length * 0.05) return 'utf-16be'
  return null
}
