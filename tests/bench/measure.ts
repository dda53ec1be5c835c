import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type BuiltServer, processorMs } from './built-server.ts'

/** `cpu`: processor time of the server per request in milliseconds, which other work on the machine hardly disturbs. */
export type Figures = { perSecond: number; p50: number; p99: number; cpu: number }

const seconds = Number(process.env.BENCH_SECONDS ?? 5)

/**
 * Asks for a page again and again, from a process of its own, so that measuring does not slow down what is measured more
 * than it must; as long as `BENCH_SECONDS` says, or so many times. Throws when any answer has another status than `expected` (200 or 304).
 */
export async function measure(
  server: BuiltServer,
  path: string,
  headers: Record<string, string>,
  connections: number,
  expected: 200 | 304 = 200,
  until: { requests: number } | 'time' = 'time',
): Promise<Figures> {
  const url = server.baseUrl + path
  const before = processorMs(server.pid)
  const options = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const { stdout } = await promisify(execFile)('node_modules/.bin/autocannon', [
    ...['-j', '-c', String(connections)],
    ...(until === 'time' ? ['-d', String(seconds)] : ['-a', String(until.requests)]),
    ...options,
    url,
  ])
  const result = JSON.parse(stdout)
  const { total, mean } = result.requests
  const right = result.statusCodeStats?.[expected]?.count ?? 0
  if (result.errors > 0 || right === 0 || right !== total)
    throw new Error(`${url}: ${right} of ${total} answered ${expected}, ${result.errors} errors`)
  const cpu = (processorMs(server.pid) - before) / total
  return { perSecond: mean, p50: result.latency.p50, p99: result.latency.p99, cpu }
}
