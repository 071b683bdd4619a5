import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** All that lies below folders of a project: texts of files by their paths, and "folder" for each folder. */
export function readTree(root: string, ...folders: string[]): Record<string, string> {
  const names = folders.flatMap((folder) => [
    folder,
    ...readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  ])
  return Object.fromEntries(names.toSorted().map((name) => [name, contentOf(path.join(root, name))]))
}

/** What is in one tree and not in the other, or is there in another form. */
export function changesIn(before: Record<string, string>, after: Record<string, string>): Record<string, string> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  const changed = [...names].filter((name) => before[name] !== after[name])
  return Object.fromEntries(changed.toSorted().map((name) => [name, after[name] ?? 'gone']))
}

function contentOf(file: string): string {
  return statSync(file).isDirectory() ? 'folder' : readFileSync(file, 'utf8')
}
