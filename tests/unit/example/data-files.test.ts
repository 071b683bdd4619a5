import { readFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { writeProgram } from '../../../.vitepress/scratchpad/write-program.ts'
import { compileExample } from '../../../scripts/compile/compile-example.ts'
import type { Example } from '../../../scripts/example/example.ts'
import { findExample } from '../../../scripts/example/find-example.ts'
import { openCache } from '../../../scripts/verify/cache.ts'
import { DATA, TEXTS, exampleWithFiles } from '../../helpers/data-files.ts'
import { createProject, linkInstalled } from '../../helpers/project.ts'

const ID = 'a/files'
const OTHERS = Object.entries({ ...DATA, ...TEXTS })
const project = createProject(exampleWithFiles(ID, 'const one: number = 1\n'))
beforeAll(() => linkInstalled(project.root))
afterAll(project.remove)

function example(): Example {
  const found = findExample(project.root, ID)
  if (!found) throw new Error('the example is missing')
  return found
}

/** The other files of the example in a folder that has a copy of it. */
function copiesIn(folder: string, id = ID): [string, Buffer][] {
  return OTHERS.map(([name]) => [name, readFileSync(path.join(folder, 'examples', id, name))])
}

const ORIGINALS = OTHERS.map(([name, content]) => [name, Buffer.from(content)])

it.each(['10.24.1', '26.10.0'])('are copied as they are for Node.js %s', async (version) => {
  const places = { root: project.root, cacheFolder: project.path('.cache'), fingerprint: 'x' }
  const target = version.startsWith('10.') ? { version, convert: true } : undefined
  const { folder } = await compileExample(example(), target, places)
  expect(copiesIn(folder)).toEqual(ORIGINALS)
})

it('lie beside the program of the scratchpad', async () => {
  const scratch = createProject()
  await writeProgram({ source: '1\n', suffix: '.ts', beside: ID }, scratch.root, project.root)
  const copies = copiesIn(scratch.root, 'scratchpad/program')
  scratch.remove()
  expect(copies).toEqual(ORIGINALS)
})

it.each(OTHERS)('%s is part of what a run depends on', (name, content) => {
  const { inputsOf } = openCache({
    root: project.root,
    folder: project.path('.cache'),
    fingerprint: 'x',
    packages: { of: () => '' },
    read: true,
  })
  const file = `examples/${ID}/${name}`
  const before = inputsOf(example())
  project.write({ [file]: Buffer.concat([Buffer.from(content), Buffer.of(0)]) })
  const changed = inputsOf(example())
  project.write({ [file]: content })
  expect([changed === before, inputsOf(example()) === before]).toEqual([false, true])
})
