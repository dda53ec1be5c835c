import { execFileSync } from 'node:child_process'

/** Builds the application once before the tests that need the real server; `BUILT=1` says that it is up to date. */
export default function build(): void {
  if (process.env.BUILT === '1') return
  const { NODE_ENV: _node, VITEST: _vitest, ...environment } = process.env
  execFileSync('npm', ['run', 'build'], { stdio: 'pipe', env: environment as NodeJS.ProcessEnv })
}
