import { hash } from 'node:crypto'
import { globSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

import pLimit from 'p-limit'

import type { Edition } from '../../scripts/contracts/edition.ts'

/** A file of the offline copy, as Workbox expects it. */
export interface PrecachedFile {
  /** Relative to the base of the site. */
  url: string
  /** Changes with the content; null if the address has a hash of the content. */
  revision: string | null
}

type Sizes = Omit<Edition, 'files'>

/** Files for other programs and sites. */
const EXCLUDED = [
  'cards/**',
  '**/*.md',
  '**/feed.xml',
  '**/*.stackblitz.json',
  'downloads/**',
  'run/**',
  'en/run/**',
  'sitemap.xml',
  'llms.txt',
]
const RE_HASHED = /^assets\/.*\.[\w-]{8}(?:\.lean)?\.\w+$/

/** Lists the files of a built site that a reader can open without a network, and adds up their sizes. */
export async function precachedFiles(outDir: string): Promise<{ files: PrecachedFile[]; sizes: Sizes }> {
  const names = globSync('**/*', { cwd: outDir, exclude: EXCLUDED })
    .filter((name) => statSync(path.join(outDir, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
  const limit = pLimit(8)
  const all: Sizes[] = []
  const files = await Promise.all(
    names.toSorted().map((url) =>
      limit(async () => {
        const content = await readFile(path.join(outDir, url))
        all.push({ loaded: (await promisify(gzip)(content)).length, stored: content.length })
        return { url, revision: RE_HASHED.test(url) ? null : revisionOf(content) }
      }),
    ),
  )
  const sum = (key: 'loaded' | 'stored'): number => all.reduce((total, size) => total + size[key], 0)
  return { files, sizes: { loaded: sum('loaded'), stored: sum('stored') } }
}

/** A hash of the content. */
export function revisionOf(content: string | Uint8Array): string {
  return hash('sha256', content).slice(0, 16)
}
