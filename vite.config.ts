import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vitest/config'
import remixOptions from './remix.config.js'

const underVitest = process.env.VITEST !== undefined

export default defineConfig({
  plugins: underVitest ? [] : [tailwindcss(), remix(remixOptions)],
  build: { assetsInlineLimit: 0 },
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/security/**', 'tests/bench/**'],
          globalSetup: ['./tests/support/templates.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          // A page that hangs fails by its own waits; a slow machine must not fail the rest.
          testTimeout: 120_000,
          include: ['tests/browser/**/*.test.{ts,tsx}', 'tests/security/**/*.test.ts'],
          globalSetup: ['./tests/support/templates.ts', './tests/support/build.ts'],
        },
      },
    ],
  },
})
