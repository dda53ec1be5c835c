import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vitest/config'
import remixOptions from './remix.config.js'

const underVitest = process.env.VITEST !== undefined

export default defineConfig({
  plugins: underVitest ? [] : [tailwindcss(), remix(remixOptions)],
  build: { assetsInlineLimit: 0 },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: [],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    reporters: ['default', './tests/support/closing-line.ts'],
  },
})
