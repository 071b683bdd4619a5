import { realpathSync } from 'node:fs'
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { findExample } from '../../scripts/example/find-example.ts'
import type { Example } from '../../scripts/example/example.ts'
import { InputError } from '../../scripts/util/problem.ts'
import type { ScratchpadProgram } from '../../scripts/contracts/scratchpad.ts'

/** The id of the program in the scratch project. */
export const SCRATCH_ID = 'scratchpad/program'

const HOME = `examples/${SCRATCH_ID}`

/**
 * Writes a program as the only example of the scratch project, and replaces the previous program.
 * @param scratch the folder of that project, absolute
 * @param root this project's root, absolute; programs can import its packages
 * @throws InputError if the program replaces the entry of an example that does not exist
 */
export async function writeProgram(program: ScratchpadProgram, scratch: string, root: string): Promise<Example> {
  await rm(path.join(scratch, 'examples'), { recursive: true, force: true })
  await mkdir(path.join(scratch, path.dirname(HOME)), { recursive: true })
  await cp(path.join(root, 'examples/package.json'), path.join(scratch, 'examples/package.json'))
  await linkPackages(scratch, root)
  const entry = program.beside === undefined ? HOME + program.suffix : await copyBeside(program.beside, scratch, root)
  await writeFile(path.join(scratch, entry), program.source)
  const example = findExample(scratch, SCRATCH_ID)
  if (!example) throw new TypeError(`${entry} is not an example`)
  return example
}

/** Links to the real path of the packages, because programs have permission to read that path. */
async function linkPackages(scratch: string, root: string): Promise<void> {
  const link = path.join(scratch, 'node_modules')
  // The project may have been moved.
  await rm(link, { recursive: true, force: true })
  await symlink(realpathSync(path.join(root, 'node_modules')), link, 'junction')
}

/** Copies an example of several files, and returns the path of its entry in the scratch project. */
async function copyBeside(id: string, scratch: string, root: string): Promise<string> {
  const example = findExample(root, id)
  if (!example) {
    const next = 'Start a new program, or open another example.'
    throw new InputError({ file: `examples/${id}`, message: 'this example does not exist.', next })
  }
  const target = (file: string): string => path.posix.join(HOME, path.posix.relative(example.home, file))
  for (const file of example.files) await cp(path.join(root, file), path.join(scratch, target(file)))
  return target(example.entry)
}
