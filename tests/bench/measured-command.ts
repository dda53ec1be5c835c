import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** How long a command took, and how much of the processor it and its children used, in milliseconds. */
export type Cost = { wall: number; cpu: number }

/** Runs a command and measures it. Throws when it fails. */
export async function measured(command: string, args: readonly string[]): Promise<Cost> {
  const start = performance.now()
  const script = '"$@" >/dev/null 2>&1 || exit 1; times'
  const { stdout } = await promisify(execFile)('bash', ['-c', script, 'bash', command, ...args])
  const wall = performance.now() - start
  // The second line of `times` is that of the children: `0m1.234s 0m0.100s`.
  const [user = 0, system = 0] = [
    ...(stdout.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.,]+)s/g),
  ].map(
    ([, minutes, seconds]) => Number(minutes) * 60_000 + Number(seconds?.replace(',', '.')) * 1000,
  )
  return { wall, cpu: user + system }
}
