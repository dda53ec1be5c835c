import { parentPort, workerData } from 'node:worker_threads'
import { recognise } from '../recognise.ts'
import { parseSource } from './parse-source.ts'
import type { Job, Message } from './read-source.ts'
import { SourceRefused } from './refused.ts'

/** Reads one file and ends. Started by `readSource`; bundled to `build/intake-worker.js`. */
const tell = (message: Message) => parentPort?.postMessage(message)
const { bytes, filename } = workerData as Job
try {
  const parsed = await parseSource(bytes, filename, {
    ready: () => tell({ started: true }),
    pages: (pages) => tell({ pages }),
  })
  tell({ result: { ...parsed, report: recognise(parsed.source) } })
} catch (error) {
  tell({ refused: error instanceof SourceRefused ? error.reason : 'damaged' })
}
