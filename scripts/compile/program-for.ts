import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Example } from '../example/example.ts'
import type { Variant } from '../example/variants.ts'
import { capabilitiesOf } from '../node/abilities.ts'
import { compileExample } from './compile-example.ts'
import type { CompilePlaces } from './compile-example.ts'
import type { Program } from './program.ts'

/**
 * The form of an example that a variant runs. A version that erases types itself runs the files as they stand. For
 * older ones they are compiled; to CommonJS where the variant says so, or the version has no other modules.
 * @throws InputError for what cannot be expressed
 */
export async function prepareProgram(example: Example, variant: Variant, places: CompilePlaces): Promise<Program> {
  const { types, modules } = capabilitiesOf(variant.node)
  const { root } = places
  const convert = variant.format === 'cjs' || (!modules && isModule(example, root))
  if (convert || !types) return compileExample(example, { version: variant.node, convert }, places)
  return { fileOf: (file) => path.join(root, file), home: path.join(root, 'examples'), paths: [], names: [] }
}

/** Whether the entry is an ES module: by its suffix, or by the package.json beside it; the project's own says so. */
function isModule({ entry, files }: Example, root: string): boolean {
  if (!entry.endsWith('.ts')) return entry.endsWith('.mts')
  const manifest = path.posix.join(path.posix.dirname(entry), 'package.json')
  if (!files.includes(manifest)) return true
  return Object(JSON.parse(readFileSync(path.join(root, manifest), 'utf8'))).type === 'module'
}
