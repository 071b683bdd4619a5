import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'

import { connectBrowser, openPage } from './browser.ts'
import { buildSite } from './command.ts'
import { createSite, type Project } from './project.ts'
import { serve, type Served } from './serve.ts'

/** A built site in a browser, for the tests of one file. */
export interface Book {
  /** Opens a page in a new context, by its address relative to the site. It's closed after the test. */
  open: (address: string, options?: BrowserContextOptions) => Promise<Page>
  /** Console errors of the pages so far, and their requests to other sites. */
  problems: (page: Page) => string[]
}

/** A page with runs of fixtures. */
interface FixturePage {
  open: (options?: BrowserContextOptions) => Promise<Page>
  figure: (page: Page, slug: string) => Locator
}

/** Opens the site of the book, which is built once for all tests. */
export function openBook(): Book {
  return open(async () => inject('dist'))
}

/** Builds the site of a temporary project and opens it. Removes the project after the tests. */
export function openSite(project: Project): Book {
  const book = open(async () => {
    const { code, stdout, stderr } = await buildSite(project.root)
    if (code !== 0) throw new Error(`vitepress build exits with ${code}\n${stdout}${stderr}`)
    return project.path('.vitepress/dist')
  })
  afterAll(() => project.remove())
  return book
}

/** Builds a site with a page that shows runs of fixtures, and opens it. */
export function openRuns(fixtures: string, slugs: string[]): FixturePage {
  const page = `# Runs\n\n${slugs.map((slug) => `::: run good/${slug}\nCaption.\n:::\n`).join('\n')}`
  const copy = { [`tests/fixtures/${fixtures}/examples/good`]: 'examples/good' }
  const book = openSite(createSite({ 'docs/zh/index.md': '# x\n', 'docs/en/index.md': page }, copy))
  return {
    open: (options) => book.open('/en/', options),
    figure: (opened, slug) => opened.locator('.run-example').nth(slugs.indexOf(slug)),
  }
}

/** @param build returns the folder of the built site */
function open(build: () => Promise<string>): Book {
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
    site = await serve(await build())
    browser = await connectBrowser()
  })
  afterEach(async () => void (await Promise.all(browser.contexts().map((context) => context.close()))))
  afterAll(async () => {
    await browser.close()
    site.close()
  })
  return {
    async open(address, options) {
      const page = await openPage(browser, options)
      listen(page)
      await page.goto(site.url + address, { waitUntil: 'networkidle' })
      return page
    },
    problems: (page) => problems.get(page) ?? [],
  }
}
