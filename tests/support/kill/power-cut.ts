import { execFileSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/** What a power cut does to a server and to its files. */
export type PowerCut = {
  /** For the environment of the server. */
  environment: Record<string, string>
  /** Spoils what the dead server had not flushed; returns how many stretches that were. */
  strike(random: () => number): number
  /** Forgets what was noted, before the next start. */
  forget(): void
}

/** A power cut for the database at `database`, with its helper built in `folder`; null without a C compiler. */
export function powerCut(database: string, folder: string): PowerCut | null {
  const library = join(folder, 'power-cut.so')
  try {
    const source = new URL('./power-cut.c', import.meta.url).pathname
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'], {
      stdio: 'pipe',
    })
  } catch {
    return null
  }
  const log = join(folder, 'power-cut.log')
  return {
    environment: { LD_PRELOAD: library, POWER_CUT_LOG: log },
    strike: (random) => {
      const left = existsSync(log) ? notFlushed(readFileSync(log, 'utf8')) : []
      for (const stretch of left) spoil(database, stretch, random)
      return left.length
    },
    forget: () => rmSync(log, { force: true }),
  }
}

type Stretch = { file: 'db' | 'wal'; from: number; length: number }

/** The stretches that were written after the last flush of their file. */
export function notFlushed(log: string): Stretch[] {
  const left: Record<Stretch['file'], Stretch[]> = { db: [], wal: [] }
  for (const line of log.split('\n')) {
    const [what, file, from, length] = line.split(' ')
    if (file !== 'db' && file !== 'wal') continue
    if (what === 'f') left[file] = []
    else left[file].push({ file, from: Number(from), length: Number(length) })
  }
  return [...left.db, ...left.wal]
}

/** The disk may have it, may have half of it, or may have none of it. */
function spoil(database: string, { file, from, length }: Stretch, random: () => number): void {
  const path = file === 'db' ? database : `${database}-wal`
  if (!existsSync(path)) return
  const handle = openSync(path, 'r+')
  try {
    const written = Math.min(length, fstatSync(handle).size - from)
    const lost = Math.floor(written * Math.min(1, random() * 2))
    if (lost > 0) writeSync(handle, Buffer.alloc(lost, 0xa5), 0, lost, from + written - lost)
  } finally {
    closeSync(handle)
  }
}
