import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { TestProject } from 'vitest/node'

import { findBrowser } from '../../.vitepress/export/browser.ts'
import { buildSite } from '../../.vitepress/export/build-site.ts'
import { ROOT } from './project.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site. */
    dist: string
  }
}

/** Tells later projects of the same run the folder of the site. Vitest loads this file anew for each project. */
const BUILT = 'TEST_SITE'

/** Builds the site once for all tests, and unpacks the browser, so that no two tests do so at the same time. */
export async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const built = process.env[BUILT]
  if (built !== undefined) return void project.provide('dist', built)
  process.stdout.write('Building the site for the tests; that takes about half a minute.\n')
  // Without a browser, only the tests that need it fail.
  await findBrowser().catch(() => undefined)
  const dist = mkdtempSync(path.join(tmpdir(), 'dist-'))
  await buildSite(ROOT, dist, 'host')
  project.provide('dist', dist)
  process.env[BUILT] = dist
  return () => rmSync(dist, { recursive: true })
}
