import { readFileSync } from 'node:fs'
import path from 'node:path'

import { strToU8, zipSync } from 'fflate'
import * as v from 'valibot'

import { compileFile } from '../../scripts/compile/compile-file.ts'
import { compiledName } from '../../scripts/compile/program.ts'
import type { Example } from '../../scripts/example/example.ts'
import { possiblePackagesIn } from '../../scripts/example/packages.ts'
import { loadHeader } from '../../scripts/example/load-header.ts'
import { parseJson } from '../../scripts/util/read-json.ts'
import { isText } from '../../scripts/util/read-text.ts'
import { mapOf } from '../../scripts/util/schemas.ts'

/** A standalone project: its files by path, as bytes if they are not text. */
export type Project = Record<string, string | Uint8Array>

/** The generated part of a package.json. */
interface Manifest {
  scripts: Record<string, string>
  dependencies: Record<string, string>
  engines?: { node: string }
}

/** Fixed, so that the same files give the same archive; ZIP has no earlier time. */
const ZIP_TIME = '1980-01-01 00:00:00'

/** The first Node.js version that strips types without a flag. */
const ENGINES = { node: '>=22.18' }

/** StackBlitz runs its own Node.js in the browser, which may not strip types. */
const TARGET = { version: '20.0.0', convert: false }

const schema = v.object({ devDependencies: v.optional(mapOf(v.string()), {}) })

/** Converts an example to a standalone project: its files, and a package.json if it has none. */
export function projectOf(example: Example, root: string): Project {
  const files = filesOf(example, root)
  const { session } = loadHeader(root, example)
  const scripts = {
    start: `node ${nameIn(example, example.entry)}`,
    ...(session && { client: `node ${session.client}` }),
  }
  const dependencies = dependenciesOf(files, root)
  return { 'package.json': renderManifest(example, { scripts, engines: ENGINES, dependencies }), ...files }
}

/**
 * Compiles an example to a JavaScript project for StackBlitz. Types become spaces, so that lines and columns are those of
 * the page.
 * @throws InputError if a file uses syntax that has no JavaScript equivalent
 */
export function stackBlitzProjectOf(example: Example, root: string): Record<string, string> {
  const files = filesOf(example, root)
  const names = new Set(Object.keys(files))
  const compiled = textsOf(files).map(([name, text]) => {
    const target = compiledName(name)
    return [target, target === name ? text : compileFile(text, name, names, TARGET)]
  })
  const scripts = { start: `node ${compiledName(nameIn(example, example.entry))}` }
  return {
    'package.json': renderManifest(example, { scripts, dependencies: dependenciesOf(files, root) }),
    ...Object.fromEntries(compiled),
  }
}

/** The files of an example, by path relative to its folder. */
function filesOf(example: Example, root: string): Project {
  const contents = example.files.map((file) => {
    const bytes = readFileSync(path.join(root, file))
    return [nameIn(example, file), isText(bytes) ? bytes.toString() : bytes] as const
  })
  return Object.fromEntries(contents)
}

/** Path of a file relative to the folder of its example. */
function nameIn({ home }: Example, file: string): string {
  return path.posix.relative(home, file) || path.posix.basename(file)
}

/** Renders the package.json of an example. */
function renderManifest({ id }: Example, { dependencies, ...rest }: Manifest): string {
  const needed = Object.keys(dependencies).length > 0 ? { dependencies } : {}
  const manifest = { name: id.replace('/', '-'), private: true, type: 'module', ...rest, ...needed }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function textsOf(project: Project): [name: string, text: string][] {
  return Object.entries(project).flatMap(([name, content]) => (typeof content === 'string' ? [[name, content]] : []))
}

/** The packages that a project names, with the versions of its recorded runs. */
function dependenciesOf(project: Project, root: string): Record<string, string> {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8')
  const next = 'Restore the file from the last commit.'
  const { devDependencies } = parseJson(text, schema, { file: 'package.json', next })
  const named = possiblePackagesIn(
    textsOf(project)
      .map(([, code]) => code)
      .join('\n'),
  )
  return Object.fromEntries(Object.entries(devDependencies).filter(([name]) => named.has(name)))
}

/** Packs a project as a ZIP with one folder. */
export function toArchive(project: Project, name: string): Uint8Array {
  const files = Object.entries(project).map(([file, content]) => [`${name}/${file}`, toBytes(content)] as const)
  return zipSync(Object.fromEntries(files), { mtime: ZIP_TIME, level: 9 })
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content
}
