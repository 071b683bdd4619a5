import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { drawCover } from './book/cover.ts'
import { makeEpub } from './epub/make-epub.ts'
import { makePdf } from './pdf/make-pdf.ts'
import { readBook } from './book/read-book.ts'
import { launchBrowser } from './browser.ts'
import { buildSite } from './build-site.ts'
import { makeFolder } from './folder/make-folder.ts'
import { DOWNLOADS_FILE, DOWNLOADS_FOLDER, type Download, type Downloads } from './downloads.ts'
import { makePackage } from './package/make-package.ts'

/** A download with its content. */
type Exported = Omit<Download, 'size'> & { content: Uint8Array }

/**
 * Exports the book to all formats, with a list of the files. The earlier downloads are replaced only at the end.
 * @param root absolute path of the project
 * @param onExported called after each file
 * @throws Error if the build of the site fails, or if there is no browser to print with
 */
export async function exportAll(root: string, onExported: (download: Download) => void): Promise<void> {
  const now = new Date()
  const temporary = path.join(root, '.vitepress/cache/export')
  const ready = path.join(temporary, 'ready')
  const downloads: Download[] = []
  // Left over from an interrupted export.
  await rm(temporary, { recursive: true, force: true })
  await mkdir(ready, { recursive: true })
  try {
    for await (const { content, ...file } of exportFormats(root, temporary, now)) {
      const download = { ...file, size: content.length }
      await writeFile(path.join(ready, download.file), content)
      downloads.push(download)
      onExported(download)
    }
    const list: Downloads = { date: now.toISOString().slice(0, 10), downloads }
    await writeFile(path.join(ready, DOWNLOADS_FILE), JSON.stringify(list))
    await rm(path.join(root, DOWNLOADS_FOLDER), { recursive: true, force: true })
    await rename(ready, path.join(root, DOWNLOADS_FOLDER))
  } finally {
    await rm(temporary, { recursive: true })
  }
}

async function* exportFormats(root: string, temporary: string, now: Date): AsyncGenerator<Exported> {
  const host = path.join(temporary, 'host')
  const disk = path.join(temporary, 'disk')
  await buildSite(root, disk, 'disk')
  yield { kind: 'folder', file: 'node-proven.zip', content: await makeFolder(disk, now) }
  await buildSite(root, host, 'host')
  yield* exportBooks(host, now)
  const folder = path.join(temporary, 'package')
  const content = await makePackage({ root, built: host, folder, date: now })
  yield { kind: 'package', file: 'node-proven.tgz', content }
}

async function* exportBooks(built: string, now: Date): AsyncGenerator<Exported> {
  const browser = await launchBrowser()
  try {
    for (const language of ['zh', 'en'] as const) {
      const book = await readBook(built, language)
      const cover = await drawCover(book, now, browser)
      const file = `node-proven.${language}`
      yield { kind: 'epub', language, file: `${file}.epub`, content: makeEpub(book, cover, now) }
      yield { kind: 'pdf', language, file: `${file}.pdf`, content: await makePdf(book, now, browser) }
    }
  } finally {
    await browser.close()
  }
}
