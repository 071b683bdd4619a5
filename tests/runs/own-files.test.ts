import { afterAll, expect, it } from 'vitest'

import { loadGroups } from '../../scripts/recording/parse-recording.ts'
import { batch } from '../helpers/run-fixtures.ts'
import { createProject } from '../helpers/project.ts'

/** Reads a file next to the program, whose name no check can see. */
const reading = (name: string): string => `/** @node 10 */
const { readFileSync } = require('fs')

const file = __dirname + '/' + ['${name.split('.').join("', '")}'].join('.')
try {
  console.log(readFileSync(file, 'utf8').length > 0)
} catch (error) {
  console.log(error.code)
}
`
const NEXT = 'Make the example a folder with a copy of that file, or write its content into the program.'
const project = createProject({
  'examples/a/imports.ts': "// Says no word.\nimport './other.ts'\n",
  'examples/a/requires.cts': "require('../b/data/main.ts')\n",
  'examples/a/resolves.ts': "console.log(new URL('./other.ts?x', import.meta.url))\n",
  'examples/a/other.ts': "console.log('other')\n",
  'examples/b/data/main.ts': "console.log('data')\nexport const text = `import './missing.ts'`\n",
  'examples/c/reads-other.cts': reading('other.ts'),
  'examples/c/other.ts': "console.log('other')\n",
  'examples/c/hidden/main.cts': reading('.env'),
  'examples/c/hidden/.env': 'A=1\n',
})
const results = batch(project.root, { mode: 'record', repeat: 1 })

afterAll(project.remove)

it.each([
  ['a/imports', 2, 'examples/a/other.ts'],
  ['a/requires', 1, 'examples/b/data/main.ts'],
  ['a/resolves', 1, 'examples/a/other.ts'],
])('%s names a file of another example, and is refused', async (id, line, target) => {
  const message = `${target} does not belong to this example, which reads its own files and packages only.`
  expect((await results).get(id)).toMatchObject({ status: 'invalid', problem: { line, message, next: NEXT } })
})

it.each([
  ['a program finds no file next to it', 'c/reads-other', 'ENOENT\n'],
  ['a program in a folder finds all files of that folder', 'c/hidden', 'true\n'],
])('%s, on the oldest version, too', async (_, id, text) => {
  await results
  const groups = loadGroups(project.root, { id, recording: `examples/${id}.recording.yaml` })
  expect(groups?.map(({ outcome }) => outcome.output)).toEqual([[{ stream: 'stdout', text }]])
})
