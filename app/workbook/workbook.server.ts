import { Piscina } from 'piscina'
import { workerFile } from '#app/workflow/worker-file.server.ts'
import type { Sheet } from './sheet.ts'

let pool: Piscina<readonly Sheet[], Uint8Array> | undefined

/** The sheets as an XLSX file, written in a thread of its own so that the server goes on answering. */
export async function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  pool ??= new Piscina<readonly Sheet[], Uint8Array>({
    ...workerFile(import.meta.url, { source: 'worker.ts', bundle: 'workbook-worker.js' }),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 5000,
  })
  return Buffer.from(await pool.run(sheets))
}
