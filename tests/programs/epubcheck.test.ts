import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { describe, expect, inject, it } from 'vitest'

import { drawCover } from '../../.vitepress/export/book/cover.ts'
import { makeEpub } from '../../.vitepress/export/epub/make-epub.ts'
import { readBook } from '../../.vitepress/export/book/read-book.ts'
import { launchBrowser } from '../../.vitepress/export/browser.ts'
import { findProgram } from '../helpers/find-program.ts'
import { runNode } from '../helpers/command.ts'

const MADE = new Date('2026-12-31T12:00:00Z')
const JAR = findProgram('epubcheck', 'EPUBCHECK_JAR', ['/usr/share/java/epubcheck.jar'])
const JAVA = findProgram('Java', 'JAVA', ['/usr/bin/java'])

describe.skipIf(!JAR || !JAVA)("EPUBCheck, the standard's own checker", () => {
  it.each(['zh', 'en'] as const)('%s: reports no problems', async (language) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'epub-'))
    const browser = await launchBrowser()
    try {
      const book = await readBook(inject('dist'), language)
      const file = path.join(folder, 'book.epub')
      writeFileSync(file, makeEpub(book, await drawCover(book, MADE, browser), MADE))
      const { code, stdout, stderr } = await runNode(['-jar', String(JAR), file], folder, process.env, JAVA)
      expect([code, stderr, stdout.includes('No errors or warnings detected.')]).toEqual([0, '', true])
    } finally {
      await browser.close()
      rmSync(folder, { recursive: true })
    }
  })
})
