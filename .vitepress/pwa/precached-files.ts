import { hash } from 'node:crypto'
import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

import pLimit from 'p-limit'

import type { Edition } from '../../scripts/contracts/edition.ts'

/** A file that the browser keeps, as Workbox takes it; its address is below the site's base. */
export interface PrecachedFile {
  url: string
  /** What changes with the content; null where the address does. */
  revision: string | null
}

/** In bytes, as in an edition. */
type Sizes = Omit<Edition, 'files'>

/** Only other programs and sites read these. */
const LEFT_OUT = [
  'cards/**',
  '**/*.md',
  '**/feed.xml',
  '**/*.stackblitz.json',
  'downloads/**',
  'sitemap.xml',
  'llms.txt',
]
const RE_HASHED = /^assets\/.*\.[\w-]{8}(?:\.lean)?\.\w+$/

/** All that a reader can come to in a built site, without what needs the network anyway. */
export async function precachedFiles(outDir: string): Promise<{ files: PrecachedFile[]; sizes: Sizes }> {
  const names = globSync('**/*.*', { cwd: outDir, exclude: LEFT_OUT }).map((name) => name.replaceAll('\\', '/'))
  const oneOfMany = pLimit(8)
  const each: Sizes[] = []
  const files = await Promise.all(
    names.toSorted().map((url) =>
      oneOfMany(async () => {
        const content = await readFile(path.join(outDir, url))
        each.push({ loaded: (await promisify(gzip)(content)).length, stored: content.length })
        return { url, revision: RE_HASHED.test(url) ? null : revisionOf(content) }
      }),
    ),
  )
  const sum = (of: 'loaded' | 'stored'): number => each.reduce((total, size) => total + size[of], 0)
  return { files, sizes: { loaded: sum('loaded'), stored: sum('stored') } }
}

/** Another one for another content. */
export function revisionOf(content: string | Uint8Array): string {
  return hash('sha256', content).slice(0, 16)
}
