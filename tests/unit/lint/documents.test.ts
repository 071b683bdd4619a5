import { symlinkSync } from 'node:fs'

import { disposeMdItInstance } from 'vitepress'
import { afterAll, expect, it } from 'vitest'

import { readDocuments, fillRegion } from '../../../scripts/lint/typography/documents.ts'
import { loadStructureParser } from '../../../scripts/lint/typography/parse-structure.ts'
import { renderReference } from '../../../scripts/example/header-reference.ts'
import { createProject } from '../../helpers/project.ts'

const OPEN = '<!-- header reference: npm run format writes it -->'
const CLOSE = '<!-- /header reference -->'
const project = createProject({ 'docs/zh/index.md': '好\n' })

disposeMdItInstance()
const parse = await loadStructureParser(project.root)

afterAll(() => project.remove())

function contributing(reference: string, rest = 'The end.'): string {
  return `# Contributing\n\n${OPEN}\n\n${reference}\n\n${CLOSE}\n\n${rest}\n`
}

/** Files that are not as they should be, with their problems, and what becomes of them. */
function unlike(files: Record<string, string>, places?: string[]) {
  project.write(files)
  return readDocuments(project.root, parse, places)
    .filter(({ file }) => file in files)
    .filter(({ before, after, problems }) => before !== after || problems.length > 0)
}

it('a text elsewhere, to which a symbolic link leads, is not read', () => {
  const other = createProject({ 'notes.md': '中文,English\n' })
  symlinkSync(other.path('notes.md'), project.path('docs/zh/linked.md'))
  expect(readDocuments(project.root, parse).map(({ file }) => file)).toEqual(['docs/zh/index.md'])
  other.remove()
})

it('the reference of the header as tags.ts has it is left alone', () => {
  const [en, zh] = [contributing(renderReference('en')), contributing(renderReference('zh'), '完。')]
  expect(unlike({ 'CONTRIBUTING.md': en, 'CONTRIBUTING.zh-CN.md': zh })).toEqual([])
})

it('a stale reference is written anew, and what stands around it stays', () => {
  const stale = contributing(renderReference('en').replace('`@node', '`@nodes'))
  expect(unlike({ 'CONTRIBUTING.md': stale })).toEqual([
    {
      file: 'CONTRIBUTING.md',
      before: stale,
      after: contributing(renderReference('en')),
      problems: [
        { file: 'CONTRIBUTING.md', message: 'the header reference is out of date.', next: 'Run npm run format.' },
      ],
    },
  ])
})

it.each([
  ['no marks', '# Contributing\n'],
  ['no mark at its end', `${OPEN}\n`],
  ['its marks the wrong way round', `${CLOSE}\n\n${OPEN}\n`],
])('a text with %s has no place for it, and stays', (_, text) => {
  const next = `Put ${OPEN} and ${CLOSE} where it belongs.`
  expect(unlike({ 'CONTRIBUTING.md': text })).toEqual([
    {
      file: 'CONTRIBUTING.md',
      before: text,
      after: text,
      problems: [{ file: 'CONTRIBUTING.md', message: 'there is no place for the header reference.', next }],
    },
  ])
})

it('of files and folders that are named, those that are there; no name is a part of another', () => {
  const files = {
    'docs/zh/a/b.md': '用fs\n',
    'docs/zh/ab.md': '用fs\n',
    'README.zh-CN.md': '用fs\n',
    'README.md': '用fs\n',
  }
  const found = (...places: string[]) => unlike(files, places).map(({ file, after }) => [file, after])
  expect([
    found('docs/zh/a'),
    found('docs/zh/ab.md', 'docs/zh/gone.md'),
    found('README.zh-CN.md', 'README.md'),
  ]).toEqual([[['docs/zh/a/b.md', '用 fs\n']], [['docs/zh/ab.md', '用 fs\n']], [['README.zh-CN.md', '用 fs\n']]])
})

it('a region is filled as often as one likes', () => {
  const filled = fillRegion('a\n<!-- x: by hand -->\nold <!-- y -->\n<!-- /x -->\nb\n', 'x', '$& new')
  expect([filled, fillRegion(filled ?? '', 'x', '$& new')]).toEqual([
    'a\n<!-- x: by hand -->\n\n$& new\n\n<!-- /x -->\nb\n',
    filled,
  ])
})
