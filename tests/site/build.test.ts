import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { buildSite, runNode } from '../helpers/command.ts'
import { runsOf, textOf } from '../helpers/page.ts'
import { createSite, PINNED } from '../helpers/project.ts'

const site = createSite(
  {
    'docs/zh/index.md': '::: run good/hostile-output\nCaption with `code`.\n:::\n',
    'docs/en/index.md': ['folder', 'exit-code', 'throws {6}', 'silent']
      .map((words) => `::: run good/${words}\n:::\n`)
      .join('\n'),
  },
  { 'tests/fixtures/runner/examples/good': 'examples/good' },
)

beforeAll(async () => {
  // What is built is what was recorded, whatever the program says now.
  site.write({ 'examples/good/folder/main.cts': "console.log('never run')\n" })
  expect(await buildSite(site.root)).toMatchObject({ code: 0 })
})
afterAll(() => site.remove())

function built(page: string): string {
  return readFileSync(site.path(`.vitepress/dist/${page}.html`), 'utf8')
}

it('escapes output', () => {
  const html = built('index')
  expect(runsOf(html)[0]?.outputs[0]).toBe(
    [
      '{{ 1 + 1 }} <script>alert(1)</script> <b>bold</b>',
      '```',
      ':::',
      'red ␛]0;title␇ ⟨U+202E⟩abc',
      '</pre></div> &amp; `code` {{ $page }}',
    ].join('\n'),
  )
  expect(html.match(/<script>alert/g)).toBe(null)
  expect(html.match(/<span class="line stderr">/g)?.length).toBe(1)
  expect(html.match(/<span style="--shiki-light:[^"]*">red<\/span>/g)?.length).toBe(1)
  expect(textOf(html.match(/<figcaption>[^]*?<\/figcaption>/)?.[0] ?? '').trim()).toBe(
    `Caption with code.在 Node ${PINNED} 上运行过源码 下载 永久链接`,
  )
})

it('shows files, regions, exit statuses and empty output', () => {
  const html = built('en/index')
  const shown = runsOf(html)
  expect(shown.map(({ files, outputs }) => [files.length, outputs.length])).toEqual([
    [2, 1],
    [1, 0],
    [1, 2],
    [1, 0],
  ])
  expect(html.match(/<label class="tab-label"[^>]*>[^<]*/g)?.map((label) => label.replace(/.*>/, ''))).toEqual([
    'main.cts',
    'word.cts',
  ])
  expect(html.match(/<span class="end"[^>]*>[^]*?<\/span>/g)?.map(textOf)).toEqual([
    'exit 3',
    'exit 1 · ERR_INVALID_ARG_TYPE',
  ])
  expect(html.match(/<p class="silent">[^<]*/g)?.length).toBe(2)
})

it('a copy without git shows no history, and links to no repository', () => {
  const pages = ['index', 'en/index'].map(built)
  expect(pages.flatMap((html) => html.match(/class="PageHistory"|href="https:\/\/github\.com\/[^"]*"/g) ?? [])).toEqual(
    [],
  )
})

it('runs no programs and changes no recordings', async () => {
  expect(runsOf(built('en/index'))[0]?.outputs[0]).toBe('from another file')
  expect((await runNode([site.path('scripts/run.ts'), 'verify', 'good/folder'], site.root)).code).toBe(1)
})

it('fails because of a broken reference, with the page and the line', async () => {
  site.write({ 'docs/zh/modules/page.md': '---\ntitle: x\n---\n\n# x\n\n::: run good/hostil-output\n:::\n' })
  const { code, stdout, stderr } = await buildSite(site.root)
  const place =
    'docs/zh/modules/page.md:7: ::: run good/hostil-output\n  There is no example "good/hostil-output". Nearest: good/hostile-output, '
  expect([code, (stdout + stderr).includes(place)]).toEqual([1, true])
})
