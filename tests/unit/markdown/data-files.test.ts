import { load } from 'cheerio'
import { afterAll, expect, it } from 'vitest'

import { formatSize } from '../../../.vitepress/messages/format-size.ts'
import { messagesFor } from '../../../.vitepress/messages/messages-for.ts'
import { loadRun } from '../../../.vitepress/markdown/run/load-run.ts'
import { runToMarkdown } from '../../../.vitepress/publish/markdown-run.ts'
import { messageOf } from '../../helpers/errors.ts'
import { exampleWithFiles } from '../../helpers/data-files.ts'
import { createProject } from '../../helpers/project.ts'
import { createPageRenderer, writeRecording } from '../../helpers/render-page.ts'

const project = createProject({
  ...exampleWithFiles('a/files', 'console.log(1)\n'),
  'examples/a/hidden/main.ts': 'console.log(1)\n',
  'examples/a/hidden/other.js': "'user\u202E'\n",
  'examples/a/session/server.ts': '/** @session server.ts client.ts */\n',
  'examples/a/session/client.ts': '',
  'examples/a/session/.env': 'A=1\n',
})
const DONE = { output: [], status: { exit: 0 } }
for (const id of ['a/files', 'a/hidden']) writeRecording(project, id, DONE)
writeRecording(project, 'a/session', { output: [], status: { stopped: true }, client: DONE })
const render = await createPageRenderer(project)
afterAll(() => project.remove())

const PANELS = [
  ['main.ts', 'ts', 'console.log(1)\n'],
  ['.cache.bin', undefined, '.cache.bin, 3 bytes', '/examples/a/files/~.cache.bin'],
  ['.env', 'txt', 'A=1\n'],
  ['.keep', 'txt', ''],
  ['Makefile', 'txt', 'all:\n\ttrue\n'],
  ['data.json', 'json', '{ "a": 1 }\n'],
  ['empty.wasm', undefined, 'empty.wasm, 8 bytes', '/examples/a/files/empty.wasm'],
  ['latin.txt', undefined, 'latin.txt, 6 bytes', '/examples/a/files/latin.txt.bin'],
  ['noise', undefined, 'noise, 1 byte', '/examples/a/files/noise.bin'],
  ['notes.unknown', 'txt', 'x {{ 1 }} <b>\n'],
  ['pixel.png', undefined, 'pixel.png, 8 bytes', '/examples/a/files/pixel.png'],
  ['utf16.txt', undefined, 'utf16.txt, 6 bytes', '/examples/a/files/utf16.txt.bin'],
]

it('shows text, and lists what is not text with its size and a download', async () => {
  const $ = load(await render('::: run a/files\n:::\n'))
  const labels = $('.files .tab-label').toArray()
  const panels = $('.files .panel').toArray()
  const shown = panels.map((panel, at) => {
    const name = $(labels[at]).text()
    const link = $(panel).find('a[download]')
    if (link.length > 0) return [name, undefined, $(panel).text().trim(), link.attr('href')]
    return [name, $(panel).find('.lang').text(), $(panel).find('code').text()]
  })
  const lineEnd = ([name, lang, text = '', ...rest]: (string | undefined)[]) => [name, lang, text.trimEnd(), ...rest]
  expect(shown.map(lineEnd)).toEqual(PANELS.map(lineEnd))
  expect(
    $('.files a[download]')
      .toArray()
      .map((link) => $(link).attr('download')),
  ).toEqual(PANELS.filter(([, lang]) => lang === undefined).map(([name]) => name))
  expect(
    $('.provenance .source')
      .toArray()
      .map((link) => $(link).attr('href')),
  ).toEqual(
    PANELS.filter(([, lang]) => lang !== undefined).map(([name]) =>
      `/examples/a/files/${name}.txt`.replace('/.', '/~.'),
    ),
  )
})

it('lists it in the language of the page', async () => {
  const $ = load(await render('::: run a/files\n:::\n', 'root'))
  expect($('.files .data').first().text()).toBe('.cache.bin，3 字节')
})

it('lists it in the Markdown twin', () => {
  const run = loadRun({ id: 'a/files', lines: [] }, project.root, () => {})
  const parts = runToMarkdown(run, messagesFor('en')).split('\n\n')
  expect(parts.slice(0, 5)).toEqual([
    '`examples/a/files/main.ts`:',
    '```ts\nconsole.log(1)\n```',
    '`examples/a/files/.cache.bin`, 3 bytes',
    '`examples/a/files/.env`:',
    '```txt\nA=1\n```',
  ])
})

it('refuses code with characters that do not show, whichever file it is', () => {
  expect(messageOf(() => loadRun({ id: 'a/hidden', lines: [] }, project.root, () => {}))).toBe(
    'examples/a/hidden/other.js:1: U+202E does not show.\n  Write it as an escape, \\u{202E}, or remove it.',
  )
})

it('names the programs of a session, whatever other files it has', async () => {
  const $ = load(await render('::: run a/session\n:::\n'))
  expect(
    $('.session .title > span:first-child')
      .toArray()
      .map((title) => $(title).text()),
  ).toEqual(['server.ts', 'client.ts'])
})

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [1536, '1.5 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1 MB'],
  [2_500_000_000, '2.5 GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(messagesFor('en').run.data.size(bytes)).toBe(text)
  expect(formatSize(bytes, (number) => `${number} byte${number === 1 ? '' : 's'}`)).toBe(text)
})
