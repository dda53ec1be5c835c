import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Debian's packages of Chromium, first the one without windows, in which the tests take less than half the time. */
export const chromiumPackages = ['chromium-headless-shell', 'chromium'] as const

/** Where Chromium is: at `CHROMIUM`, or as Debian installs it; null where there is none. */
export function chromiumPath(): string | null {
  const places = chromiumPackages.map((name) => `/usr/bin/${name}`)
  return [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path)) ?? null
}

/** Headless Chromium as Debian ships it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath() ?? `/usr/bin/${chromiumPackages[0]}`,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  })
}
