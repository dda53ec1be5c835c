import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromiumPackages, chromiumPath } from './chromium.ts'

// Before the tests: the browser tests need Chromium. Installs Debian's where that is possible, else says what to do.
if (chromiumPath() === null) {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!mayInstall) {
    console.error(
      `Chromium is needed for the browser tests and was not found.\nInstall it (Debian: apt-get install ${chromiumPackages.join(' or ')}) or set CHROMIUM to its path.`,
    )
    process.exit(1)
  }
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  if (!chromiumPackages.some(installs)) process.exit(1)
}

function installs(name: string): boolean {
  try {
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    return true
  } catch {
    return false
  }
}
