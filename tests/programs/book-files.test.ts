import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { drawCover } from '../../.vitepress/export/book/cover.ts'
import { makeEpub } from '../../.vitepress/export/epub/make-epub.ts'
import { makePdf } from '../../.vitepress/export/pdf/make-pdf.ts'
import { readBook } from '../../.vitepress/export/book/read-book.ts'
import { connectBrowser } from '../helpers/browser.ts'
import { findProgram } from '../helpers/find-program.ts'
import { runNode } from '../helpers/command.ts'

const MADE = new Date('2026-12-31T12:00:00Z')
const JAR = findProgram('epubcheck', 'EPUBCHECK_JAR', ['/usr/share/java/epubcheck.jar'])
const JAVA = findProgram('Java', 'JAVA', ['/usr/bin/java'])
const PDFINFO = findProgram('poppler', 'PDFINFO', ['/usr/bin/pdfinfo'])
let browser: Browser
let folder: string

beforeAll(async () => {
  browser = await connectBrowser()
  folder = mkdtempSync(path.join(tmpdir(), 'book-files-'))
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

describe.skipIf(!JAR || !JAVA)("EPUBCheck, the standard's own checker", () => {
  it.each(['zh', 'en'] as const)('%s: reports no problems', async (language) => {
    const book = await readBook(inject('dist'), language)
    const file = path.join(folder, 'book.epub')
    writeFileSync(file, makeEpub(book, await drawCover(book, MADE, browser), MADE))
    const { code, stdout, stderr } = await runNode(['-jar', String(JAR), file], folder, process.env, JAVA)
    expect([code, stderr, stdout.includes('No errors or warnings detected.')]).toEqual([0, '', true])
  })
})

describe.skipIf(!PDFINFO).each(['zh', 'en'] as const)('%s: poppler, which many PDF readers use,', (language) => {
  let file: string

  beforeAll(async () => {
    file = path.join(folder, 'book.pdf')
    writeFileSync(file, await makePdf(await readBook(inject('dist'), language), MADE, browser))
  })

  const run = (name: string, ...args: string[]): string =>
    execFileSync(path.join(path.dirname(PDFINFO ?? ''), name), args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })

  it('reports a tagged file with all fonts embedded', () => {
    expect(run('pdfinfo', file)).toMatch(/^Tagged: +yes$/m)
    const fonts = run('pdffonts', file).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(4)
    expect(fonts.filter((line) => !/ (?:yes) +(?:yes|no) +(?:yes|no) +\d+ +0$/.test(line))).toEqual([])
  })

  it('extracts the text, with the lines of programs', () => {
    const text = run('pdftotext', '-layout', file, '-')
    expect(text).toMatch(/^ *1 +console\.log\('exports', exports === module\.exports\)$/m)
    expect(text).toContain(language === 'zh' ? '目录' : 'Contents')
  })
})
