import { readFileSync } from 'node:fs'

import { afterEach, describe, expect, it } from 'vitest'

import { buildSite, runNode } from '../helpers/command.ts'
import { runsOf, textOf } from '../helpers/page.ts'
import { createSite, type Project, PINNED } from '../helpers/project.ts'

const FIXTURES = { 'tests/fixtures/runner/examples/good': 'examples/good' }
let site: Project

afterEach(() => site.remove())

function figure(page: string): string {
  return readFileSync(site.path(`.vitepress/dist/${page}.html`), 'utf8')
}

describe('page', () => {
  it('escapes output', async () => {
    site = createSite({ 'docs/zh/index.md': '::: run good/hostile-output\nCaption with `code`.\n:::\n' }, FIXTURES)
    expect((await buildSite(site.root)).code).toBe(0)
    const html = figure('index')
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
      `Caption with code.运行于 Node.js ${PINNED} examples/good/hostile-output.ts 下载`,
    )
  })

  it('shows files, regions, exit statuses and empty output', async () => {
    const page = ['folder', 'exit-code', 'throws {6}', 'silent']
      .map((words) => `::: run good/${words}\n:::\n`)
      .join('\n')
    site = createSite({ 'docs/en/index.md': page, 'docs/zh/index.md': '# x\n' }, FIXTURES)
    expect((await buildSite(site.root)).code).toBe(0)
    const html = figure('en/index')
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
})

describe('a broken reference fails the build with the page, the line and suggestions', () => {
  it.each([
    ['good/hostil-output', 'There is no example "good/hostil-output". Nearest: good/hostile-output, '],
    ['../good/folder', 'There is no example "../good/folder". Nearest: good/folder, '],
    ['good/../../package', 'There is no example "good/../../package".'],
    ['good/folder #nine', 'good/folder has no region #nine. There is none.'],
    ['good/folder {99}', 'Lines {99} of good/folder are not shown here. Shown are 1-3.'],
    ['bad/new', 'bad/new has no recording. Run npm run record bad/new.'],
  ])('%s', async (words, message) => {
    const page = `---\ntitle: x\n---\n\n# x\n\n::: run ${words}\n:::\n`
    site = createSite(
      { 'docs/zh/index.md': '# x\n', 'docs/zh/modules/page.md': page, 'examples/bad/new.ts': '' },
      FIXTURES,
    )
    const { code, stdout, stderr } = await buildSite(site.root)
    const place = `docs/zh/modules/page.md:7: ::: run ${words}\n  ${message}`
    expect([code, (stdout + stderr).includes(place)]).toEqual([1, true])
  })
})

it('a broken recording fails the build with its line', async () => {
  site = createSite({ 'docs/zh/index.md': '::: run good/folder\n:::\n' }, FIXTURES)
  site.write({ 'examples/good/folder.recording.yaml': 'example: good/folder\noutcomes:\n<<<<<<< HEAD\n' })
  const { code, stdout, stderr } = await buildSite(site.root)
  expect([
    code,
    /examples\/good\/folder\.recording\.yaml:3: .*\n {2}Record it again: npm run record good\/folder/.test(
      stdout + stderr,
    ),
  ]).toEqual([1, true])
})

it('the build runs no programs and changes no recordings', async () => {
  site = createSite({ 'docs/zh/index.md': '::: run good/folder\n:::\n' }, FIXTURES)
  site.write({ 'examples/good/folder/main.cts': "console.log('never run')\n" })
  expect((await buildSite(site.root)).code).toBe(0)
  expect(runsOf(figure('index'))[0]?.outputs[0]).toBe('from another file')
  expect((await runNode([site.path('scripts/run.ts'), 'verify', 'good/folder'], site.root)).code).toBe(1)
})

it('a claim fails the build if no page shows its proof', async () => {
  const text = { zh: '一', en: 'one' }
  const claim = { number: 1, section: 'io', claim: text, verdict: 'right', truth: text, proof: ['good/silent'] }
  site = createSite(
    { 'docs/zh/index.md': '::: corrections water\n:::\n', 'docs/corrections.yaml': JSON.stringify({ water: [claim] }) },
    FIXTURES,
  )
  const { code, stdout, stderr } = await buildSite(site.root)
  const message =
    'docs/zh/index.md:1: ::: corrections water\n  Claim 1 names "good/silent" as its proof, which no page in docs/zh shows.'
  expect([code, (stdout + stderr).includes(message)]).toEqual([1, true])
})
