import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Browser } from 'playwright-core'

import { launchBrowser } from '../../.vitepress/export/browser.ts'
import { buildSite } from '../helpers/command.ts'
import { ROOT } from '../helpers/project.ts'
import { serve } from '../helpers/serve.ts'

/** A fresh build of the book on a local server, and a browser. */
interface OpenBook {
  /** Folder of the built site. */
  dist: string
  url: string
  browser: Browser
  /** Ends the server and the browser, and removes the folder. */
  close: () => Promise<void>
}

/** Builds the book and opens a browser for it. */
export async function openBook(): Promise<OpenBook> {
  const dist = mkdtempSync(path.join(tmpdir(), 'dist-'))
  const { code, stderr } = await buildSite(ROOT, ['--outDir', dist])
  if (code !== 0) throw new Error(`vitepress build exits with ${code}\n${stderr}`)
  const site = await serve(dist)
  const browser = await launchBrowser()
  return {
    dist,
    url: site.url,
    browser,
    async close() {
      await browser.close()
      site.close()
      rmSync(dist, { recursive: true })
    },
  }
}
