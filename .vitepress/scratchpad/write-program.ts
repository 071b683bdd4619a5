import { realpathSync } from 'node:fs'
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { findExample } from '../../scripts/example/discover.ts'
import type { Example } from '../../scripts/example/example.ts'
import { InputError } from '../../scripts/util/problem.ts'
import type { ScratchpadProgram } from '../../scripts/contracts/scratchpad.ts'

/** What the program of the lab is called. */
export const SCRATCH_ID = 'scratchpad/program'

const HOME = `examples/${SCRATCH_ID}`

/**
 * Writes a program as the one example of a project of its own, in place of the one before.
 * @param scratch the folder of that project, absolute
 * @param root this project's, absolute: its packages can be imported
 * @throws InputError where the example is gone that it is to stand beside
 */
export async function writeProgram(program: ScratchpadProgram, scratch: string, root: string): Promise<Example> {
  await rm(path.join(scratch, 'examples'), { recursive: true, force: true })
  await mkdir(path.join(scratch, path.dirname(HOME)), { recursive: true })
  await cp(path.join(root, 'examples/package.json'), path.join(scratch, 'examples/package.json'))
  await linkPackages(scratch, root)
  const entry = program.beside === undefined ? HOME + program.suffix : await copyBeside(program.beside, scratch, root)
  await writeFile(path.join(scratch, entry), program.source)
  const example = findExample(scratch, SCRATCH_ID)
  if (!example) throw new TypeError(`${entry} is no example`)
  return example
}

/** Found by its folder, as from anywhere below the root; what a program may read is known by this name. */
async function linkPackages(scratch: string, root: string): Promise<void> {
  const link = path.join(scratch, 'node_modules')
  // The project may have moved since.
  await rm(link, { recursive: true, force: true })
  await symlink(realpathSync(path.join(root, 'node_modules')), link, 'junction')
}

/** Copies an example of several files, and says where its entry is now. */
async function copyBeside(id: string, scratch: string, root: string): Promise<string> {
  const example = findExample(root, id)
  if (!example) {
    const next = 'Begin a new program, or open another example.'
    throw new InputError({ file: `examples/${id}`, message: 'this example is gone.', next })
  }
  const target = (file: string): string => path.posix.join(HOME, path.posix.relative(example.home, file))
  for (const file of example.files) await cp(path.join(root, file), path.join(scratch, target(file)))
  return target(example.entry)
}
