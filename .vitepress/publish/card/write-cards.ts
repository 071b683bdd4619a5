import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { BASES } from '../../../scripts/content/contents.ts'
import { messagesFor } from '../../messages/messages-for.ts'
import type { PublishedPage } from '../published-page.ts'
import { renderCard, type Card } from './render-card.ts'

const FAMILY = 'Noto Sans S Chinese'

/** The path of a page's picture below the site's base. */
export function cardAddress(address: string): string {
  return `cards/${address.replace(/\/$/, '') || 'index'}.png`
}

/** Draws a picture for each page and for each language's home page. */
export async function writeCards(pages: PublishedPage[], outDir: string): Promise<void> {
  const ofPages = pages.map(({ address, title, description, chapter, language }): [string, Card] => {
    const place = `${messagesFor(language).site.title} · ${chapter.title[language]}`
    return [cardAddress(address), { place, title, description }]
  })
  const ofHomes = (['zh', 'en'] as const).map((language): [string, Card] => [
    cardAddress(BASES[language].slice(1)),
    { place: 'Node.js', ...messagesFor(language).site },
  ])
  // A native module that is seldom needed.
  const { renderAsync } = await import('@resvg/resvg-js')
  const options = { font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FAMILY } }
  await Promise.all(
    [...ofPages, ...ofHomes].map(async ([address, card]) => {
      const image = await renderAsync(renderCard(card, FAMILY).toString(), options)
      const file = path.join(outDir, address)
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, image.asPng())
    }),
  )
}

function fontFiles(): string[] {
  const folder = path.join(path.dirname(fileURLToPath(import.meta.resolve('@embedpdf/fonts-sc'))), '../fonts')
  return ['Regular', 'Bold'].map((weight) => path.join(folder, `NotoSansHans-${weight}.otf`))
}
