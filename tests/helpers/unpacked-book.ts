import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { buildSite } from '../../.vitepress/export/build-site.ts'
import { makeFolder } from '../../.vitepress/export/folder/make-folder.ts'
import { ROOT } from './project.ts'
import { unzip } from './unzip.ts'

/** The folder that is read from disk. */
export interface UnpackedBook {
  folder: string
  remove: () => void
}

/** Makes it, and unpacks it where a reader may: in a folder with a space, and with letters that addresses encode. */
export async function unpackBook(): Promise<UnpackedBook> {
  const temporary = mkdtempSync(path.join(tmpdir(), '我的 书-'))
  const built = path.join(temporary, 'built')
  await buildSite(ROOT, built, 'disk')
  unzip(await makeFolder(built, new Date(2026, 10, 24)), temporary)
  rmSync(built, { recursive: true })
  return { folder: path.join(temporary, 'node-proven'), remove: () => rmSync(temporary, { recursive: true }) }
}
