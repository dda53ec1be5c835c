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
    return decodeSingleByte(bytes)
  }
}

/** Windows-1252 from 0x80 to 0x9f; Node 20 decodes these as control characters. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Decodes windows-1252, of which ISO 8859-1 is a part. */
export function decodeSingleByte(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => windows.charAt(sign.charCodeAt(0) - 0x80))
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
