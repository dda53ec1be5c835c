/** Objects of a PDF (ISO 32000-1, 7.3) as plain values. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfString
  | PdfName
  | PdfRef
  | PdfValue[]
  | PdfDict
  | PdfStream
  | PdfOperator

export class PdfName {
  constructor(readonly name: string) {}
}
/** Bytes as they stand, one character each. */
export class PdfString {
  constructor(readonly bytes: string) {}
}
export class PdfRef {
  constructor(readonly id: number) {}
}
/** A word that is no object: `obj`, or an operator in a content stream. */
export class PdfOperator {
  constructor(readonly word: string) {}
}
export class PdfDict extends Map<string, PdfValue> {}
export class PdfStream {
  constructor(
    readonly dict: PdfDict,
    readonly start: number,
  ) {}
}

const delimiter = /[\s()<>[\]{}/%]/
const words: Readonly<Record<string, PdfValue>> = { true: true, false: false, null: null }

/** Reads objects one after the other from `text` (a file or content stream as latin1). */
export class PdfReader {
  constructor(
    readonly text: string,
    public at = 0,
  ) {}

  /** The next object; undefined at the end. */
  next(): PdfValue | undefined {
    this.skipSpace()
    const { text, at } = this
    const character = text[at]
    if (character === undefined) return undefined
    if (text.startsWith('<<', at)) return this.dict()
    if (character === '<') return this.hex()
    if (character === '(') return this.literal()
    if (character === '/') return this.name()
    if (character === '[') return this.array()
    if (character === ']' || character === '>') throw new Error(`unexpected ${character} at ${at}`)
    return this.word()
  }

  private skipSpace(): void {
    for (;;) {
      while (/\s|\0/.test(this.text[this.at] ?? '')) this.at += 1
      if (this.text[this.at] !== '%') return
      while (this.at < this.text.length && !/[\r\n]/.test(this.text[this.at] ?? '')) this.at += 1
    }
  }

  private dict(): PdfDict | PdfStream {
    this.at += 2
    const dict = new PdfDict()
    for (;;) {
      this.skipSpace()
      if (this.text.startsWith('>>', this.at)) break
      const key = this.next()
      if (!(key instanceof PdfName)) throw new Error(`expected a name at ${this.at}`)
      dict.set(key.name, this.next() ?? null)
    }
    this.at += 2
    const stream = /^\s*stream\r?\n/.exec(this.text.slice(this.at, this.at + 20))
    return stream === null ? dict : new PdfStream(dict, this.at + stream[0].length)
  }

  private array(): PdfValue[] {
    this.at += 1
    const items: PdfValue[] = []
    for (;;) {
      this.skipSpace()
      if (this.text[this.at] === ']') break
      const item = this.next()
      if (item === undefined) throw new Error('array without end')
      items.push(item)
    }
    this.at += 1
    return items
  }

  private name(): PdfName {
    const start = this.at + 1
    this.at = start
    while (this.at < this.text.length && !delimiter.test(this.text[this.at] ?? '')) this.at += 1
    return new PdfName(
      this.text
        .slice(start, this.at)
        .replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        ),
    )
  }

  private hex(): PdfString {
    const end = this.text.indexOf('>', this.at)
    const digits = this.text.slice(this.at + 1, end).replace(/\s/g, '')
    this.at = end + 1
    return new PdfString(
      Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1'),
    )
  }

  private literal(): PdfString {
    let [depth, out] = [1, '']
    this.at += 1
    for (; depth > 0; this.at += 1) {
      const character = this.text[this.at]
      if (character === undefined) throw new Error('string without end')
      if (character === '\\') {
        this.at += 1
        out += this.text[this.at] ?? ''
        continue
      }
      if (character === '(') depth += 1
      if (character === ')') depth -= 1
      if (depth > 0) out += character
    }
    return new PdfString(out)
  }

  private word(): PdfValue {
    const start = this.at
    while (this.at < this.text.length && !delimiter.test(this.text[this.at] ?? '')) this.at += 1
    if (this.at === start) this.at += 1
    const word = this.text.slice(start, this.at)
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return this.number(word)
    return word in words ? (words[word] ?? null) : new PdfOperator(word)
  }

  /** A number, or the reference that begins with it. */
  private number(word: string): number | PdfRef {
    const reference = /^\s+\d+\s+R(?![^\s()<>[\]{}/%])/.exec(this.text.slice(this.at, this.at + 24))
    if (reference === null || !/^\d+$/.test(word)) return Number(word)
    this.at += reference[0].length
    return new PdfRef(Number(word))
  }
}
