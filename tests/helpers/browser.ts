import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { inject } from 'vitest'

import { PATIENCE } from './patience.ts'

/** Connects to the Chromium that all tests share. Closing the connection closes its pages, but not the browser. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'))
}

/** Opens an empty page in a context of its own. */
export async function openPage(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(PATIENCE)
  return context.newPage()
}
