import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'

export type RealServer = {
  baseUrl: string
  /** The SQLite file, to look into beside the server. */
  database: string
  process: ChildProcess
  /** All that the server printed so far, its log too. */
  printed(): string
  /** Ends the process without warning, and starts it again at the same address on the same database. */
  crash(): Promise<void>
  revive(): Promise<void>
  stop(): Promise<void>
}

/** `npm run test:weakened` lets the attacks loose on a copy in which a defence is taken out. */
const buildFolder = process.env.BUILD_FOLDER ?? 'build'

/** The built production server on its own copy of the demo (or on `file`; null: on nothing yet), at a free port. */
export async function startRealServer(
  environment: Record<string, string> = {},
  file: string | null = inject('demoFile'),
): Promise<RealServer> {
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-server-'))
  const database = join(folder, 'test.db')
  if (file !== null) copyFileSync(file, database)
  let printed = ''
  const start = async (port: string) => {
    const server = spawn(process.execPath, [`${buildFolder}/server.js`], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE: database,
        LOG_LEVEL: 'warn',
        ...environment,
        PORT: port,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
      })
    return { server, baseUrl: await printedAddress(server) }
  }
  let { server, baseUrl } = await start('0')
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill(signal)
    await ended
  }
  return {
    baseUrl,
    database,
    process: server,
    printed: () => printed,
    crash: () => end('SIGKILL'),
    revive: async () => {
      ;({ server, baseUrl } = await start(new URL(baseUrl).port))
    },
    stop: async () => {
      await end('SIGTERM')
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
