import path from 'node:path'

import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/newcomer/**', 'tests/pages/**', 'tests/programs/**'],
    globalSetup: ['tests/helpers/build-site.ts'],
    // Most of them wait for a browser.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
})
