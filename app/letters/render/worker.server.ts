import { readlinkSync } from 'node:fs'
import { constants, getPriority, setPriority } from 'node:os'
import type { LetterModel } from '../model.ts'
import { checkTemplate } from '../template/check-template.ts'
import { fillTemplate } from '../template/fill-template.ts'
import { TemplateRefused } from '../template/open-template.ts'
import { renderDocx } from './docx.server.ts'
import { forgetRendered, renderPdf } from './pdf.server.ts'
import { LetterRenderError } from './render-error.ts'
import type { RenderAnswer, RenderTask } from './task.ts'

yieldToServer()

/**
 * Who waits for a page goes a little before who waits for a letter: on Linux a thread has a priority of its own. Not
 * much lower, or a busy machine would keep the letter waiting for ever.
 */
function yieldToServer(): void {
  try {
    const thread = readlinkSync('/proc/thread-self').split('/').at(-1)
    setPriority(Number(thread), Math.min(getPriority() + 3, constants.priority.PRIORITY_LOW))
  } catch {
    // Elsewhere the thread keeps the priority of the server.
  }
}

/** One task, done outside the thread of the server. An error of the letter or template itself is an answer. */
export default async function perform(task: RenderTask): Promise<RenderAnswer> {
  try {
    if ('check' in task) return { bytes: checkTemplate(task.check) }
    if (task.form === 'pdf') return { bytes: renderPdf(task.letter) }
    return { bytes: await docx(task.letter, task.template) }
  } catch (error) {
    if (error instanceof LetterRenderError) return { causes: error.causes }
    if (error instanceof TemplateRefused) return { refused: error.problems }
    throw error
  } finally {
    forgetRendered()
  }
}

async function docx(letter: LetterModel, template: Uint8Array | null): Promise<Uint8Array> {
  return template === null ? renderDocx(letter) : fillTemplate(template, letter)
}
