import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { LetterModel } from '../model.ts'
import { withBothLabels } from './both-labels.ts'
import { fontFiles } from './fonts.server.ts'
import { letterFile } from './letter-files.server.ts'
import { phaseLooks } from './phase-look.ts'
import { LetterRenderError } from './render-error.ts'

let compiler: NodeCompiler | undefined

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
  const typst = theCompiler()
  const inputs = { letter: JSON.stringify(letter), phases: JSON.stringify(phaseLooks()) }
  const compiled = typst.compile({ mainFilePath: `${letterFile('typst')}/letter.typ`, inputs })
  const diagnostics = compiled.takeDiagnostics()
  if (diagnostics !== null) {
    const messages = diagnostics.shortDiagnostics.map((one) => String(one.message))
    if (messages.length > 0) throw new LetterRenderError(letter.title, messages)
  }
  if (compiled.result === null) throw new LetterRenderError(letter.title, ['no document'])
  try {
    // The first export is the gate: it fails on what PDF/UA-1 does not allow, where a-2a lets it pass.
    typst.pdf(compiled.result, { pdfStandard: 'ua-1' })
    return withBothLabels(typst.pdf(compiled.result, { pdfStandard: 'a-2a' }), rowHeaders(letter))
  } catch (error) {
    throw new LetterRenderError(letter.title, [String(error)])
  }
}

/** The column of each table that heads its row. */
function rowHeaders({ sections }: LetterModel): number[] {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.type === 'table' ? block.columns.findIndex((column) => column.rowHeader === true) : [],
    )
}

/** Frees what the compiler remembers of earlier letters. Only helps after the event loop has turned. */
export function forgetRendered(): void {
  compiler?.evictCache(1)
}
