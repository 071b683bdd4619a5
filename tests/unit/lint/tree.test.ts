import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

import { ROOT } from '../../helpers/project.ts'

/** Folders that a build or a run creates. */
const GENERATED = new Set(['cache', 'dist', 'downloads'])
const RE_ENTRY = /^( {2})?([\w.-]+)\/ /

function foldersIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !GENERATED.has(entry.name))
    .map(({ name }) => `${folder}/${name}`)
}

/** The folders that a tree in CONTRIBUTING lists, in its order. */
function foldersListedIn(file: string): string[] {
  let top = ''
  return readFileSync(path.join(ROOT, file), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, indent, name = ''] = RE_ENTRY.exec(line) ?? []
      if (indent === undefined) top = name || top
      return indent === undefined ? [] : [`${top}/${name}`]
    })
}

it.each(['CONTRIBUTING.md', 'CONTRIBUTING.zh-CN.md'])(
  '%s lists every folder, in the order of the layers',
  async (file) => {
    const { FOLDERS } = await import(path.join(ROOT, '.dependency-cruiser.mjs'))
    expect(foldersListedIn(file)).toEqual(FOLDERS)
    expect([...foldersIn('scripts'), ...foldersIn('.vitepress')].toSorted()).toEqual([...FOLDERS].toSorted())
  },
)
