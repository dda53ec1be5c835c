import { Worker } from 'node:worker_threads'
import type { RecognisedReport } from '../recognise.ts'
import type { ParsedSource } from './parse-source.ts'
import { type Patience, patience, timeToRead } from './patience.ts'
import { largestFile, type RefusalReason, SourceRefused } from './refused.ts'

export interface ReadSource extends ParsedSource {
  report: RecognisedReport
}

export interface Job {
  bytes: Uint8Array
  filename: string
}

/** What the worker tells: that it has started, the pages of a PDF as soon as it knows, and one end. */
export type Message =
  | { started: true }
  | { pages: number }
  | { result: ReadSource }
  | { refused: RefusalReason }

const memoryInMegabytes = 512
const atOnce = 2

let running = 0
const waiting: (() => void)[] = []

/**
 * Reads a file that somebody brought, and recognises the report in it, in a thread of its own with
 * limits on time and memory. Two at once; others wait. Throws `SourceRefused` with a Dutch message.
 */
export async function readSource(bytes: Uint8Array, filename: string): Promise<ReadSource> {
  if (bytes.length === 0) throw new SourceRefused('empty')
  if (bytes.length > largestFile) throw new SourceRefused('too_large')
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return await inWorker({ bytes: Uint8Array.from(bytes), filename })
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function inWorker(job: Job): Promise<ReadSource> {
  const worker = new Worker(workerFile(), {
    workerData: job,
    transferList: [job.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: memoryInMegabytes, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
  })
  return outcomeOf(worker, patience)
}

/** What the thread makes of its file; ends it when it takes longer than is allowed. */
export function outcomeOf(worker: Worker, allowed: Patience): Promise<ReadSource> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer)
      void worker.terminate()
      settle()
    }
    const refuse = (reason: RefusalReason) => end(() => reject(new SourceRefused(reason)))
    const began = performance.now()
    let loading = 0
    let timer = setTimeout(() => refuse('too_slow'), allowed.toLoad)
    const allow = (milliseconds: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => refuse('too_slow'), milliseconds)
    }
    worker.on('message', (message: Message) => {
      if ('started' in message) {
        loading = performance.now() - began
        allow(timeToRead(allowed, loading, 0))
      } else if ('pages' in message) allow(timeToRead(allowed, loading, message.pages))
      else if ('refused' in message) refuse(message.refused)
      else end(() => resolve(message.result))
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too_big_in_memory' : 'damaged')
    })
    worker.on('exit', () => refuse('damaged'))
  })
}

/** From source the worker starts through tsx; in the built server it lies bundled beside the server. */
function workerFile(): URL {
  const fromSource = import.meta.url.endsWith('.ts')
  return new URL(fromSource ? './worker-from-source.mjs' : '../intake-worker.js', import.meta.url)
}
