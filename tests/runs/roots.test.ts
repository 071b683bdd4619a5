import { readFileSync, renameSync } from 'node:fs'
import path from 'node:path'

import { afterAll, expect, it } from 'vitest'

import { batch } from '../helpers/run-fixtures.ts'
import { createProject } from '../helpers/project.ts'

/** Prints its own path, computed and spelled in many ways. */
const PRINTS_PATHS = `/** @node 12 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'

const file = fileURLToPath(import.meta.url)
console.log(file, import.meta.url, new URL('.', import.meta.url).pathname, [file], { file })
console.log(path.relative(process.cwd(), file), encodeURIComponent(file), escape(file), file.toUpperCase())
console.log(JSON.stringify(file), inspect(file), new RegExp(file), file.length, file.split('/').length)
console.log(Buffer.from(file).toString('base64'), process.argv, process.execPath, process.cwd())
console.log(new Error('here').stack)
`
const NAMES = ['plain', 'a b#c%25d', "書é'q"]
const parent = createProject()
const recordings = NAMES.map(async (name) => {
  const project = createProject({ 'examples/a/paths.ts': PRINTS_PATHS })
  renameSync(project.root, parent.path(name))
  await batch(parent.path(name), { mode: 'record', repeat: 1 })
  return readFileSync(path.join(parent.path(name), 'examples/a/paths.recording.yaml'), 'utf8')
})

afterAll(parent.remove)

it('a recording does not depend on the folder that it was made in', async () => {
  const [first, ...others] = await Promise.all(recordings)
  expect(others).toEqual([first, first])
})

it('nothing of that folder is in the recording', async () => {
  const text = (await Promise.all(recordings)).join('')
  expect([...NAMES, path.basename(parent.root)].filter((name) => text.includes(name))).toEqual([])
})
