import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { unzipSync } from 'fflate'

import { buildSite } from '../../.vitepress/export/build-site.ts'
import { makeFolder } from '../../.vitepress/export/folder/make-folder.ts'
import { ROOT } from './project.ts'

/** The unpacked folder with the site. */
export interface UnpackedBook {
  folder: string
  remove: () => void
}

/** Exports the folder, and unpacks it to a path with a space and with letters that URLs encode. */
export async function unpackBook(): Promise<UnpackedBook> {
  const temporary = mkdtempSync(path.join(tmpdir(), '我的 书-'))
  const built = path.join(temporary, 'built')
  await buildSite(ROOT, built, 'disk')
  unzip(await makeFolder(built, new Date(2026, 10, 24)), temporary)
  rmSync(built, { recursive: true })
  return { folder: path.join(temporary, 'node-proven'), remove: () => rmSync(temporary, { recursive: true }) }
}

function unzip(archive: Uint8Array, folder: string): void {
  for (const [name, content] of Object.entries(unzipSync(archive))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
}
