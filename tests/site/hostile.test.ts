import { readFileSync } from 'node:fs'
import path from 'node:path'

import { EpubCheck } from '@likecoin/epubcheck-ts'
import { load } from 'cheerio'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { createMarkdownRenderer } from 'vitepress'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { makeEpub } from '../../.vitepress/export/epub/make-epub.ts'
import { toPortable } from '../../.vitepress/export/book/to-portable.ts'
import { connectBrowser, openPage } from '../helpers/browser.ts'
import { buildSite, runNode } from '../helpers/command.ts'
import { startDevServer } from '../helpers/dev-server.ts'
import { runsOf } from '../helpers/page.ts'
import { ROOT, createSite } from '../helpers/project.ts'
import { writeRecording } from '../helpers/render-page.ts'
import { serve } from '../helpers/serve.ts'

const FIXTURES = 'tests/fixtures/hostile'
const NAMES = ['output', 'error', 'input', 'order', 'messages', 'share', 'long']
const TITLE = '<b>T</b> ]]> {{ 1 + 1 }} &lt;'
const LINE = '<img src=x onerror=alert(1)> {{ 1 }} '.repeat(28_000)
const HEADING = 'A `<img src=x onerror=alert(1)>` in a heading'
const REASON = '<img src=x onerror=alert(1)> {{ 1 + 1 }} </p> `a` &lt;'
const FLAKY = `Flaky until 2099-12-31: ${REASON}. Until then, a different outcome does not fail the build.`
const PAGE = [
  `---\ntitle: ${JSON.stringify(TITLE)}\ndescription: ${JSON.stringify(TITLE)}\n---\n\n# Data\n`,
  `## ${HEADING}\n`,
  ...NAMES.map((name) => `::: run hostile/${name}${name === 'order' ? ' predict' : ''}\n:::\n`),
].join('\n')
const site = createSite(
  {
    'docs/contents.json': JSON.stringify([{ slug: 'modules', title: { zh: '模块', en: 'Modules' }, pages: ['data'] }]),
    'docs/zh/index.md': '# x\n',
    'docs/en/modules/data.md': PAGE,
    'examples/hostile/long.ts': `/** @flaky until 2099-12-31 because ${REASON}. */\nconsole.log(1)\n`,
  },
  { [`${FIXTURES}/examples/hostile`]: 'examples/hostile' },
)
/** The pages' content policy names it. */
const ADDRESS = 'https://example.org/'
/** The visible text of each run: blocks of output with their titles, without trailing line breaks. */
const EXPECTED = readFileSync(path.join(ROOT, FIXTURES, 'expected.txt'), 'utf8').replace('<1 MB>', LINE.trimEnd())
let browser: Browser

beforeAll(async () => {
  await runNode([site.path('scripts/run.ts'), 'record'], site.root)
  writeRecording(site, 'hostile/long', { output: [{ stream: 'stdout', text: `${LINE}\n` }], status: { exit: 0 } })
  const { code, stderr } = await buildSite(site.root, [], { ...process.env, SITE_URL: ADDRESS })
  if (code !== 0) throw new Error(stderr)
  browser = await connectBrowser()
})
afterAll(async () => {
  await browser?.close()
  site.remove()
})

function built(file: string): string {
  return readFileSync(site.path(`.vitepress/dist/${file}`), 'utf8')
}

function listOf(blocks: string[][]): string {
  return blocks.map((own, at) => `== ${NAMES[at]}\n${own.map((block) => block.trimEnd()).join('\n--\n')}\n`).join('')
}

/**
 * Opens an address, and collects dialogs, errors and requests.
 * @param host where the pages of `ADDRESS` are
 */
