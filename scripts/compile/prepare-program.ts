import path from 'node:path'

import * as v from 'valibot'

import type { Example } from '../example/example.ts'
import type { Variant } from '../example/variants.ts'
import { capabilitiesOf } from '../node/capabilities.ts'
import { parseJson } from '../util/read-json.ts'
import { compileExample, type CompilePlaces } from './compile-example.ts'
import type { Program } from './program.ts'
import { sourceProgram } from './source-program.ts'
import { readText } from '../util/read-text.ts'

const schema = v.looseObject({ type: v.optional(v.unknown()) })

/**
 * Returns the form of an example that a variant runs. A version that strips types itself runs the source files. Other
 * versions run compiled files, which are CommonJS if the variant asks for it or the version has no ES modules.
 * @param inPlace false to copy source files, too, into a folder that contains nothing else
 * @throws InputError for syntax that the version cannot run even when compiled
 */
export async function prepareProgram(
  example: Example,
  variant: Variant,
  places: CompilePlaces,
  inPlace: boolean,
): Promise<Program> {
  const { types, modules } = capabilitiesOf(variant.node)
  const { root } = places
  const convert = variant.format === 'cjs' || (!modules && isModule(example, root))
  if (inPlace && types && !convert) return sourceProgram(example, root)
  return compileExample(example, convert || !types ? { version: variant.node, convert } : undefined, places)
}

/** True if the entry is an ES module, by its suffix or its package.json; the project's own package.json sets `module`. */
export function isModule({ entry, files }: Example, root: string): boolean {
  if (!entry.endsWith('.ts')) return entry.endsWith('.mts')
  const manifest = path.posix.join(path.posix.dirname(entry), 'package.json')
  if (!files.includes(manifest)) return true
  const text = readText(path.join(root, manifest))
  const next = 'Write a package.json as Node.js reads it, or remove the file.'
  return parseJson(text, schema, { file: manifest, next }).type === 'module'
}
