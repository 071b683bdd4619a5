import {
  chmodSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { pinnedNode } from '../../scripts/node/pinned.ts'

/** The project under test. */
export const ROOT = path.resolve(import.meta.dirname, '../..')

/** The pinned version of Node.js. */
export const PINNED = pinnedNode(ROOT).version

/** The version that was pinned when the fixtures were recorded. */
const RECORDED = '26.10.0'

/** A temporary folder for a test; `path` returns paths in it. */
export interface Project {
  root: string
  path: (name: string) => string
  write: (files: Record<string, string | Uint8Array>) => void
  remove: () => void
}

/** Creates a temporary project with the given files and fixture folders. */
export function createProject(
  files: Record<string, string | Uint8Array> = {},
  copy: Record<string, string> = {},
): Project {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'project-')))
  // Readable by others, like a clone.
  chmodSync(root, 0o755)
  const at = (name: string): string => path.join(root, name)
  const write = (texts: Record<string, string | Uint8Array>): void => {
    for (const [name, text] of Object.entries(texts)) {
      mkdirSync(path.dirname(at(name)), { recursive: true })
      writeFileSync(at(name), text)
    }
  }
  for (const [from, to] of Object.entries(copy)) {
    cpSync(path.join(ROOT, from), at(to), { recursive: true })
    if (from.startsWith('tests/fixtures')) pinRecordings(at(to))
  }
  const manifest = '{ "type": "module" }\n'
  write({ 'package.json': manifest, 'examples/package.json': manifest, ...files })
  return { root, path: at, write, remove: () => rmSync(root, { recursive: true, force: true }) }
}

/** Fixtures behave the same on the pinned version, whichever that is. */
function pinRecordings(folder: string): void {
  if (PINNED === RECORDED) return
  for (const file of globSync('**/*.recording.yaml', { cwd: folder }).map((name) => path.join(folder, name)))
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(RECORDED, PINNED))
}

/** Creates a temporary project with the site and scripts of this one, but with other pages and examples. */
export function createSite(files: Record<string, string | Uint8Array>, copy: Record<string, string> = {}): Project {
  const names = ['package-lock.json', 'scripts', 'docs/public', 'docs/contents.json']
  const site = createProject(
    { 'package.json': readFileSync(path.join(ROOT, 'package.json'), 'utf8') },
    { ...copy, ...Object.fromEntries(names.map((name) => [name, name])) },
  )
  cpSync(path.join(ROOT, '.vitepress'), site.path('.vitepress'), {
    recursive: true,
    filter: (source) => !/\.vitepress\/(?:cache|dist|downloads)/.test(source),
  })
  linkInstalled(site.root)
  site.write(files)
  return site
}

/** Shares the installed packages and the downloaded Node.js versions with another folder. */
export function linkInstalled(folder: string): void {
  mkdirSync(path.join(ROOT, '.cache/node'), { recursive: true })
  mkdirSync(path.join(folder, '.cache'))
  for (const name of ['node_modules', '.cache/node']) symlinkSync(path.join(ROOT, name), path.join(folder, name))
}
