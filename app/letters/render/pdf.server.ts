import { readFileSync } from 'node:fs'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { LetterModel } from '../model.ts'
import { withBothLabels } from './both-labels.ts'
import { fontFiles } from './fonts.server.ts'
import { letterFile } from './letter-files.server.ts'
import { phaseLooks } from './phase-look.ts'
import { LetterRenderError } from './render-error.ts'

let compiler: NodeCompiler | undefined
const inputs = { phases: JSON.stringify(phaseLooks()) }

function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: letterFile('typst'),
    fontArgs: [{ fontBlobs: fontFiles().map((path) => readFileSync(path)) }],
  })
  return compiler
}

/**
 * The letter as tagged PDF with both labels, PDF/UA-1 and PDF/A-2a; the same letter gives the same bytes. Synchronous
 * work of some 30 ms: in the server it runs in the pool. Throws `LetterRenderError` where the letter can't be set.
 */
export function renderPdf(letter: LetterModel): Buffer {
  assertAccessible(letter)
  const result = compile(letter)
  try {
    const pdf = theCompiler().pdf(result, { pdfStandard: 'a-2a' })
    return withBothLabels(pdf, rowHeaders(letter))
  } catch (error) {
    throw new LetterRenderError(letter.title, [String(error)])
  }
}

function compile(letter: LetterModel): NodeTypstDocument {
  const folder = letterFile('typst')
  // A file rather than an input: what does not read it is remembered from one letter to the next.
  theCompiler().mapShadow(`${folder}/letter.json`, forTypesetter(letter))
  const compiled = theCompiler().compile({ mainFilePath: `${folder}/letter.typ`, inputs })
  const diagnostics = compiled.takeDiagnostics()
  if (diagnostics !== null) {
    const messages = diagnostics.shortDiagnostics.map((one) => String(one.message))
    if (messages.length > 0) throw new LetterRenderError(letter.title, messages)
  }
  const { result } = compiled
  if (result === null) throw new LetterRenderError(letter.title, ['no document'])
  return result
}

// Lines end after the slashes, question marks and hyphens of an address by themselves.
const longPiece = /[^\s"\\/?-]{40,}/g

/**
 * The letter as the typesetter reads it. What no line or column can hold, like the code in an address of a page, may be
 * broken: else its end is lost.
 */
function forTypesetter({ sections, ...rest }: LetterModel): Buffer {
  const broken = JSON.stringify(sections).replace(longPiece, (piece) =>
    piece.replace(/.{10}/gu, '$&\u200b'),
  )
  return Buffer.from(`${JSON.stringify(rest).slice(0, -1)},"sections":${broken}}`)
}

/**
 * PDF/UA-1 asks for what PDF/A-2a lets pass: a title, text for every chart, headings without a level skipped. The
 * letter is the only part that can lack it; the template passes the typesetter's own gate for PDF/UA-1 in the tests.
 */
function assertAccessible(letter: LetterModel): void {
  const blocks = letter.sections.flatMap(({ heading, blocks }) => [{ heading }, ...blocks])
  const causes = blocks.flatMap((block) => {
    if ('heading' in block) return block.heading === '' ? ['a heading is empty'] : []
    if (block.type === 'heading') return block.text === '' ? ['a heading is empty'] : []
    return block.type === 'chart' && block.alternative === '' ? ['a chart has no text'] : []
  })
  if (letter.title === '') causes.push('the document has no title')
  if (causes.length > 0) throw new LetterRenderError(letter.title, causes)
}

/** The same letter as PDF/UA-1 alone, for the typesetter's own gate: throws what the standard does not allow. */
export function assertUniversallyAccessible(letter: LetterModel): void {
  const result = compile(letter)
  theCompiler().pdf(result, { pdfStandard: 'ua-1' })
}

/** The column of each table that heads its row. */
function rowHeaders({ sections }: LetterModel): number[] {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.type === 'table' ? block.columns.findIndex((column) => column.rowHeader === true) : [],
    )
}

/**
 * Frees what the compiler remembers of all but the last three letters: letters of one house share heads, headings and
 * words of tables. Only helps after the event loop has turned.
 */
export function forgetRendered(): void {
  compiler?.evictCache(3)
}
