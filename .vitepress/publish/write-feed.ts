import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { Feed } from 'feed'

import { BASES, type Localized } from '../../scripts/content/contents.ts'
import { messagesFor } from '../messages/messages-for.ts'
import type { PublishedPage } from './published-page.ts'
import type { SiteAddress } from './site-address.ts'

/** The number of pages that a feed lists. */
const LENGTH = 30

/** The feed of each language, below the site's base. */
export const FEEDS: Localized = { zh: 'feed.xml', en: 'en/feed.xml' }

/** Writes the Atom feed of a language: its newest pages without landing pages; those of the same day in reading order. */
export async function writeFeed(
  pages: PublishedPage[],
  { language, address: { href }, outDir }: { language: keyof Localized; address: SiteAddress; outDir: string },
): Promise<void> {
  const { title, description } = messagesFor(language).site
  const newest = pages
    .filter(({ isLanding }) => !isLanding)
    .toSorted((a, b) => b.added.localeCompare(a.added))
    .slice(0, LENGTH)
  const home = href + BASES[language].slice(1)
  const feed = new Feed({
    id: home,
    link: home,
    title,
    description,
    language: language === 'zh' ? 'zh-CN' : 'en',
    updated: new Date(newest[0]?.added ?? 0),
    copyright: 'MIT',
    feedLinks: { atom: href + FEEDS[language] },
  })
  for (const page of newest) {
    const link = href + page.address
    feed.addItem({ id: link, link, title: page.title, description: page.description, date: new Date(page.added) })
  }
  await writeFile(path.join(outDir, FEEDS[language]), feed.atom1())
}
