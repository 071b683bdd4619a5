import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { major } from 'semver'
import * as v from 'valibot'

import { discoverExamples } from '../example/discover.ts'
import type { NpmOptions } from '../node/npm-options.ts'
import { addVersions, removeVersion, VERSIONS_FILE } from '../node/registry.ts'
import { parseJson } from '../util/read-json.ts'
import { mapOf } from '../util/schemas.ts'
import { NODE_HERE, NODES, type Pin } from './choose-pins.ts'
import { readText } from '../util/read-text.ts'

const versions = v.optional(mapOf(v.string()), {})
const manifestSchema = v.object({ devDependencies: versions, optionalDependencies: versions })
const MANIFEST = { file: 'package.json', next: 'Restore the file from the last commit.' }

/**
 * Reads the pinned versions by package.
 * @param root the project's root, absolute
 * @throws InputError if package.json has another form
 */
export async function readPinned(root: string): Promise<Record<string, string>> {
  const manifest = parseJson(readText(path.join(root, 'package.json')), manifestSchema, MANIFEST)
  return { ...manifest.devDependencies, ...manifest.optionalDependencies }
}

/**
 * Writes versions into package.json, and the builds of the new Node.js into the list of versions. The old one leaves this list
 * if no example asks for exactly it and another release of its major remains.
 * @param root the project's root, absolute
 */
export async function writePins(root: string, pins: Pin[], options: NpmOptions): Promise<void> {
  const file = path.join(root, 'package.json')
  const text = readText(file)
  const node = pins.find(({ name }) => name === NODE_HERE) ?? pins.find(({ name }) => NODES.includes(name))
  if (node) await replaceVersion(root, node, options)
  const next = pins.reduce(
    (whole, { name, from, to }) => whole.replace(`"${name}": "${from}"`, `"${name}": "${to}"`),
    text,
  )
  await writeFile(file, next)
}

async function replaceVersion(root: string, { from, to }: Pin, options: NpmOptions): Promise<void> {
  await addVersions(root, [to], options)
  const list = parseJson(readText(path.join(root, VERSIONS_FILE)), mapOf(v.unknown()), {
    file: VERSIONS_FILE,
    next: 'Restore the file from the last commit.',
  })
  const isOnlyOne = !Object.keys(list).some((version) => version !== from && major(version) === major(from))
  if (from === to || isOnlyOne || isNamed(root, from)) return
  await removeVersion(root, from)
}

/** True if the text of an example contains a version, as `@node 26.10.0` does. */
function isNamed(root: string, version: string): boolean {
  const entries = discoverExamples(root).examples.map(({ entry }) => entry)
  return entries.some((entry) => readText(path.join(root, entry)).includes(version))
}
