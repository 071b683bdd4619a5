import { readFileSync, readdirSync } from 'node:fs'
import { networkInterfaces } from 'node:os'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { scratchpad as messages } from '../../.vitepress/messages/zh/layout.ts'
import { connectBrowser, openPage } from '../helpers/browser.ts'
import { violationsInBothThemes } from '../helpers/axe.ts'
import { runNode } from '../helpers/command.ts'
import { startDevServer, type DevServer } from '../helpers/dev-server.ts'
import { PATIENCE } from '../helpers/patience.ts'
import { readCommandLines } from '../helpers/processes.ts'
import { createSite, PINNED } from '../helpers/project.ts'
import { ScratchpadPage } from '../helpers/scratchpad-page.ts'
import { changesIn, readTree } from '../helpers/tree.ts'

const MAIN = "/** @node 12 */\nimport { word } from './word.ts'\n\nconsole.log('hello', word)\n"
const PAGE = '# Page\n\n::: run a/hello\n:::\n\n::: run a/plain\n:::\n'
/** Process title of the endless program after its first output. */
const TITLE = `scratchpad-test-${process.pid}`
const ENDLESS = `console.log('start')\nprocess.title = '${TITLE}'\nsetInterval(() => {}, 20)\n`
const WAIT = { timeout: PATIENCE }
const site = createSite({
  'docs/zh/index.md': PAGE,
  'docs/en/index.md': PAGE,
  'examples/a/hello/main.ts': MAIN,
  'examples/a/hello/word.ts': "export const word = 'one'\n",
  'examples/a/plain.cts': 'console.log(typeof require)\n',
})
let browser: Browser
let page: Page
let scratchpad: ScratchpadPage
let server: DevServer
let before: Record<string, string>

beforeAll(async () => {
  await runNode([site.path('scripts/run.ts'), 'record'], site.root)
  server = await startDevServer(site.root, [])
  browser = await connectBrowser()
  page = await open('')
  scratchpad = new ScratchpadPage(page)
  before = readSite()
})

afterAll(async () => {
  await browser?.close()
  server?.stop()
  site.remove()
})

async function open(address: string): Promise<Page> {
  const opened = await openPage(browser, { colorScheme: 'light', reducedMotion: 'reduce' })
  await opened.goto(server.url + address)
  await opened.locator('.ScratchpadWindow button').waitFor()
  return opened
}

/** The files of the project, without caches. */
function readSite(): Record<string, string> {
  const names = readdirSync(site.root, { withFileTypes: true })
  const folders = names.filter((each) => each.isDirectory() && each.name !== '.cache').map(({ name }) => name)
  const files = names.filter((each) => each.isFile()).map(({ name }) => [name, readFileSync(site.path(name), 'utf8')])
  const below = Object.entries(readTree(site.root, ...folders))
  return Object.fromEntries([...files, ...below.filter(([name]) => !name.startsWith('.vitepress/cache'))])
}

/** Returns true while the endless program runs. */
function isRunning(): boolean {
  return readCommandLines().some((line) => line.includes(TITLE))
}

it('opens by keyboard, and runs a typed program', async () => {
  await page.locator('.ScratchpadWindow button').focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction('document.activeElement?.className === "ScratchpadEditor"')
  expect(await scratchpad.run("console.log('typed')\nconsole.error('too')\n")).toEqual({
    report: [],
    tabs: [],
    output: ['typed', 'too'],
  })
  expect(await scratchpad.texts('.line.stderr')).toEqual(['too'])
})

it('imports packages, and records a trace', async () => {
  const source = "/** @trace */\nimport Koa from 'koa'\nsetImmediate(() => console.log(typeof Koa))\n"
  expect((await scratchpad.run(source)).output).toEqual(['function'])
  await page.locator('.ScratchpadOutcome .TracePlayer').waitFor()
})

it('runs on other versions, with a tab for each outcome', async () => {
  expect(await scratchpad.run('/** @node 12 */\nconsole.log(process.version.slice(0, 3))\n')).toEqual({
    report: [],
    tabs: ['Node 26', 'Node 12'],
    output: ['v26'],
  })
  await page.locator('.ScratchpadOutcome .tab-label', { hasText: 'Node 12' }).click()
  expect((await scratchpad.readResult()).output).toEqual(['v12'])
})

it('shows the output and the error of a program that throws, and the missing @expect', async () => {
  const next = 'Fix the program. If it must end like this, add to its header: @expect exit 1 TypeError'
  expect(await scratchpad.run("console.log('first')\nthrow new TypeError('boom')\n")).toEqual({
    report: [`Node ${PINNED}: expected exit 0; got exit 1, TypeError\n  ${next}`],
    tabs: [],
    output: ['first'],
  })
  expect((await scratchpad.texts('.error'))[0]).toMatch(/boom/)
})

