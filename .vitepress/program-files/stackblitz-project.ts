import { compileFile } from '../../scripts/compile/compile-file.ts'
import { compiledName } from '../../scripts/compile/program.ts'
import type { Example } from '../../scripts/example/example.ts'
import { dependenciesOf, filesOf, nameIn, renderManifest } from './project.ts'
import type { Project } from './project.ts'

/** It has its own Node.js, in the browser, which need not know TypeScript; what it runs is compiled for this one. */
const TARGET = { version: '20.0.0', convert: false }

/**
 * An example as JavaScript, for StackBlitz. Types are blanked out: lines and columns are those of the page.
 * @throws InputError for what cannot be expressed
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
