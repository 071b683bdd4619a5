import { cp } from 'node:fs/promises'
import path from 'node:path'

import type { PageReader } from '../../scripts/content/page-reader.ts'
import { writeCards } from './card/write-cards.ts'
import { writeApp } from '../pwa/write-manifest.ts'
import { writeWorker } from '../pwa/write-service-worker.ts'
import { writeFontLicences } from '../fonts/font-licences.ts'
import { publishedPages } from './published-page.ts'
import type { SiteAddress } from './site-address.ts'
import { writeFeed } from './write-feed.ts'
import { writeRunAddresses } from './write-run-addresses.ts'
import { writeTwins } from './write-twins.ts'
import { DOWNLOADS_FOLDER, type Download, type Downloads } from '../export/downloads.ts'

interface PublishOptions {
  /** The project's root, absolute. */
  root: string
  /** The folder of the built site. */
  outDir: string
  address?: SiteAddress
  /** Reads the pages with the site's parser. */
  reader: PageReader
  /** The downloads that the site offers. */
  downloads?: Downloads
}

/**
 * Writes everything else that belongs to the built site: Markdown twins; permanent addresses of runs; feeds and pictures, if the site's address is known;
 * licences of fonts; downloads; the web app manifest and the service worker.
 */
export async function publish({ root, outDir, address, downloads, reader }: PublishOptions): Promise<void> {
  const pages = { en: publishedPages('en', root), zh: publishedPages('zh', root) }
  const all = Object.values(pages).flat()
  await writeTwins(all, { root, outDir, reader, href: address?.href ?? '/' })
  await writeRunAddresses({ root, outDir, reader })
  if (address) {
    await writeCards(all, outDir)
    await Promise.all(
      (['en', 'zh'] as const).map((language) => writeFeed(pages[language], { language, address, outDir })),
    )
  }
  await writeFontLicences(outDir)
  await writeDownloads(downloads?.downloads ?? [], root, outDir)
  await writeApp(root, outDir, address?.base ?? '/')
  await writeWorker(outDir)
}

/** Copies the downloads into the built site, except the npm package. */
async function writeDownloads(downloads: Download[], root: string, outDir: string): Promise<void> {
  const files = downloads.filter(({ kind }) => kind !== 'package').map(({ file }) => file)
  await Promise.all(
    files.map((file) => cp(path.join(root, DOWNLOADS_FOLDER, file), path.join(outDir, 'downloads', file))),
  )
}
