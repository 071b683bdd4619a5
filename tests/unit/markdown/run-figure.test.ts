import { load, type CheerioAPI } from 'cheerio'
import { afterAll, expect, it } from 'vitest'

import { findRepository } from '../../../scripts/git/repository.ts'
import { createProject } from '../../helpers/project.ts'
import { createPageRenderer, writeRecording } from '../../helpers/render-page.ts'
import { git } from '../../helpers/repository.ts'

const project = createProject({
  'examples/a/plain.ts': 'console.log(1)\n',
  'examples/a/header.ts': '/**\n * @node 24 26\n * @allow net\n */\n\nconsole.log(1) // <i>\n',
  'examples/a/short.ts': '/** @format cjs esm */\nconsole.log(1)\n',
  'examples/a/files/main.cts': "require('./other.cts')\n",
  'examples/a/files/other.cts': '/** No tag, since only the header of the entry has any. */\n',
})
const out = (text: string) => ({ status: { exit: 0 }, output: [{ stream: 'stdout' as const, text }] })
writeRecording(project, 'a/plain', out('1\n'))
writeRecording(project, 'a/header', out('1\n2\n'), out('1\n'))
writeRecording(project, 'a/short', out('1\n'))
writeRecording(project, 'a/files', out('1\n'))
const render = await createPageRenderer(project)
afterAll(() => project.remove())

async function open(markdown: string, language?: 'root'): Promise<{ $: CheerioAPI; texts: (of: string) => string[] }> {
  const $ = load(await render(markdown, language))
  return {
    $,
    texts: (of) =>
      $(of)
        .toArray()
        .map((each) => $(each).text()),
  }
}

it('the head names the files and the module systems, and links to the run', async () => {
  const { $, texts } = await open('::: run a/short\n:::\n\n::: run a/files\n:::\n\n::: run a/plain\n:::\n')
  expect([texts('.files .tab-label'), texts('.bar-end .format')]).toEqual([
    ['short.ts', 'main.cts', 'other.cts', 'plain.ts'],
    ['CommonJS · ES module', 'CommonJS', 'ES module'],
  ])
  const links = $('.permalink').toArray()
  expect(links.map((link) => [$(link).attr('href'), $(link).attr('aria-label')])).toEqual(
    ['short', 'files', 'plain'].map((name) => [`#example-a-${name}`, 'Link to this run']),
  )
})

it('a run that the page shows a second time has no address', async () => {
  expect((await open('::: run a/plain\n:::\n\n::: run a/plain\n:::\n')).texts('.permalink')).toEqual(['#'])
})

it('the header of a program is a folded line with its tags, so that no number is missing', async () => {
  const { texts } = await open('::: run a/header\n:::\n\n::: run a/short\n:::\n\n::: run a/files\n:::\n')
  expect([texts('.header .lines'), texts('.header .tags'), texts('.header .text')]).toEqual([
    ['1–5', '1'],
    ['@node 24 26 @allow net', '@format cjs esm'],
    ['/**\n * @node 24 26\n * @allow net\n */', '/** @format cjs esm */'],
  ])
})

it('each output says who printed it, and from which outcome the marked lines differ', async () => {
  const { texts } = await open('::: run a/header\n:::\n')
  expect([texts('.output .title'), texts('.differs-from')]).toEqual([
    ['Node 26 printed', 'Node 25 printed'],
    ['≠ differs from Node 25'],
  ])
  expect((await open('::: run a/plain\n:::\n', 'root')).texts('.output .title')).toEqual(['Node 26 的输出'])
})

it('one line says what the run rests on', async () => {
  const { $, texts } = await open('::: run a/header\n:::\n\n::: run a/files\n:::\n')
  expect([texts('.provenance .versions'), texts('.provenance summary')]).toEqual([
    ['Ran on 2 versions, Node 25 – 2626.0.0, 25.0.0', 'Ran on Node 26.0.0'],
    ['Ran on 2 versions, Node 25 – 26'],
  ])
  const links = $('.provenance a').toArray()
  expect(links.map((link) => [$(link).text(), $(link).attr('href')])).toEqual([
    ['Source', '/examples/a/header.ts.txt'],
    ['Download', '/examples/a/header.zip'],
    ['main.cts', '/examples/a/files/main.cts.txt'],
    ['other.cts', '/examples/a/files/other.cts.txt'],
    ['Download', '/examples/a/files.zip'],
  ])
})

it('a reader whose Node.js prints something else gets a form with the example and the edition, on GitHub only', () => {
  git(project, 'init', '--quiet')
  git(project, 'add', 'package.json')
  git(project, 'commit', '--quiet', '--message', 'x')
  const edition = git(project, 'rev-parse', '--short', 'HEAD').trim()
  git(project, 'remote', 'add', 'origin', 'https://github.com/o/r.git')
  expect(findRepository(project.root)?.reportAddress?.('a/plain')).toBe(
    `https://github.com/o/r/issues/new?template=run.yml&title=a%2Fplain&run=a%2Fplain&edition=${edition}`,
  )
  git(project, 'remote', 'set-url', 'origin', 'https://gitlab.com/o/r.git')
  expect(findRepository(project.root)?.reportAddress).toBeUndefined()
})
