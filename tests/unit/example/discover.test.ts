import { symlinkSync } from 'node:fs'

import { afterAll, expect, it } from 'vitest'

import { discoverExamples } from '../../../scripts/example/discover.ts'
import { exampleIdOf, findExample } from '../../../scripts/example/find-example.ts'
import { createProject } from '../../helpers/project.ts'

const project = createProject({
  'examples/a/one.ts': '',
  'examples/a/one.recording.yaml': '',
  'examples/a/two/main.cts': '',
  'examples/a/two/data/x.json': '',
  'examples/a/two/.hidden': '',
  'examples/a/three/helper.ts': '',
  'examples/a/linked/main.ts': '',
  'examples/a/Wrong_Name.ts': '',
  'examples/a/notes.md': '',
  'examples/a/one.mts': '',
  'examples/a/gone.recording.yaml': '',
})

symlinkSync('/etc/hostname', project.path('examples/a/link.ts'))
symlinkSync('/etc/hostname', project.path('examples/a/linked/data.txt'))

afterAll(project.remove)

const ONE = {
  id: 'a/one',
  entry: 'examples/a/one.ts',
  files: ['examples/a/one.ts'],
  home: 'examples/a/one.ts',
  recording: 'examples/a/one.recording.yaml',
}
const TWO = {
  id: 'a/two',
  entry: 'examples/a/two/main.cts',
  files: ['examples/a/two/main.cts', 'examples/a/two/.hidden', 'examples/a/two/data/x.json'],
  home: 'examples/a/two',
  recording: 'examples/a/two.recording.yaml',
}

it.each(['<img src=x onerror=alert(1)>.ts', 'a`b.ts', 'a b.ts', 'a\nx.ts', 'data{1}/x.ts', '-rf.ts', 'a#b.ts'])(
  'rejects a name that is not safe everywhere: %j',
  (name) => {
    const hostile = createProject({ 'examples/a/b/main.ts': '', [`examples/a/b/${name}`]: '', 'examples/<b>/c.ts': '' })
    expect(discoverExamples(hostile.root)).toEqual({
      examples: [],
      orphans: [],
      problems: [
        {
          file: 'examples/<b>',
          message: 'this folder is not a chapter.',
          next: 'Rename the folder: chapters use a-z, 0-9 and "-".',
        },
        {
          file: `examples/a/b/${name}`,
          message: 'this name is not safe in pages, URLs and archives.',
          next: 'Rename it: names in examples use letters, digits, ".", "-", "_" and "@".',
        },
      ],
    })
    expect(findExample(hostile.root, 'a/b')).toBe(undefined)
    hostile.remove()
  },
)

it('finds examples, recordings without a program, and invalid files', () => {
  const name =
    'Rename it to <slug>.ts, .mts or .cts, with a slug of a-z, 0-9 and "-", or move it into the folder of the example that uses it.'
  const mts = { ...ONE, entry: 'examples/a/one.mts', files: ['examples/a/one.mts'], home: 'examples/a/one.mts' }
  expect(discoverExamples(project.root)).toEqual({
    examples: [mts, ONE, TWO],
    orphans: ['examples/a/gone.recording.yaml'],
    problems: [
      { file: 'examples/a/Wrong_Name.ts', message: 'this file is not an example.', next: name },
      { file: 'examples/a/link.ts', message: 'this file is not an example.', next: name },
      {
        file: 'examples/a/linked/data.txt',
        message: 'this is neither a file nor a folder.',
        next: 'Replace it with a copy of the file: examples may only contain regular files.',
      },
      { file: 'examples/a/notes.md', message: 'this file is not an example.', next: name },
      {
        file: 'examples/a/three',
        message: 'this example has no entry.',
        next: 'Add examples/a/three/main.ts (or main.mts, main.cts), or server.ts and client.ts for a session.',
      },
      { file: 'examples/a/one.ts', message: 'examples/a/one.mts has the same name.', next: 'Rename one of them.' },
    ],
  })
})

it('finds an example by its id', () => {
  expect(findExample(project.root, 'a/one')).toEqual(ONE)
  expect(findExample(project.root, 'a/two')).toEqual(TWO)
  expect(
    ['a/three', 'a/link', 'a/linked', 'a/nine', 'a', '../a/one', 'a/../a/one', '/a/one'].map((id) =>
      findExample(project.root, id),
    ),
  ).toEqual(Array(8).fill(undefined))
})

it.each([
  ['examples/a/one.ts', 'a/one'],
  ['examples/a/two/main.cts', 'a/two'],
  ['examples/a/two/data/x.json', 'a/two'],
  ['examples/a/one.recording.yaml', undefined],
  ['examples/a/notes.md', undefined],
  ['docs/a/one.ts', undefined],
])('%s belongs to %s', (file, id) => {
  expect(exampleIdOf(file)).toBe(id)
})
