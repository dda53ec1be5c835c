import type { SourceText } from '../source.ts'
import { utf16 } from './kinds.ts'
import { SourceRefused } from './refused.ts'

/** Decodes text in UTF-8, UTF-16 or, where it is neither, windows-1252. */
export function decode(bytes: Uint8Array): string {
  const wide = utf16(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Strips what no text should hold: control characters but tab and line ends, and lone surrogates. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u0085/g, '\n')
    .replace(/[^\P{Cc}\t\n\f]|\p{Bidi_Control}|\p{Cs}/gu, ' ')
}

/** Reads a text file. Throws `SourceRefused` when nothing stands in it. */
export function readPlainText(bytes: Uint8Array): SourceText {
  const text = cleanText(decode(bytes))
  if (text.trim() === '') throw new SourceRefused('no_text')
  return { text }
}
