import { documentRules } from './document-rules.ts'
import { PdfFile } from './file.ts'
import { flattened, readStructure } from './structure.ts'
import { structureRules } from './structure-rules.ts'

/** What is wrong with a PDF: the rule, the clause that it comes from, and a Dutch sentence. */
export type PdfProblem = { rule: string; clause: string; message: string }

export const pdfRules = [...documentRules, ...structureRules]

/**
 * Checks a PDF against what PDF/UA-1 and PDF/A-2a ask and a machine can see in it. An empty answer means that it
 * passes our check, not that it is conformant: no recognised validator has seen it. Never throws on bad bytes.
 */
export function checkPdf(bytes: Uint8Array): PdfProblem[] {
  try {
    const file = new PdfFile(bytes)
    const tree = readStructure(file) ?? []
    const subject = { file, tree, nodes: flattened(tree) }
    return pdfRules.flatMap(({ name, clause, check }) =>
      check(subject).map((message) => ({ rule: name, clause, message })),
    )
  } catch (error) {
    const message = `Het bestand is niet te lezen: ${error instanceof Error ? error.message : error}.`
    return [{ rule: 'readable', clause: 'ISO 32000-1, 7.5', message }]
  }
}
