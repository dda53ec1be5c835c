import * as cheerio from 'cheerio'
import type { AnyNode, Element } from 'domhandler'
import type { SourceText } from '../source.ts'
import { decode, decodeSingleByte } from './plain-text.ts'
import { SourceRefused } from './refused.ts'
import { TextBuilder } from './text-builder.ts'

const ignored = new Set(
  'script style noscript template svg canvas iframe object embed nav footer form button select input textarea audio video picture img head dialog aside'.split(
    ' ',
  ),
)
const blockTags = new Set(
  'p div section article main header h1 h2 h3 h4 h5 h6 ul ol li table tr td th blockquote pre dl dt dd figure figcaption address body html hr details summary center fieldset'.split(
    ' ',
  ),
)
const deepest = 400

/** Reads a web page: headings, paragraphs, lists and tables, without menus, scripts and other furniture. */
export function readHtml(bytes: Uint8Array): SourceText {
  const declared = /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 4096)),
  )?.[1]
  const single = declared && /^(?:iso-8859-1|windows-1252|latin1)$/i.test(declared)
  return readMarkup(single ? decodeSingleByte(bytes) : decode(bytes))
}

/** As `readHtml`, of markup in memory. Throws `SourceRefused` when it is nested too deep or holds no text. */
export function readMarkup(markup: string): SourceText {
  const $ = cheerio.load(markup)
  const title = $('head > title').first().text()
  const reader = new MarkupReader()
  const body = $('body').get(0)
  const main = $('main, [role=main], article').get()
  const root = main.length === 1 ? main[0] : body
  if (root) reader.read(root, 0)
  if (root !== body && reader.builder.length < 400 && body) {
    const whole = new MarkupReader()
    whole.read(body, 0)
    return finished(whole, title)
  }
  return finished(reader, title)
}

function finished(reader: MarkupReader, title: string): SourceText {
  reader.flush()
  const source = reader.builder.done(title)
  if (source.text.trim() === '') throw new SourceRefused('no_text')
  return source
}

class MarkupReader {
  readonly builder = new TextBuilder()
  private inline = ''
  private boldLength = 0
  private item: { marker: string; level: number } | null = null
  private heading = 0

  read(node: AnyNode, depth: number, bold = false): void {
    if (depth > deepest) throw new SourceRefused('too_deep')
    if (node.type === 'text') {
      const text = node.data.replace(/\s+/g, ' ')
      this.inline += text
      if (bold) this.boldLength += text.trim().length
      return
    }
    if (!('children' in node)) return
    if (node.type !== 'tag') {
      for (const child of node.children) this.read(child, depth + 1, bold)
      return
    }
    const name = node.name.toLowerCase()
    if (ignored.has(name) || hidden(node)) return
    if (name === 'br') {
      this.inline += '\n'
      return
    }
    if (name === 'table' && isDataTable(node)) {
      this.flush()
      this.readTable(node, depth)
      return
    }
    if (name === 'ul' || name === 'ol') {
      this.readList(node, depth)
      return
    }
    const block = blockTags.has(name)
    const level = /^h[1-6]$/.test(name) ? Number(name[1]) : 0
    if (block && name !== 'li') this.flushUnlessItemStart()
    const outer = this.heading
    if (level > 0) this.heading = level
    const strong = bold || name === 'strong' || name === 'b'
    for (const child of node.children) this.read(child, depth + 1, strong)
    if (block) this.flush()
    this.heading = outer
  }

  /** The first paragraph inside a list item belongs to its marker. */
  private flushUnlessItemStart(): void {
    if (this.inline.trim() !== '') this.flush()
  }

  flush(): void {
    const content = this.inline
    const bold =
      this.boldLength >= content.replace(/\s+/g, ' ').trim().length - 2 && this.boldLength > 0
    this.inline = ''
    this.boldLength = 0
    if (content.trim() === '') return
    const item = this.item
    if (this.heading > 0)
      this.builder.add(content.replaceAll('\n', ' '), {
        kind: 'heading',
        level: this.heading,
        bold,
      })
    else if (item) {
      const marker = item.marker === '' ? '' : `${item.marker} `
      this.builder.add(marker + content.trim(), {
        kind: 'item',
        level: item.level,
        marker: item.marker,
        bold,
      })
      this.item = { marker: '', level: item.level }
    } else
      for (const part of content.split(/\n\s*/)) this.builder.add(part, { kind: 'paragraph', bold })
  }

  private readList(list: Element, depth: number): void {
    this.flush()
    const outer = this.item
    const level = (outer?.level ?? 0) + 1
    let count = Number(list.attribs.start ?? 1)
    if (!Number.isFinite(count)) count = 1
    for (const child of list.children) {
      if (child.type === 'tag' && child.name === 'li') {
        this.item = { marker: markerOf(list, count), level }
        count += 1
        for (const inner of child.children) this.read(inner, depth + 2)
        this.flush()
      } else this.read(child, depth + 1)
    }
    this.flush()
    this.item = outer ? { ...outer, marker: '' } : null
  }

  private readTable(table: Element, depth: number): void {
    for (const row of descendants(table, 'tr', depth)) {
      const cells = row.children.filter(
        (child): child is Element => child.type === 'tag' && /^t[dh]$/.test(child.name),
      )
      const head = cells.length > 0 && cells.every((cell) => cell.name === 'th')
      this.builder.addRow(
        cells.map((cell) => textOf(cell, depth)),
        head,
      )
    }
  }
}

function hidden(node: Element): boolean {
  return (
    'hidden' in node.attribs ||
    node.attribs['aria-hidden'] === 'true' ||
    /display:\s*none/i.test(node.attribs.style ?? '')
  )
}

function markerOf(list: Element, count: number): string {
  if (list.name === 'ul') return '•'
  const type = list.attribs.type ?? '1'
  if (type.toLowerCase() === 'a' && count <= 26) return `${String.fromCharCode(96 + count)}.`
  if (type.toLowerCase() === 'i' && count <= 10) {
    const roman =
      ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][count - 1] ?? String(count)
    return `${type === 'i' ? roman.toLowerCase() : roman}.`
  }
  return `${count}.`
}

/** Tables are also used for layout: those with one column or with headings inside are read as running text. */
function isDataTable(table: Element): boolean {
  const rows = descendants(table, 'tr', 0)
  const widest = Math.max(
    0,
    ...rows.map((row) => row.children.filter((child) => child.type === 'tag').length),
  )
  return rows.length > 1 && widest > 1 && descendants(table, 'table', 0).length === 0
}

function descendants(root: Element, name: string, depth: number): Element[] {
  const found: Element[] = []
  const todo: [AnyNode, number][] = root.children.map((child) => [child, depth + 1])
  for (let at = 0; at < todo.length; at++) {
    const [node, level] = todo[at] ?? []
    if (node?.type !== 'tag' || (level ?? 0) > deepest) continue
    if (node.name === name) found.push(node)
    else for (const child of node.children) todo.push([child, (level ?? 0) + 1])
  }
  return found
}

function textOf(root: AnyNode, depth: number): string {
  if (depth > deepest) throw new SourceRefused('too_deep')
  if (root.type === 'text') return root.data
  if (!('children' in root)) return ''
  if (root.type === 'tag' && ignored.has(root.name)) return ''
  const inner = root.children.map((child) => textOf(child, depth + 1)).join('')
  return root.type === 'tag' && (blockTags.has(root.name) || root.name === 'br')
    ? ` ${inner} `
    : inner
}
