import { readFileSync } from 'node:fs'
import { fontFiles } from './fonts.server.ts'

let known: ReadonlySet<number> | undefined

/** The characters (code points) that every font of a letter can draw. */
export function fontCharacters(): ReadonlySet<number> {
  if (known !== undefined) return known
  const [first, ...others] = fontFiles().map((path) => charactersOf(readFileSync(path)))
  known = new Set([...(first ?? [])].filter((code) => others.every((font) => font.has(code))))
  return known
}

/** Reads the character map of a TrueType font: the `cmap` table of OpenType, formats 4 and 12. */
function charactersOf(font: Buffer): Set<number> {
  const tables = font.readUInt16BE(4)
  for (let table = 0; table < tables; table += 1) {
    const entry = 12 + table * 16
    if (font.toString('latin1', entry, entry + 4) !== 'cmap') continue
    return mapAt(font, font.readUInt32BE(entry + 8))
  }
  throw new Error('font without a character map')
}

function mapAt(font: Buffer, map: number): Set<number> {
  const codes = new Set<number>()
  const subtables = font.readUInt16BE(map + 2)
  for (let index = 0; index < subtables; index += 1) {
    const subtable = map + font.readUInt32BE(map + 4 + index * 8 + 4)
    const format = font.readUInt16BE(subtable)
    if (format === 12) addGroups(font, subtable, codes)
    if (format === 4) addSegments(font, subtable, codes)
  }
  return codes
}

/** Format 12: groups of code points with consecutive glyphs. */
function addGroups(font: Buffer, subtable: number, codes: Set<number>): void {
  const groups = font.readUInt32BE(subtable + 12)
  for (let group = 0; group < groups; group += 1) {
    const at = subtable + 16 + group * 12
    addRange(font.readUInt32BE(at), font.readUInt32BE(at + 4), codes)
  }
}

/** Format 4: segments up to U+FFFF; the last one, FFFF, is a sentinel. */
function addSegments(font: Buffer, subtable: number, codes: Set<number>): void {
  const doubled = font.readUInt16BE(subtable + 6)
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = font.readUInt16BE(subtable + 14 + segment)
    const start = font.readUInt16BE(subtable + 16 + doubled + segment)
    if (end !== 0xffff) addRange(start, end, codes)
  }
}

function addRange(from: number, to: number, codes: Set<number>): void {
  for (let code = from; code <= to; code += 1) codes.add(code)
}
