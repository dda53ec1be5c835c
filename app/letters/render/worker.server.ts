import { renderDocx } from './docx.server.ts'
import { forgetRendered, renderPdf } from './pdf.server.ts'
import { LetterRenderError } from './render-error.ts'
import type { RenderAnswer, RenderTask } from './task.ts'

/** One letter in one form, made outside the thread of the server. An error of the letter itself is an answer. */
export default async function render({ letter, form }: RenderTask): Promise<RenderAnswer> {
  try {
    return { bytes: form === 'pdf' ? renderPdf(letter) : await renderDocx(letter) }
  } catch (error) {
    if (error instanceof LetterRenderError) return { causes: error.causes }
    throw error
  } finally {
    forgetRendered()
  }
}
