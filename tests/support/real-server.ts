import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { fillDemo } from '#db/demo/fill.ts'
import { sendDemoLetters } from '#db/demo/letters.ts'
import { migrateDatabase } from '#db/migrate.ts'

export type RealServer = {
  baseUrl: string
  /** The SQLite file, to look into beside the server. */
  database: string
  process: ChildProcess
  stop(): Promise<void>
}

/** The built production server on a database of its own, filled with the demo, at a free port. */
export async function startRealServer(
  environment: Record<string, string> = {},
): Promise<RealServer> {
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-server-'))
  const database = join(folder, 'test.db')
  const db = openDatabase(database)
  migrateDatabase(db)
  await sendDemoLetters(db, fillDemo(db))
  closeDatabase(db)
  const server = spawn(process.execPath, ['build/server.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE: database,
      PORT: '0',
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const baseUrl = await printedAddress(server)
  return {
    baseUrl,
    database,
    process: server,
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) {
        const ended = new Promise((resolve) => server.once('exit', resolve))
        server.kill('SIGTERM')
        await ended
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const address = /http:\/\/[\d.]+:\d+/.exec(printed)?.[0]
      if (address) resolve(address)
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.once('exit', () => reject(new Error(`the server did not start:\n${printed}`)))
  })
}
