import { existsSync } from 'node:fs'

/** Debian's packages of Chromium, first the one without windows, in which the tests take less than half the time. */
export const chromiumPackages = ['chromium-headless-shell', 'chromium'] as const

/** Where Chromium is: at `CHROMIUM`, or as Debian installs it; null where there is none. */
export function chromiumPath(): string | null {
  const places = chromiumPackages.map((name) => `/usr/bin/${name}`)
  return [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path)) ?? null
}
