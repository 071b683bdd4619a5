import { strToU8, zipSync } from 'fflate'

import type { Project } from './project.ts'

/** The same files make the same archive, whenever it is made. ZIP knows no time before this. */
const TIME = '1980-01-01 00:00:00'

/** Packs a project into a ZIP, in a folder of its name. */
export function toArchive(project: Project, name: string): Uint8Array {
  const files = Object.entries(project).map(([file, text]) => [`${name}/${file}`, strToU8(text)] as const)
  return zipSync(Object.fromEntries(files), { mtime: TIME, level: 9 })
}
