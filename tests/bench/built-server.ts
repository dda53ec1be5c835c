import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** The built server on a database of the caller's. */
export type BuiltServer = {
  baseUrl: string
  pid: number
  /** From its start until it answers, in milliseconds. */
  readyMs: number
  stop(): Promise<void>
}

/**
 * Starts the built server on this database, as an installation does, at a free port and without a log. `nodeOptions`
 * are for Node itself, such as `--cpu-prof`.
 */
export async function startBuiltServer(
  database: string,
  environment: Record<string, string> = {},
  nodeOptions: readonly string[] = [],
): Promise<BuiltServer> {
  const started = performance.now()
  const server = spawn(process.execPath, [...nodeOptions, 'build/server.js'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE: database,
      PORT: '0',
      LOG_LEVEL: 'silent',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const baseUrl = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      const address = /http:\/\/[\d.]+:\d+/.exec(chunk.toString())?.[0]
      if (address) resolve(address)
    })
    void ended.then(() => reject(new Error('the server did not start')))
  })
  return {
    baseUrl,
    pid: server.pid ?? 0,
    readyMs: performance.now() - started,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
    },
  }
}

/** Waits until the server has done what it does of itself after its start. */
export async function settled({ pid }: BuiltServer): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    const before = processorMs(pid)
    await pause(1000)
    quiet = processorMs(pid) - before > 50 ? 0 : quiet + 1
  }
}

/** Processor time that a process took so far, in milliseconds (Linux counts it in hundredths of a second). */
export function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Memory that a process holds now (`VmRSS`) or held at most (`VmHWM`), in whole megabytes. */
export function megabytes(pid: number, which: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(new RegExp(`${which}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024)
}
