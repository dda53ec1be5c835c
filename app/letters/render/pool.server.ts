import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
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
    ...workerFile(),
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

/** From the sources the worker runs as it stands; the build has it bundled above this module. */
function workerFile(): { filename: string; execArgv?: string[] } {
  const here = fileURLToPath(import.meta.url)
  if (here.endsWith('.ts')) {
    return { filename: join(dirname(here), 'worker.server.ts'), execArgv: ['--import', 'tsx'] }
  }
  for (let folder = dirname(here); ; folder = dirname(folder)) {
    const filename = join(folder, 'letter-worker.js')
    if (existsSync(filename)) return { filename }
    if (folder === dirname(folder)) throw new Error(`No letter-worker.js above ${here}`)
  }
}
