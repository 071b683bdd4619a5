import type { Localized } from '../../scripts/content/contents.ts'
import type { Downloads } from '../export/downloads.ts'
import { writeCards } from './card/write-cards.ts'
import { writeApp } from '../pwa/write-manifest.ts'
import { writeWorker } from '../pwa/write-service-worker.ts'
import { publishedPages } from './published-page.ts'
import type { SiteAddress } from './site-address.ts'
import { writeDownloads } from './write-downloads.ts'
import { writeFeed } from './write-feed.ts'
import { writeTwins } from './write-twins.ts'

interface PublishOptions {
  /** The project's root, absolute. */
  root: string
  /** The folder of the built site. */
  outDir: string
  address?: SiteAddress
  /** What the site calls itself in each language. */
  names: Record<keyof Localized, { title: string; description: string }>
  /** Undefined if the site was built without downloads. */
  downloads?: Downloads
}

/**
 * Writes what goes with the pages: their Markdown; where the site has an address, its feeds and its pictures; the
 * book's other forms; and what keeps all of it in a browser.
 */
export async function publish({ root, outDir, address, names, downloads }: PublishOptions): Promise<void> {
  const pages = { en: publishedPages('en', root), zh: publishedPages('zh', root) }
  const all = Object.values(pages).flat()
  await writeTwins(all, { root, outDir, href: address?.href ?? '/' })
  if (address) {
    await writeCards(all, names, outDir)
    await Promise.all(
      (['en', 'zh'] as const).map((language) =>
        writeFeed(pages[language], { language, ...names[language] }, address, outDir),
      ),
    )
  }
  await writeDownloads(downloads?.downloads ?? [], root, outDir)
  await writeApp({ root, outDir, base: address?.base ?? '/', names })
  await writeWorker(outDir)
}
