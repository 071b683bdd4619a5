import { globSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

import { strToU8, zipSync } from 'fflate'

import { LOADER, toFilePage, jsonToSystem, toSystem } from './to-file.ts'

/** Name of the unpacked folder. */
const NAME = 'node-proven'

/** Files that only a host needs. */
const EXCLUDED = ['404.html', 'hashmap.json', '**/*.stackblitz.json']
const RE_WHOLE_PAGE = /\.md\.[\w-]{8}\.js$/
/** Data that pages load. */
const RE_DATA = /\.types\.json$|^questions\/.*\.json$/

/**
 * Changes SystemJS for pages on disk: scripts get no `crossorigin` attribute, because browsers treat each file as an origin
 * of its own; and addresses are normalised, so that a module has one address even if the folder's name needs encoding.
 */
const ON_DISK = `
{
  const loader = System.constructor.prototype
  const { resolve } = loader
  loader.createScript = (url) => Object.assign(document.createElement('script'), { async: true, src: url })
  loader.resolve = function (...args) {
    return new URL(resolve.apply(this, args)).href
  }
}
`

/**
 * Packs the site as a ZIP that readers unpack and open without a server.
 * @param built folder of the site, built with a relative base
 * @param date modification time of the files
 */
export async function makeFolder(built: string, date: Date): Promise<Uint8Array> {
  const names = globSync('**/*', { cwd: built, exclude: EXCLUDED })
    .filter((name) => statSync(path.join(built, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
  const files = await Promise.all(
    names
      .filter((name) => !RE_WHOLE_PAGE.test(name))
      .toSorted()
      .map(async (name) => toFile(name, await readFile(path.join(built, name)))),
  )
  const entries = [...files, [LOADER, strToU8(await readLoader())] as const]
  const named = entries.map(([name, content]) => [`${NAME}/${name}`, content])
  return zipSync(Object.fromEntries(named), { level: 9, mtime: date })
}

function toFile(name: string, content: Buffer): readonly [name: string, content: Uint8Array] {
  if (name.endsWith('.html')) return [name, strToU8(toFilePage(content.toString()))]
  if (RE_DATA.test(name)) return [`${name}.js`, strToU8(jsonToSystem(content.toString()))]
  if (name.endsWith('.js') && !name.includes('/metadata.')) return [name, strToU8(toSystem(content.toString()))]
  return [name, content]
}

async function readLoader(): Promise<string> {
  const file = createRequire(import.meta.url).resolve('systemjs/dist/s.min.js')
  return (await readFile(file, 'utf8')).replace(/\n\/\/# sourceMappingURL=.*/, '') + ON_DISK
}
