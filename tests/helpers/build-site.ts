import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'

import { BROWSER_ARGS, findBrowser } from '../../.vitepress/export/browser.ts'
import { buildSite } from '../../.vitepress/export/build-site.ts'
import { ROOT } from './project.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site. */
    dist: string
    /** Address of the browser that all tests share; empty if there is none. */
    browser: string
  }
}

/** Tell later projects of the same run what the first one made. Vitest loads this file anew for each project. */
const BUILT = 'TEST_SITE'
const STARTED = 'TEST_BROWSER'

/** Builds the site and starts a browser, once for all tests. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  const { [BUILT]: built, [STARTED]: started = '' } = process.env
  if (built !== undefined) {
    project.provide('dist', built)
    return project.provide('browser', started)
  }
  process.stdout.write(
    'Tests of modules, commands, the site and the browser: about seven minutes on two cores.\nBuilding the site for them takes the first.\n',
  )
  // Without a browser, only the tests that need it fail.
  const executablePath = await findBrowser().catch(() => undefined)
  const server = executablePath && (await chromium.launchServer({ executablePath, args: BROWSER_ARGS }))
  const dist = mkdtempSync(path.join(tmpdir(), 'dist-'))
  await buildSite(ROOT, dist, 'host')
  const address = server ? server.wsEndpoint() : ''
  Object.assign(process.env, { [BUILT]: dist, [STARTED]: address })
  project.provide('dist', dist)
  project.provide('browser', address)
  return async () => {
    rmSync(dist, { recursive: true })
    if (server) await server.close()
  }
}
