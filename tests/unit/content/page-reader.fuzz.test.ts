import * as fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'

import { toTwin } from '../../../.vitepress/publish/markdown-twin.ts'
import { contents } from '../../../scripts/content/contents.ts'
import { readPageHistories } from '../../../scripts/git/history.ts'
import { readPage } from '../../../scripts/lint/book/read-page.ts'
import { property } from '../../helpers/fuzz.ts'
import { textOf } from '../../helpers/page.ts'
import { createProject } from '../../helpers/project.ts'
import { createPageParser, writeRecording } from '../../helpers/render-page.ts'
import { git } from '../../helpers/repository.ts'

const IDS = ['a/one', 'a/two', 'a/three']
const chapter = contents[0]?.slug ?? ''
const page = `${chapter}/${contents[0]?.pages[0]?.slug}`
const file = `docs/en/${page}.md`

const project = createProject(Object.fromEntries(IDS.map((id) => [`examples/${id}.ts`, `console.log('${id}')\n`])))
const output = [{ stream: 'stdout' as const, text: '1\n2\n3\n' }]
for (const id of IDS) writeRecording(project, id, { output, status: { exit: 0 } })
afterAll(() => project.remove())

const { md, reader } = await createPageParser(project.root)

const run = fc
  .record({
    colons: fc.constantFrom(':::', '::::'),
    gap: fc.constantFrom('', ' ', '  ', '\t'),
    between: fc.constantFrom(' ', '  ', '\t'),
    id: fc.constantFrom(...IDS),
    predict: fc.constantFrom('', ' predict', ' predict '),
    caption: fc.constantFrom('', 'A caption.\n', '\n- a\n- b\n\n'),
  })
  .map(
    ({ colons, gap, between, id, predict, caption }) =>
      `${colons}${gap}run${between}${id}${predict}\n${caption}${colons}\n`,
  )

const indent = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, index, { length }) => {
      if (line === '') return index < length - 1 ? rest.trimEnd() : ''
      return (index === 0 ? first : rest) + line
    })
    .join('\n')

/** Places where a run is a run, and places where the same lines are only text. */
const block = fc.oneof(
  run,
  run.map((text) => indent(text, '1. ', '   ')),
  run.map((text) => indent(text, '- a\n\n  ', '  ')),
  run.map((text) => indent(text, '> ', '> ')),
  run.map((text) => `::::: details Title\n${text}:::::\n`),
  run.map((text) => `\`\`\`md\n${text}\`\`\`\n`),
  run.map((text) => `<!--\n${text}-->\n`),
  run.map((text) => indent(text, '    ', '    ')),
  run.map((text) => `Text \`${text.split('\n')[0]}\`.\n`),
  fc.constantFrom('Text.\n', '## Heading\n', '::: tip\nx\n:::\n', '`:::`running\n', '\\::: runs a/one\n'),
)

const source = fc
  .tuple(fc.constantFrom('', '---\ntitle: x\n---\n'), fc.array(block, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'))
  .map(([front, blocks, lineBreak]) => (front + blocks.join('\n')).replaceAll('\n', lineBreak))

/** The examples that the rendered page shows, in order. */
async function shownOn(text: string, name: string): Promise<string[]> {
  const figures = (await render(text, name)).match(/<figure class="run-example"[^]*?<\/figure>/g) ?? []
  return figures.map((figure) => /examples\/(a\/\w+)\.ts\.txt/.exec(figure)?.[1] ?? textOf(figure))
}

/** The examples that the self-test asks about, in order. */
async function askedOn(name: string): Promise<string[]> {
  const html = await render('::: self-test\n:::\n', name)
  return [...html.matchAll(/ data-question="([^"]+)"/g)].map(([, id = '']) => id)
}

function render(text: string, name: string): Promise<string> {
  const path = project.path(name)
  return md.renderAsync(text, { realPath: path, path, localeIndex: 'en', includes: [] })
}

property([source], 300)('page, reader, checks, twin, self-test and corrections find the same runs', async (text) => {
  project.write({ [file]: text })
  const shown = await shownOn(text, file)
  const runs = reader.runsOn(project.path(file))
  expect(runs.map(({ id }) => id)).toEqual(shown)

  const { directives } = readPage({ md, reader }, project.root, file)
  expect(directives.filter(({ name }) => name === 'run').map(({ target }) => target)).toEqual(shown)

  const twin: string[] = []
  toTwin(reader.parse(text), (name, info) => {
    if (name === 'run') twin.push(info.split(/\s+/)[0] ?? '')
    return ''
  })
  expect(twin).toEqual(shown)

  const asked = runs.filter(({ predict }) => predict).map(({ id }) => id)
  expect(await askedOn('docs/en/index.md')).toEqual(asked)
  expect(reader.runsIn('en').map(({ id, page: where }) => [id, where])).toEqual(shown.map((id) => [id, page]))
})

it('the history of a page covers the programs that its runs name', () => {
  git(project, 'init', '--quiet')
  project.write({ [file]: '1. a\n\n   :::run  a/two\n   :::\n\n```md\n::: run a/one\n```\n' })
  const commit = (author: string, ...files: string[]): void => {
    git(project, 'add', ...files)
    git(project, 'commit', '--quiet', `--author=${author} <${author}@example.org>`, '--message=x')
  }
  commit('Ada', file)
  commit('Bo', 'examples/a/one.ts')
  commit('Cem', 'examples/a/two.ts')
  expect(readPageHistories(project.root)(`en/${page}.md`, reader)?.authors).toEqual(['Cem', 'Ada'])
})
