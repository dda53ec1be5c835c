import { inflateSync } from 'node:zlib'
import {
  PdfDict,
  PdfName,
  PdfOperator,
  PdfReader,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfValue,
} from './objects.ts'

/** A PDF with a plain object table, as letters have it. Objects are read when they are asked for. */
export class PdfFile {
  readonly offsets = new Map<number, number>()
  readonly trailer: PdfDict
  private readonly text: string
  private readonly known = new Map<number, PdfValue>()

  /** Throws an Error when the bytes are no PDF, or one whose objects can't be found. */
  constructor(bytes: Uint8Array) {
    this.text = Buffer.from(bytes).toString('latin1')
    const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.text)?.[1] ?? Number.NaN)
    if (!this.text.startsWith('%PDF-')) throw new Error('dit is geen PDF')
    if (!this.text.startsWith('xref', table))
      throw new Error('de objecttabel staat niet waar het bestand zegt')
    this.trailer = this.readTable(table)
  }

  private readTable(table: number): PdfDict {
    const reader = new PdfReader(this.text, table + 4)
    for (;;) {
      const first = reader.next()
      if (first instanceof PdfOperator && first.word === 'trailer') break
      const count = reader.next()
      if (typeof first !== 'number' || typeof count !== 'number')
        throw new Error('de objecttabel is beschadigd')
      for (let id = first; id < first + count; id += 1) {
        const offset = reader.next()
        reader.next()
        const kind = reader.next()
        if (kind instanceof PdfOperator && kind.word === 'n') this.offsets.set(id, Number(offset))
      }
    }
    const trailer = reader.next()
    if (!(trailer instanceof PdfDict)) throw new Error('het bestand heeft geen trailer')
    return trailer
  }

  /** Whether object `id` stands where the table says. */
  isAtPlace(id: number): boolean {
    const offset = this.offsets.get(id)
    return (
      offset !== undefined &&
      new RegExp(`^${id}\\s+\\d+\\s+obj\\b`).test(this.text.slice(offset, offset + 30))
    )
  }

  /** What a value stands for: the object behind a reference. */
  resolve(value: PdfValue | undefined): PdfValue {
    if (!(value instanceof PdfRef)) return value ?? null
    const known = this.known.get(value.id)
    if (known !== undefined) return known
    const offset = this.offsets.get(value.id)
    if (offset === undefined || !this.isAtPlace(value.id)) return null
    const reader = new PdfReader(this.text, offset)
    reader.next()
    reader.next()
    reader.next()
    const object = reader.next() ?? null
    this.known.set(value.id, object)
    return object
  }

  dict(value: PdfValue | undefined): PdfDict | null {
    const found = this.resolve(value)
    if (found instanceof PdfStream) return found.dict
    return found instanceof PdfDict ? found : null
  }

  /** What stands under a path of keys in nested dictionaries. */
  path(from: PdfDict | null, ...keys: string[]): PdfValue {
    let value: PdfValue = from
    for (const key of keys) value = this.resolve(this.dict(value)?.get(key))
    return value
  }

  array(value: PdfValue | undefined): PdfValue[] {
    const found = this.resolve(value)
    return Array.isArray(found) ? found : []
  }

  name(value: PdfValue | undefined): string {
    const found = this.resolve(value)
    return found instanceof PdfName ? found.name : ''
  }

  /** A text string: UTF-16 with its mark, or one byte a character. */
  string(value: PdfValue | undefined): string {
    const found = this.resolve(value)
    if (!(found instanceof PdfString)) return ''
    const bytes = Buffer.from(found.bytes, 'latin1')
    return found.bytes.startsWith('\u00fe\u00ff')
      ? bytes.subarray(2).swap16().toString('utf16le')
      : found.bytes
  }

  /** The contents of a stream, unpacked; null where it can't be. */
  stream(value: PdfValue | undefined): Buffer | null {
    const found = this.resolve(value)
    if (!(found instanceof PdfStream)) return null
    const length = this.resolve(found.dict.get('Length'))
    const bytes = Buffer.from(this.text.slice(found.start, found.start + Number(length)), 'latin1')
    const filters = [found.dict.get('Filter')].flat().map((filter) => this.name(filter))
    try {
      return filters.includes('FlateDecode') ? inflateSync(bytes) : bytes
    } catch {
      return null
    }
  }

  get catalog(): PdfDict | null {
    return this.dict(this.trailer.get('Root'))
  }

  /** The pages in order. */
  pages(from: PdfValue = this.catalog?.get('Pages') ?? null): PdfDict[] {
    const node = this.dict(from)
    if (node === null) return []
    if (this.name(node.get('Type')) === 'Page') return [node]
    return this.array(node.get('Kids')).flatMap((kid) => this.pages(kid))
  }
}
