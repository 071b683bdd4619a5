import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { connectBrowser, openPage } from '../helpers/browser.ts'
import { readRunState } from '../helpers/run-state.ts'
import { textOf } from '../helpers/page.ts'
import { unpackBook, type UnpackedBook } from '../helpers/unpacked-book.ts'

let book: UnpackedBook
let folder: string
let browser: Browser
let page: Page
let problems: string[]

beforeAll(async () => {
  book = await unpackBook()
  folder = book.folder
  browser = await connectBrowser()
})
afterAll(async () => {
  await browser.close()
  book.remove()
})

beforeEach(async () => {
  page = await openPage(browser, { offline: true, colorScheme: 'light' })
  problems = []
  page.on('pageerror', ({ message }) => problems.push(message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('request', (request) => request.url().startsWith('file:') || problems.push(request.url()))
})
afterEach(async () => {
  await page.context().close()
  expect(problems).toEqual([])
})

async function open(file: string): Promise<void> {
  await page.goto(pathToFileURL(path.join(folder, file)).href)
  await page.locator('html.is-mounted').waitFor()
}

/** Waits until the browser has opened a file of the folder. */
async function isAt(file: string): Promise<void> {
  await page.waitForURL(pathToFileURL(path.join(folder, file)).href.replace('%23', '#'))
}

describe('unpacked folder', () => {
  it('links only to existing files', () => {
    const pages = globSync('**/*.html', { cwd: folder })
    expect(pages.length).toBeGreaterThan(120)
    const links = pages.flatMap((name) => {
      const html = readFileSync(path.join(folder, name), 'utf8')
      const from = pathToFileURL(path.join(folder, name))
      return [...html.matchAll(/<(?:a|link|script|img)\b[^>]* (?:href|src)="([^"]*)"/g)]
        .map(([, link = '']) => new URL(textOf(link), from))
        .filter(({ protocol }) => protocol === 'file:')
        .map((link) => ({ name, file: fileURLToPath(link) }))
    })
    expect(links.length).toBeGreaterThan(10_000)
    expect(
      links
        .filter(({ file }) => path.extname(file) === '' || !existsSync(file))
        .map(({ name, file }) => `${name}: ${file}`),
    ).toEqual([])
  })

  it('has no module scripts, and requests nothing from a host', () => {
    const pages = globSync('**/*.html', { cwd: folder }).map((name) => readFileSync(path.join(folder, name), 'utf8'))
    expect(pages.filter((html) => /<script type="module"|modulepreload|stackblitz|rel="manifest"/.test(html))).toEqual(
      [],
    )
  })

  it('follows links to pages, languages and headings, and back', async () => {
    await open('index.html')
    await page.locator('.BookHome .actions a').first().click()
    await isAt('modules/exports-and-module-exports.html')
    await page.locator('html.is-mounted').waitFor()
    await page.keyboard.press('l')
    await isAt('en/modules/exports-and-module-exports.html')
    await page.locator('html.is-mounted').waitFor()
    await page.locator('.outline-link').nth(1).click()
    await page.waitForURL(/html#/)
    await page.locator('.pager-link.next').click()
    await isAt('en/modules/copy-or-reference.html')
    await page.goBack()
    await page.waitForURL(/exports\.html#/)
    await page.goBack()
    await isAt('en/modules/exports-and-module-exports.html')
    expect(await page.locator('h1').first().textContent()).toContain('exports and module.exports')
    await page.locator('.VPNavBarTitle a').click()
    await isAt('en/index.html')
  })

  it('has a working search', async () => {
    await open('en/index.html')
    await page.keyboard.press('Control+k')
    await page.locator('.VPLocalSearchBox input').fill('thread pool')
    await page.locator('.VPLocalSearchBox .result[href*="io/thread-pool"]').first().click()
    await page.waitForURL(/\/en\/io\/thread-pool\.html/)
    await open('index.html')
    await page.keyboard.press('Control+k')
    await page.locator('.VPLocalSearchBox input').fill('僵尸进程')
    const first = await page.locator('.VPLocalSearchBox .result').first().getAttribute('href')
    await page.keyboard.press('Enter')
    await page.waitForURL(encodeURI(`file://${first}`))
  })

  it('has version tabs, traces, predictions, types of names, and one theme for all pages', async () => {
    await open('en/modules/require-esm.html')
    const tabs = page.locator('.run-example .outcomes:has(.tab-label)').first()
    await tabs.locator('.tab-label').nth(1).click()
    expect(await tabs.locator('input.tab').nth(1).isChecked()).toBe(true)
    await page.keyboard.press('d')
    await page.locator('html.dark').waitFor()

    await open('event-loop/phases.html')
    expect(await page.locator('html.dark').count()).toBe(1)
    const run = page.locator('.run-example', { has: page.locator('.chart') }).first()
    await run.locator('.chart').first().press('ArrowRight')
    expect(await readRunState(run)).toMatchObject({ step: expect.stringMatching(/\S/) })
    await page.locator('.run-example .files pre').first().press('Enter')
    await page
      .locator('.TypeHover')
      .getByText(/^(?:function|const|var|\(alias\))/)
      .first()
      .waitFor()

    await open('event-loop/microtasks.html')
    await page.getByRole('button', { name: '核对', exact: true }).first().click()
    await page.locator('.PredictOutput').getByText('题').first().waitFor()

    await open('en/reference/self-test.html')
    await page.locator('.SelfTestQuestion').getByRole('button', { name: 'Check', exact: true }).click()
    expect(await page.locator('.SelfTestQuestion .output').isVisible()).toBe(true)
  })

  it('reports that it is already on disk', async () => {
    await open('en/reference/offline.html')
    await page.getByText('You are reading the unpacked folder').waitFor()
    expect(await page.getByRole('button', { name: 'Keep it on this device' }).isVisible()).toBe(false)
  })
})
