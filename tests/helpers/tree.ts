import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Reads folders of a project: content of files by path, and "folder" for each folder. */
export function readTree(root: string, ...folders: string[]): Record<string, string> {
  const names = folders.flatMap((folder) => [
    folder,
    ...readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  ])
  return Object.fromEntries(names.toSorted().map((name) => [name, contentOf(path.join(root, name))]))
}

/** Added, removed and changed entries of a tree. */
export function changesIn(before: Record<string, string>, after: Record<string, string>): Record<string, string> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  const changed = [...names].filter((name) => before[name] !== after[name])
  return Object.fromEntries(changed.toSorted().map((name) => [name, after[name] ?? 'gone']))
}

function contentOf(file: string): string {
  return statSync(file).isDirectory() ? 'folder' : readFileSync(file, 'utf8')
}
