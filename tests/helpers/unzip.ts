import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { unzipSync } from 'fflate'

/** Unpacks an archive into a folder. */
export function unzip(archive: Uint8Array, folder: string): void {
  for (const [name, content] of Object.entries(unzipSync(archive))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
}
