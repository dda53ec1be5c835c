import { Piscina } from 'piscina'
import { workerFile } from '#app/workflow/worker-file.server.ts'
import type { LetterModel } from '../model.ts'
import { LetterRenderError } from './render-error.ts'
import type { RenderAnswer, RenderForm, RenderTask } from './task.ts'

/** A letter takes some ten milliseconds; what takes this long hangs. */
const timeLimit = 30_000

let pool: Piscina<RenderTask, RenderAnswer> | undefined

/**
 * Makes a letter in a thread of its own, so that the server goes on answering. Throws `LetterRenderError` where the
 * letter can't be made or takes too long.
 */
export async function renderInPool(letter: LetterModel, form: RenderForm): Promise<Buffer> {
  pool ??= new Piscina<RenderTask, RenderAnswer>({
    ...workerFile(import.meta.url, { source: 'worker.server.ts', bundle: 'letter-worker.js' }),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
  })
  const answer = await pool
    .run({ letter, form }, { signal: AbortSignal.timeout(timeLimit) })
    .catch((error: Error) => ({
      causes: [error.name === 'AbortError' ? 'het duurde te lang' : error.message],
    }))
  if ('causes' in answer) throw new LetterRenderError(letter.title, answer.causes)
  return Buffer.from(answer.bytes)
}

/** Ends the threads. */
export async function closePool(): Promise<void> {
  await pool?.destroy()
  pool = undefined
}