it('reports the line of a broken header', async () => {
  expect((await scratchpad.run('/**\n * @repeat many\n */\n')).report[0]?.split('\n')[0]).toBe(
    'examples/scratchpad/program.ts:2: @repeat: "many" is not a valid number of runs.',
  )
})

it('escapes output', async () => {
  const hostile = '{{ 1 + 1 }} </template><script>document.title = 1</script>'
  expect((await scratchpad.run(`console.log(${JSON.stringify(hostile)})\n`)).output).toEqual([hostile])
})

it('stops an endless program, and shows its output so far', async () => {
  await scratchpad.field.fill(ENDLESS)
  await page.getByRole('button', { name: messages.run, exact: true }).click()
  await expect.poll(isRunning, WAIT).toBe(true)
  await scratchpad.stop.click()
  expect(await scratchpad.readResult()).toEqual({ report: [], tabs: [], output: ['start'] })
  expect(await page.locator('.ScratchpadControls .state').innerText()).toBe(messages.stopped)
  expect(isRunning()).toBe(false)
})

it('stops the program on a new run and on close', async () => {
  await scratchpad.start(ENDLESS)
  await expect.poll(isRunning, WAIT).toBe(true)
  expect((await scratchpad.run("console.log('next')\n")).output).toEqual(['next'])
  expect(isRunning()).toBe(false)
  await scratchpad.start(ENDLESS)
  await expect.poll(isRunning, WAIT).toBe(true)
  await page.getByRole('button', { name: messages.close }).click()
  await expect.poll(isRunning, WAIT).toBe(false)
  expect(await page.evaluate('document.activeElement?.textContent')).toBe(messages.title)
})

it('keeps the program across a reload; Tab indents, and Escape then Tab leaves the editor', async () => {
  await page.reload()
  await page.locator('.ScratchpadWindow button').click()
  expect(await scratchpad.field.inputValue()).toBe(ENDLESS)
  await scratchpad.field.fill('')
  await scratchpad.field.press('Tab')
  expect(await scratchpad.field.inputValue()).toBe('  ')
  await scratchpad.field.press('Escape')
  await scratchpad.field.press('Tab')
  expect(await page.evaluate('document.activeElement?.textContent')).toBe(messages.run)
})

it('opens an example with its header and other files, and restores the previous program', async () => {
  await scratchpad.field.fill('mine')
  // The panel may cover the button, which the keyboard reaches all the same.
  await page.getByRole('button', { name: messages.openExample }).first().press('Enter')
  await expect.poll(() => scratchpad.field.inputValue()).toBe(MAIN)
  expect((await scratchpad.run(MAIN.replace('hello', 'changed'))).output).toEqual(['changed one'])
  expect(await scratchpad.texts('.files > .tab-label')).toEqual(['main.ts', 'word.ts'])
  await page.getByRole('button', { name: messages.previousProgram }).click()
  expect(await scratchpad.field.inputValue()).toBe('mine')
  await page.getByRole('button', { name: messages.openExample }).nth(1).press('Enter')
  await expect.poll(() => scratchpad.field.inputValue()).toBe('console.log(typeof require)\n')
  expect((await scratchpad.run(await scratchpad.field.inputValue())).output).toEqual(['function'])
})

it('axe finds no violations, in light and dark mode', async () => {
  expect(await violationsInBothThemes(page)).toEqual([[], []])
})

it('has English labels on English pages', async () => {
  const english = await open('en/')
  await english.getByRole('button', { name: 'Open in the scratchpad' }).first().click()
  await english.getByRole('button', { name: 'Run', exact: true }).click()
  await english.locator('.ScratchpadOutcome .output .title', { hasText: 'printed' }).waitFor()
  await english.context().close()
})

it('accepts requests from this machine only', async () => {
  const { port } = new URL(server.url)
  const post = (Origin: string): Promise<number> =>
    fetch(`${server.url}__scratchpad`, {
      method: 'POST',
      headers: { Origin, 'Content-Type': 'application/json' },
      body: '{"stop":true}',
    }).then(({ status }) => status)
  expect(await post(`http://localhost:${port}`)).toBe(204)
  expect(await post('http://localhost:1')).toBe(403)
  const outward = Object.values(networkInterfaces()).flatMap((all = []) => all.filter(({ internal }) => !internal))
  const reached = outward.map(({ address, family }) =>
    fetch(`http://${family === 'IPv6' ? `[${address}]` : address}:${port}/`).then(
      () => address,
      () => undefined,
    ),
  )
  expect((await Promise.all(reached)).filter(Boolean)).toEqual([])
})

it('writes to the cache folder only', () => {
  expect(changesIn(before, readSite())).toEqual({})
})