async function open(url: string, host?: string): Promise<{ page: Page; problems: string[] }> {
  const page = await openPage(browser)
  if (host !== undefined)
    await page.route(`${ADDRESS}**`, async (route) => {
      const answer = await fetch(new URL(new URL(route.request().url()).pathname, host))
      await route.fulfill({
        status: answer.status,
        contentType: answer.headers.get('content-type') ?? '',
        body: Buffer.from(await answer.arrayBuffer()),
      })
    })
  const problems: string[] = []
  page.on('dialog', (dialog) => {
    problems.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('request', (request) => request.url().endsWith('/x') && problems.push(request.url()))
  await page.goto(url, { waitUntil: 'networkidle' })
  return { page, problems }
}

/** Runs in the browser. */
function readRuns(root: Element): string[][] {
  return [...root.querySelectorAll('.run-example')].map((run) =>
    [...run.querySelectorAll('.outcomes pre code, .shares pre code, .shares li code')].map(
      ({ textContent }) => textContent,
    ),
  )
}

it('the newest and the oldest Node.js version print the same', () => {
  const recording = readFileSync(site.path('examples/hostile/output.recording.yaml'), 'utf8')
  expect(recording.match(/^ {2}- .*/gm)).toEqual([`  - node: [${process.versions.node}, 10.24.1]`])
})

it('the page has the complete output as text', () => {
  const seen = runsOf(built('en/modules/data.html')).map(({ outputs, shares }) => [...outputs, ...shares])
  expect(listOf(seen)).toBe(EXPECTED)
})

it('the page has the reason why a program is flaky as text', () => {
  const $ = load(built('en/modules/data.html'))
  expect(
    $('.run-example .flaky')
      .toArray()
      .map((each) => $(each).text()),
  ).toEqual([FLAKY])
})

describe('in a browser', () => {
  it('the built page runs no code from the output, and shows all of it', async () => {
    const served = await serve(site.path('.vitepress/dist'))
    const { page, problems } = await open(`${ADDRESS}en/modules/data`, served.url)
    expect(problems).toEqual([])
    expect(listOf(await page.locator('body').evaluate(readRuns))).toBe(EXPECTED)
    await page.locator('.PredictOutput button.check').click()
    // Until then, no component handles the keyboard.
    await page.locator('html.is-mounted').waitFor({ state: 'attached' })
    await page.keyboard.press('Control+k')
    await page.locator('.VPLocalSearchBox input').fill('onerror')
    const headings = page.locator('.VPLocalSearchBox .heading > span')
    await headings.first().waitFor()
    expect(await headings.allInnerTexts()).toContain(HEADING.replaceAll('`', ''))
    expect(await page.locator('.VPLocalSearchBox .sentence').allInnerTexts()).toContainEqual(
      expect.stringContaining('onerror'),
    )
    expect(await page.locator('.VPLocalSearchBox img').count()).toBe(0)
    expect(problems).toEqual([])
    await page.close()
    served.close()
  })

  it('the dev server runs no code from the output, although it has no content security policy', async () => {
    const server = await startDevServer(site.root)
    const { page, problems } = await open(`${server.url}en/modules/data`)
    await page.locator('.answer .outcomes pre').waitFor({ state: 'attached' })
    expect(problems).toEqual([])
    expect(listOf(await page.locator('body').evaluate(readRuns))).toBe(EXPECTED)
    await page.keyboard.press('Control+k')
    await page.locator('.VPLocalSearchBox input').fill('onerror')
    await page.locator('.VPLocalSearchBox .result').first().waitFor()
    expect(problems).toEqual([])
    await page.close()
    server.stop()
  })
})

it('the EPUB is valid, and has the complete output', async () => {
  const options = { id: 'modules_data', base: '/en/', colours: new Map<string, string>() }
  const page = { id: 'modules_data', number: '1.1', ...toPortable(built('en/modules/data.html'), options) }
  const chapters = [{ number: 1, id: 'modules', title: TITLE, pages: [page] }]
  const book = { language: 'en', title: TITLE, description: TITLE, chapters, colours: options.colours } as const
  const epub = makeEpub(
    book,
    readFileSync(site.path('.vitepress/dist/cards/en/modules/data.png')),
    new Date('2026-12-31T12:00:00Z'),
  )
  expect((await EpubCheck.validate(epub)).messages).toEqual([])
  const $ = load(new TextDecoder().decode(unzipSync(epub)['EPUB/modules_data.xhtml']), { xml: true })
  const texts = $('.run-example')
    .toArray()
    .map((run) =>
      $(run)
        .find('pre.transcript, .shares li code')
        .toArray()
        .map((pre) => {
          $(pre).find('b, i').remove()
          return $(pre).text()
        }),
    )
  expect(listOf(texts)).toBe(EXPECTED)
  expect($('.flaky').text()).toBe(FLAKY)
})

it('no line of the Markdown twin leaves its fence', async () => {
  const tokens = (await createMarkdownRenderer(site.root)).parse(built('en/modules/data.md'), {})
  expect([...new Set(tokens.map(({ type }) => type))].toSorted()).toEqual([
    'fence',
    'heading_close',
    'heading_open',
    'inline',
    'paragraph_close',
    'paragraph_open',
  ])
  const texts = tokens.filter(({ info }) => info === 'text').map(({ content }) => content.trimEnd())
  const wanted = EXPECTED.split(/^(?:== .*|--)\n/m).map((block) => block.trimEnd())
  expect(texts).toEqual(wanted.filter((block) => block !== ''))
  // The last line of the page is in no fence.
  const escaped = FLAKY.replaceAll(/[<>&`]/g, '\\$&')
  expect(built('en/modules/data.md').trimEnd().split('\n').at(-1)).toBe(escaped)
})

it('the feed and llms.txt escape the title', () => {
  const $ = load(built('en/feed.xml'), { xml: true })
  expect([$('entry title').text(), $('entry summary').text()]).toEqual([TITLE, TITLE])
  expect(built('llms.txt').trimEnd().split('\n').at(-1)).toBe(
    `- [${TITLE.replaceAll(/[<>\]&]/g, '\\$&')}](https://example.org/en/modules/data.md): ${TITLE}`,
  )
})

it.each(NAMES)('the program files of %s are unchanged', (name) => {
  const source = readFileSync(site.path(`examples/hostile/${name}.ts`), 'utf8')
  expect(built(`examples/hostile/${name}.ts.txt`)).toBe(source)
  const files = unzipSync(readFileSync(site.path(`.vitepress/dist/examples/hostile/${name}.zip`)))
  expect(new TextDecoder().decode(files[`${name}/${name}.ts`])).toBe(source)
  expect(typeof JSON.parse(built(`examples/hostile/${name}.ts.types.json`))).toBe('object')
})
