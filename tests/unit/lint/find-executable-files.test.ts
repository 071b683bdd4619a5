import { symlinkSync } from 'node:fs'

import { afterAll, expect, it } from 'vitest'

import { findExecutableFiles } from '../../../scripts/lint/tree/find-executable-files.ts'
import { createProject } from '../../helpers/project.ts'

const GOOD = {
  'docs/contents.json': '[]',
  'docs/en/index.md': '---\ntitle: A\n---\n',
  'docs/en/a/one.md': '# One\n',
  'docs/public/icon.svg': '<svg/>',
  'examples/a/one.ts': '',
  'examples/a/one.recording.yaml': '',
  'examples/a/two/main.cts': '',
  'examples/a/two/package.json': '{}',
  'examples/a/two/data/.env': '',
  'examples/a/two/.env.local': '',
}
const project = createProject(GOOD)

afterAll(project.remove)

function problemsOf(files: Record<string, string>) {
  const other = createProject({ ...GOOD, ...files })
  const found = findExecutableFiles(other.root)
  other.remove()
  return found
}

const PLACE =
  'docs/ contains pages, docs/<language>/<chapter>/<slug>.md, and pictures in docs/public/. Move or delete it.'
const MOVE = 'Move it into the folder of the example that uses it, or delete it.'

it('a tree of pages and programs has none', () => {
  expect(findExecutableFiles(project.root)).toEqual([])
})

it.each([
  'examples/.oxlintrc.json',
  'examples/a/two/.oxlintrc.json',
  'examples/cspell.config.cjs',
  'examples/a/two/cspell.json',
  'examples/a/two/.cspell.config.yaml',
  'docs/postcss.config.cjs',
  'docs/.postcssrc',
  'examples/a/two/tsconfig.json',
  'examples/a/two/jsconfig.json',
  'docs/vite.config.mts',
  'examples/a/two/.npmrc',
  'docs/en/.gitattributes',
  'examples/a/two/.oxfmtrc.json',
])('%s would be settings of a tool', (file) => {
  expect(problemsOf({ [file]: '' })).toEqual([
    { file, message: 'tools would take this for their settings.', next: 'Rename or delete it.' },
  ])
})

it.each([
  ['docs/en/[x].paths.js', PLACE],
  ['docs/en/[x].md', PLACE],
  ['docs/en/a/One.vue', PLACE],
  ['docs/en/a/data.ts', PLACE],
  ['docs/public/run.js', PLACE],
  ['examples/evil.mjs', MOVE],
  ['examples/a/evil.js', MOVE],
])('%s does not belong there', (file, next) => {
  expect(problemsOf({ [file]: '' })).toEqual([{ file, message: 'this file does not belong here.', next }])
})

it.each([
  ['---js\nmodule.exports = {}\n---\n', '---js'],
  ['\uFEFF---coffee\n---\n', '---coffee'],
])('front matter %j, which would be evaluated, is refused', (text, first) => {
  expect(problemsOf({ 'docs/en/a/one.md': text })).toEqual([
    {
      file: 'docs/en/a/one.md',
      line: 1,
      message: `the front matter begins with ${first}.`,
      next: 'Write the front matter between two lines that are "---" alone.',
    },
  ])
})

it('settings of types with plugins are refused', () => {
  const file = 'examples/tsconfig.json'
  const message = 'vueCompilerOptions is not a known key.'
  const text = JSON.stringify({
    extends: '../tsconfig.json',
    compilerOptions: { types: ['node'], tsBuildInfoFile: 'x' },
    include: ['.'],
    exclude: [],
    vueCompilerOptions: { plugins: ['./evil.js'] },
  })
  expect(problemsOf({ [file]: text })).toEqual([{ file, message, next: 'Restore the file from the last commit.' }])
})

it('a symbolic link is refused', () => {
  symlinkSync('/etc/hostname', project.path('docs/public/name.txt'))
  expect(findExecutableFiles(project.root)).toEqual([
    {
      file: 'docs/public/name.txt',
      message: 'this is not a regular file.',
      next: 'Replace it with a copy of the file.',
    },
  ])
})
