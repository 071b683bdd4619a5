import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { TestProject } from 'vitest/node'

import { findBrowser } from '../../.vitepress/export/browser.ts'
import { buildSite } from '../../.vitepress/export/build-site.ts'
import { ROOT } from './project.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the book, as built for these tests. */
    dist: string
  }
}

/** Builds the book once for all tests that look at it, and unpacks the browser before two of them do so at once. */
export async function setup(project: TestProject): Promise<() => void> {
  // Where there is none, the tests that need it say so.
  await findBrowser().catch(() => undefined)
  const dist = mkdtempSync(path.join(tmpdir(), 'dist-'))
  await buildSite(ROOT, dist, 'host')
  project.provide('dist', dist)
  return () => rmSync(dist, { recursive: true })
}
