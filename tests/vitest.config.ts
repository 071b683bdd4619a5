import path from 'node:path'

import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

import { PATIENCE } from './helpers/patience.ts'

/** Builds the site once for all projects that need it. They come after the others, which need not wait for it. */
const BUILT_SITE = {
  globalSetup: ['tests/helpers/build-site.ts'],
  setupFiles: ['tests/helpers/await-site.ts'],
  sequence: { groupOrder: 1 },
}

const ROOT = path.resolve(import.meta.dirname, '..')
const ENV = {
  // Node.js keeps the compiled code of the commands, which the tests start hundreds of times.
  NODE_COMPILE_CACHE: path.join(ROOT, '.cache/code-of-tests'),
  // Where there is no sandbox, the programs of the tests run all the same.
  PROVEN_TRUST: '1',
}

/**
 * The projects of the tests. `npm test` runs the first four; the others take minutes and have commands of their own:
 * `offline` makes and reads what `npm run offline` builds, and keeps the book in a browser, `pages` opens every page of the book, `journeys` goes from an
 * idea to the built book, from one Node.js to another, and starts all projects for StackBlitz, `programs`
 * needs Firefox, EPUBCheck and poppler, and skips what is missing.
 */
export default defineConfig({
  test: {
    // Most of the tests wait for a process or a browser, so there are more of them than cores.
    maxWorkers: 3,
    projects: [
      project('unit', ['unit', 'workflows']),
      project('cli', ['cli', 'runs']),
      project('site', ['site'], BUILT_SITE),
      project('browser', ['browser'], BUILT_SITE),
      project('offline', ['offline'], BUILT_SITE),
      project('pages', ['pages'], BUILT_SITE),
      project('journeys', ['journeys']),
      project('programs', ['programs'], BUILT_SITE),
    ],
  },
})

/** @param folders below tests/ */
function project(
  name: string,
  folders: string[],
  options: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      root: ROOT,
      env: ENV,
      include: folders.map((folder) => `tests/${folder}/**/*.test.ts`),
      ...options,
      // Each file would load Vite, VitePress and Shiki again.
      isolate: false,
      // Some tests run hundreds of programs, on a machine that may be slow.
      testTimeout: 180_000,
      hookTimeout: 240_000,
      expect: { poll: { timeout: PATIENCE } },
    },
  }
}
