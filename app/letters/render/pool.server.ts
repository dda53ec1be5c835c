import { Piscina } from 'piscina'
import { workerFile } from '#app/workflow/worker-file.server.ts'
import type { LetterModel } from '../model.ts'
import { TemplateRefused } from '../template/open-template.ts'
import { LetterRenderError } from './render-error.ts'
import type { RenderAnswer, RenderForm, RenderTask } from './task.ts'

/** A letter takes some ten milliseconds; what takes this long hangs. */
const timeLimit = 60_000

let pool: Piscina<RenderTask, RenderAnswer> | undefined

/**
 * Makes a letter in a thread of its own, so that the server goes on answering; a DOCX in `template` where one is
 * given. Throws `LetterRenderError` where the letter can't be made or takes too long.
 */
export async function renderInPool(
  letter: LetterModel,
  form: RenderForm,
  template: Uint8Array | null = null,
): Promise<Buffer> {
  const answer = await run({ letter, form, template })
  if ('bytes' in answer) return Buffer.from(answer.bytes)
  throw new LetterRenderError(letter.title, 'causes' in answer ? answer.causes : answer.refused)
}

/** Checks an uploaded template in the same way: gives it as it may be kept. Throws `TemplateRefused`. */
export async function checkTemplateInPool(template: Uint8Array): Promise<Buffer> {
  const answer = await run({ check: template })
  if ('bytes' in answer) return Buffer.from(answer.bytes)
  throw new TemplateRefused(
    'refused' in answer ? answer.refused : ['Het sjabloon kon niet worden gelezen.'],
  )
}

function run(task: RenderTask): Promise<RenderAnswer> {
  pool ??= new Piscina<RenderTask, RenderAnswer>({
    ...workerFile(import.meta.url, { source: 'worker.server.ts', bundle: 'letter-worker.js' }),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
  })
  return pool.run(task, { signal: AbortSignal.timeout(timeLimit) }).catch((error: Error) => ({
    causes: [error.name === 'AbortError' ? 'het duurde te lang' : error.message],
  }))
}

/** Ends the threads. */
export async function closePool(): Promise<void> {
  await pool?.destroy()
  pool = undefined
}
