import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// Before the tests: the browser tests need Chromium. Installs Debian's where that is possible, else says what to do.
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'
if (!existsSync(chromium)) {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!mayInstall) {
    console.error(
      `Chromium is needed for the browser tests and was not found at ${chromium}.\nInstall it (Debian: apt-get install chromium) or set CHROMIUM to its path.`,
    )
    process.exit(1)
  }
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
