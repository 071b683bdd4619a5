import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

import { zipSync } from 'fflate'

import { LOADER, toFilePage } from './to-file-page.ts'
import { jsonToSystem, toSystem } from './to-system.ts'

/** What an archive unpacks into. */
const NAME = 'node-proven'

/** Pages are loaded as a whole, and without a host nothing is asked of one. */
const LEFT_OUT = ['404.html', 'hashmap.json', '**/*.stackblitz.json']
const RE_WHOLE_PAGE = /\.md\.[\w-]{8}\.js$/

/**
 * All files are of one origin, which browsers do not see; and a folder may have a name that addresses have to encode,
 * so that one module would have two.
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
 * Makes the archive of a folder that needs no server.
 * @param built the site, built with a relative base
 * @param day its files are of
 */
export async function makeFolder(built: string, day: Date): Promise<Uint8Array> {
  const names = globSync('**/*.*', { cwd: built, exclude: LEFT_OUT }).map((name) => name.replaceAll('\\', '/'))
  const files = await Promise.all(
    names
      .filter((name) => !RE_WHOLE_PAGE.test(name))
      .toSorted()
      .map(async (name) => toFile(name, await readFile(path.join(built, name)))),
  )
  const entries = [...files, [LOADER, await readLoader()] as const]
  const named = entries.map(([name, content]) => [`${NAME}/${name}`, toBytes(content)] as const)
  return zipSync(Object.fromEntries(named), { level: 9, mtime: day })
}

function toFile(name: string, content: Buffer): readonly [name: string, content: string | Uint8Array] {
  if (name.endsWith('.html')) return [name, toFilePage(content.toString())]
  if (name.endsWith('.types.json')) return [`${name}.js`, jsonToSystem(content.toString())]
  if (name.endsWith('.js') && !name.includes('/metadata.')) return [name, toSystem(content.toString())]
  return [name, content]
}

async function readLoader(): Promise<string> {
  const file = createRequire(import.meta.url).resolve('systemjs/dist/s.min.js')
  return (await readFile(file, 'utf8')).replace(/\n\/\/# sourceMappingURL=.*/, '') + ON_DISK
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
