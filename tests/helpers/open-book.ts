import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'

import { launchBrowser } from '../../.vitepress/export/browser.ts'
import { serve } from './serve.ts'
import type { Served } from './serve.ts'

/** The built site in a browser, for the tests of one file. */
export interface Book {
  /** Opens a page in a new context, by its address relative to the site. */
  open: (address: string, options?: BrowserContextOptions) => Promise<Page>
  /** Console errors of the pages so far, and their requests to other sites. */
  problems: (page: Page) => string[]
}

export function openBook(): Book {
  let site: Served
  let browser: Browser
  const problems = new WeakMap<Page, string[]>()

  function listen(page: Page): void {
    const found: string[] = []
    problems.set(page, found)
    page.on('pageerror', (error) => found.push(error.message))
    page.on('console', (message) => message.type() === 'error' && found.push(message.text()))
    page.on('request', (request) => request.url().startsWith(site.url) || found.push(request.url()))
  }

  beforeAll(async () => {
    site = await serve(inject('dist'))
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    site.close()
  })
  return {
    async open(address, options) {
      const page = await (await browser.newContext(options)).newPage()
      listen(page)
      await page.goto(site.url + address, { waitUntil: 'networkidle' })
      return page
    },
    problems: (page) => problems.get(page) ?? [],
  }
}
