import { compileFile } from '../../scripts/compile/compile-file.ts'
import { compiledName } from '../../scripts/compile/program.ts'
import type { Example } from '../../scripts/example/example.ts'
import { dependenciesOf, filesOf, nameIn, renderManifest, type Project } from './project.ts'

/** StackBlitz runs its own Node.js in the browser, which may not strip types. */
const TARGET = { version: '20.0.0', convert: false }

/**
 * Compiles an example to a JavaScript project for StackBlitz. Types become spaces, so that lines and columns are those of
 * the page.
 * @throws InputError if a file uses syntax that has no JavaScript equivalent
 */
export function stackBlitzProjectOf(example: Example, root: string): Project {
  const files = filesOf(example, root)
  const names = new Set(Object.keys(files))
  const compiled = Object.entries(files).map(([name, text]) => {
    const target = compiledName(name)
    return [target, target === name ? text : compileFile(text, name, names, TARGET)]
  })
  const scripts = { start: `node ${compiledName(nameIn(example, example.entry))}` }
  return {
    'package.json': renderManifest(example, { scripts, dependencies: dependenciesOf(files, root) }),
    ...Object.fromEntries(compiled),
  }
}
