import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// `npm run clean-start`: installs what is built without development dependencies in a folder of its own, starts it five
// times on an empty and then a filled database, and measures until it is ready. Fails when the fastest takes a second.
const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-clean-'))
try {
  for (const name of ['package.json', 'package-lock.json', 'build'])
    cpSync(name, join(folder, name), { recursive: true })
  execFileSync('npm', ['ci', '--omit=dev', '--no-fund', '--no-audit'], {
    cwd: folder,
    stdio: 'inherit',
  })
  const runs = []
  for (let run = 0; run < 5; run += 1) runs.push(await start())
  for (const { ready, processor, memory } of runs)
    console.log(`ready after ${ready.toFixed(0)} ms (${processor} ms processor), ${memory} MB`)
  const fastest = Math.min(...runs.map(({ ready }) => ready))
  console.log(fastest < 1000 ? 'PASSED' : 'FAILED: a start takes a second or more')
  process.exitCode = fastest < 1000 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function start() {
  const started = performance.now()
  const server = spawn(process.execPath, ['build/server.js'], {
    cwd: folder,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('http://')) resolve()
    })
    server.once('exit', () => reject(new Error('the server did not start')))
  })
  const ready = performance.now() - started
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
  const memory = Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  const processor = (Number(fields[11]) + Number(fields[12])) * 10
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
  return { ready, memory, processor }
}
