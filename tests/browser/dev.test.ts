import { readFileSync, rmSync } from 'node:fs'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import { connectBrowser, openPage } from '../helpers/browser.ts'
import { runNode } from '../helpers/command.ts'
import { startDevServer, type DevServer } from '../helpers/dev-server.ts'
import { PATIENCE } from '../helpers/patience.ts'
import { createSite } from '../helpers/project.ts'

const MAIN = "import { word } from './word.ts'\n\nconsole.log('first', word)\n"
const site = createSite({
  'docs/zh/index.md': '# 开发\n\n::: run a/hello\n:::\n',
  'examples/a/hello/main.ts': MAIN,
  'examples/a/hello/word.ts': "export const word = 'one'\n",
})
let browser: Browser | undefined
let page: Page
let server: DevServer | undefined

beforeAll(async () => {
  await runNode([site.path('scripts/run.ts'), 'record'], site.root)
  server = await startDevServer(site.root)
  browser = await connectBrowser()
  page = await openPage(browser)
  await page.goto(server.url)
  await page.locator('.run-example').waitFor()
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
})

afterAll(async () => {
  await browser?.close()
  server?.stop()
  site.remove()
})

async function outputShows(text: string): Promise<void> {
  await page.locator('.run-example .output', { hasText: text }).waitFor()
}

async function outputBecomes(text: string): Promise<void> {
  await outputShows(text)
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
}

const confirmations = (): number => server?.output().match(/a\/hello: as recorded/g)?.length ?? 0
const recording = (): string => readFileSync(site.path('examples/a/hello.recording.yaml'), 'utf8')

it('runs, records and shows a saved example without a reload', async () => {
  await outputBecomes('first one')
  site.write({ 'examples/a/hello/main.ts': MAIN.replace('first', 'second') })
  await outputBecomes('second one')
  expect(await page.locator('.run-example .files .panel').first().innerText()).toMatch(/'second', word/)
  expect(recording()).toMatch(/second one/)
})

it('runs an example when a file that it imports is saved', async () => {
  site.write({ 'examples/a/hello/word.ts': "export const word = 'two'\n" })
  await outputBecomes('second two')
})

it('shows versions with another outcome afterwards', async () => {
  const before = recording()
  const source = "import { word } from './word.ts'\n\nconsole.log('on', parseInt(process.versions.node), word)\n"
  site.write({ 'examples/a/hello/main.ts': `/** @node 12 */\n${source}` })
  await outputBecomes('on 26 two')
  await page.locator('.run-example .tab-label', { hasText: 'Node 12' }).click()
  await page.locator('.run-example .output', { hasText: 'on 12 two' }).waitFor()
  site.write({ 'examples/a/hello/main.ts': MAIN.replace('first', 'second') })
  await outputBecomes('second two')
  expect(recording()).toBe(before)
})

it('shows the failure of an example, keeps its recording, and recovers after a fix', async () => {
  const before = recording()
  site.write({ 'examples/a/hello/main.ts': `${MAIN}throw new TypeError('boom')\n` })
  await outputBecomes('expected exit 0; got exit 1, TypeError')
  expect(await page.locator('.run-example .output .title').innerText()).toBe('这次运行没有通过')
  expect(recording()).toBe(before)
  const known = confirmations()
  site.write({ 'examples/a/hello/main.ts': MAIN.replace('first', 'third') })
  await outputBecomes('third two')
  // The runs that follow confirm the recording.
  await vi.waitUntil(() => confirmations() > known, { timeout: PATIENCE })
})

it('takes back the recording of a program whose runs differ', async () => {
  site.write({ 'examples/a/hello/main.ts': 'console.log(process.hrtime.bigint())\n' })
  await outputShows('examples/a/hello/main.ts: two runs on Node 26')
  expect(recording()).toMatch(/^ {10}third two$/m)
  site.write({ 'examples/a/hello/main.ts': MAIN.replace('first', 'third') })
  await outputShows('third two')
})

// Vite may reload the page when a file disappears while it is read.
it('recovers when a missing file is added', async () => {
  site.write({ 'examples/a/hello/main.ts': "import { late } from './late.ts'\n\nconsole.log(late)\n" })
  await outputShows('ERR_MODULE_NOT_FOUND')
  site.write({ 'examples/a/hello/late.ts': "export const late = 'came late'\n" })
  await outputShows('came late')
  rmSync(site.path('examples/a/hello/late.ts'))
  await outputShows('ERR_MODULE_NOT_FOUND')
})

it('shows a broken reference as an overlay until it is fixed', async () => {
  site.write({ 'docs/zh/index.md': '# 开发\n\n::: run a/helo\n:::\n' })
  const overlay = page.locator('vite-error-overlay')
  await overlay.waitFor()
  expect(await overlay.locator('.message-body').innerText()).toBe(
    'docs/zh/index.md:3: ::: run a/helo\n  There is no example "a/helo". Nearest: a/hello.',
  )
  site.write({ 'docs/zh/index.md': '# 开发\n\n::: run a/hello\n:::\n', 'examples/a/hello/main.ts': MAIN })
  await overlay.waitFor({ state: 'detached' })
  await page.locator('.run-example .output', { hasText: 'first two' }).waitFor()
})

it('opens no editor', async () => {
  const response = await fetch(new URL('__open-in-editor?file=package.json', server?.url))
  expect([response.status, await response.text()]).toEqual([404, 'The editor is not opened from here.\n'])
})
