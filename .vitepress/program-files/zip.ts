import { strToU8, zipSync } from 'fflate'

import type { Project } from './project.ts'

/** Fixed, so that the same files give the same archive; ZIP has no earlier time. */
const TIME = '1980-01-01 00:00:00'

/** Packs a project as a ZIP with one folder. */
export function toArchive(project: Project, name: string): Uint8Array {
  const files = Object.entries(project).map(([file, text]) => [`${name}/${file}`, strToU8(text)] as const)
  return zipSync(Object.fromEntries(files), { mtime: TIME, level: 9 })
}
