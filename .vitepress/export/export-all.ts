import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { drawCover } from './book/cover.ts'
import { makeEpub } from './epub/make-epub.ts'
import { makePdf } from './pdf/make-pdf.ts'
import { readBook } from './book/read-book.ts'
import { launchBrowser } from './browser.ts'
import { buildSite } from './build-site.ts'
import { makeFolder } from './folder/make-folder.ts'
import { DOWNLOADS_FILE, DOWNLOADS_FOLDER } from './downloads.ts'
import type { Download } from './downloads.ts'
import { makePackage } from './package/make-package.ts'

/** A form with its content. */
type Made = Omit<Download, 'size'> & { content: Uint8Array }

/**
 * Makes all forms of the book anew, and their list. What was made before stays until all is there.
 * @param root the project's, absolute
 * @param onMade is told of each form
 * @throws Error where the site cannot be built, or there is no browser to print with
 */
export async function exportAll(root: string, onMade: (form: Download) => void): Promise<void> {
  const made = new Date()
  const temporary = path.join(root, '.vitepress/cache/forms')
  const ready = path.join(temporary, 'ready')
  const forms: Download[] = []
  // One that was interrupted has left it.
  await rm(temporary, { recursive: true, force: true })
  await mkdir(ready, { recursive: true })
  try {
    for await (const { content, ...form } of allForms(root, temporary, made)) {
      await writeFile(path.join(ready, form.file), content)
      forms.push({ ...form, size: content.length })
      onMade({ ...form, size: content.length })
    }
    await writeFile(path.join(ready, DOWNLOADS_FILE), JSON.stringify({ date: made.toISOString().slice(0, 10), forms }))
    await rm(path.join(root, DOWNLOADS_FOLDER), { recursive: true, force: true })
    await rename(ready, path.join(root, DOWNLOADS_FOLDER))
  } finally {
    await rm(temporary, { recursive: true })
  }
}

async function* allForms(root: string, temporary: string, made: Date): AsyncGenerator<Made> {
  const host = path.join(temporary, 'host')
  const disk = path.join(temporary, 'disk')
  await buildSite(root, disk, 'disk')
  yield { kind: 'folder', file: 'node-proven.zip', content: await makeFolder(disk, made) }
  await buildSite(root, host, 'host')
  yield* bothBooks(host, made)
  const folder = path.join(temporary, 'package')
  yield { kind: 'package', file: 'node-proven.tgz', content: await makePackage({ root, built: host, folder, made }) }
}

async function* bothBooks(built: string, made: Date): AsyncGenerator<Made> {
  const browser = await launchBrowser()
  try {
    for (const language of ['zh', 'en'] as const) {
      const book = await readBook(built, language)
      const cover = await drawCover(book, made, browser)
      const file = `node-proven.${language}`
      yield { kind: 'epub', language, file: `${file}.epub`, content: makeEpub(book, cover, made) }
      yield { kind: 'pdf', language, file: `${file}.pdf`, content: await makePdf(book, made, browser) }
    }
  } finally {
    await browser.close()
  }
}
