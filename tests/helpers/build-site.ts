import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'

import { BROWSER_ARGS, findBrowser } from '../../.vitepress/export/browser.ts'
import { buildSite } from '../../.vitepress/export/build-site.ts'
import { ROOT } from './project.ts'
import { markBuilt, removeBuilt } from './site-state.ts'

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

/** Starts a browser, and begins to build the site, once for all tests. Those that need no site run meanwhile; await-site.ts stops the others. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  const { [BUILT]: folder, [STARTED]: started = '' } = process.env
  if (folder !== undefined) {
    project.provide('dist', folder)
    return project.provide('browser', started)
  }
  process.stdout.write('Tests of modules, commands, the site and the browser: about six minutes on two cores.\n')
  // Without a browser, only the tests that need it fail.
  const executablePath = await findBrowser().catch(() => undefined)
  const server = executablePath && (await chromium.launchServer({ executablePath, args: BROWSER_ARGS }))
  const dist = mkdtempSync(path.join(tmpdir(), 'dist-'))
  const built = markBuilt(dist, buildSite(ROOT, dist, 'host'))
  const address = server ? server.wsEndpoint() : ''
  Object.assign(process.env, { [BUILT]: dist, [STARTED]: address })
  project.provide('dist', dist)
  project.provide('browser', address)
  return async () => {
    await built
    removeBuilt(dist)
    if (server) await server.close()
  }
}
