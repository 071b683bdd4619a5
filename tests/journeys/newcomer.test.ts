import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { launchBrowser } from '../../.vitepress/export/browser.ts'
import { openPage } from '../helpers/browser.ts'
import { runNode, type Finished } from '../helpers/command.ts'
import { startDevServer, type DevServer } from '../helpers/dev-server.ts'
import { ROOT, linkInstalled } from '../helpers/project.ts'

const ID = 'event-loop/my-topic'
/** These tests run all examples and build the whole book. */
const TIMES = { timeout: 600_000 }
const clone = realpathSync(mkdtempSync(path.join(tmpdir(), 'newcomer-')))
let browser: Browser | undefined
let server: DevServer | undefined
let page: Page

/** Copies the project to a new repository and links its packages, because `npm ci` would install the same. */
beforeAll(() => {
  const listed = git(ROOT, 'ls-files', '--cached', '--others', '--exclude-standard', '-z').split('\0')
  const files = listed.filter((name) => existsSync(path.join(ROOT, name)) && name !== '')
  for (const name of files) cpSync(path.join(ROOT, name), path.join(clone, name))
  chmodSync(clone, 0o755)
  linkInstalled(clone)
  const identity = ['-c', 'user.name=Author', '-c', 'user.email=author@example.org']
  git(clone, 'init', '--quiet')
  git(clone, 'add', '.')
  git(clone, ...identity, 'commit', '--quiet', '--message', 'Copy of the project')
})

afterAll(async () => {
  await browser?.close()
  server?.stop()
  rmSync(clone, { recursive: true })
})

/** The exit code of a command, with its output if it failed. */
function failureOf({ code, stdout, stderr }: Finished): { code: number | null; output: string } {
  return { code, output: code === 0 ? '' : stdout + stderr }
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8' })
}

function npmRun(...args: string[]): Promise<Finished> {
  const npm = path.join(path.dirname(execFileSync('which', ['npm'], { encoding: 'utf8' }).trim()), 'npm')
  return runNode(['run', '--silent', ...args], clone, process.env, npm)
}

function edit(file: string, change: (text: string) => string): void {
  const place = path.join(clone, file)
  writeFileSync(place, change(readFileSync(place, 'utf8')))
}

it('npm run new writes a page', async () => {
  const made = await npmRun('new', ID, '--', '--en', 'My topic', '--zh', '我的主题', '--after', 'timers')
  expect([made.code, made.stderr]).toEqual([0, ''])
  expect(git(clone, 'status', '--short', '--untracked-files=all', 'docs', 'examples').split('\n').toSorted()).toEqual([
    '',
    ' M docs/contents.json',
    '?? docs/en/event-loop/my-topic.md',
    '?? docs/zh/event-loop/my-topic.md',
    '?? examples/event-loop/my-topic.recording.yaml',
    '?? examples/event-loop/my-topic.ts',
  ])
})

it('the dev server shows the page and its changes', async () => {
  server = await startDevServer(clone)
  browser = await launchBrowser()
  page = await openPage(browser)
  await page.goto(`${server.url}en/${ID}`)
  await page.locator('.run-example .output', { hasText: 'nothing is claimed without a run' }).waitFor()
  edit(`examples/${ID}.ts`, () => "setImmediate(() => console.log('second'))\nconsole.log('first')\n")
  await page.locator('.run-example .output', { hasText: 'first' }).waitFor()
  const output = page.locator('.run-example .output code')
  expect(await output.innerText()).toBe('first\nsecond')
  expect(await page.locator('.VPSidebar .is-active', { hasText: 'My topic' }).count()).toBe(1)
})

it('the checks list the TODOs', TIMES, async () => {
  const { code, stdout } = await npmRun('check', `docs/en/${ID}.md`, `docs/zh/${ID}.md`, `examples/${ID}.ts`)
  const named = [...stdout.matchAll(/^(\S+): this line contains a TODO\.$/gm)].map(([, place]) => place)
  const lines = [3, 9, 12, 15]
  expect([code, named]).toEqual([
    1,
    ['en', 'zh'].flatMap((each) => lines.map((line) => `docs/${each}/${ID}.md:${line}`)),
  ])
})

it('the checks of the finished page pass, and the site has it in both languages', TIMES, async () => {
  write('en', 'My topic', ['What comes first', 'The main script, and then the check phase.'])
  write('zh', '我的主题', ['谁先执行', '先是主脚本，然后是 check 阶段。'])
  expect(failureOf(await npmRun('check'))).toEqual({ code: 0, output: '' })
  expect(failureOf(await npmRun('build'))).toEqual({ code: 0, output: '' })
  const built = [ID, `en/${ID}`].map((address) => path.join(clone, '.vitepress/dist', `${address}.html`))
  expect(built.map((file) => existsSync(file))).toEqual([true, true])
})

/** Writes the finished page. */
function write(language: string, title: string, [description = '', text = '']: string[]): void {
  const front = `---\ntitle: ${title}\ndescription: ${description}\nadded: 2026-11-24\n---\n`
  const whole = `${front}\n# ${title}\n\n${text}\n\n::: run ${ID}\n${text}\n:::\n`
  writeFileSync(path.join(clone, `docs/${language}/${ID}.md`), whole)
}
