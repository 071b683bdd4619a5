import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { makePdf } from '../../.vitepress/export/pdf/make-pdf.ts'
import { readBook } from '../../.vitepress/export/book/read-book.ts'
import { launchBrowser } from '../../.vitepress/export/browser.ts'
import { findProgram } from '../helpers/find-program.ts'

const PROGRAM = findProgram('poppler', 'PDFINFO', ['/usr/bin/pdfinfo'])
const BIN = path.dirname(PROGRAM ?? '')

describe.skipIf(!PROGRAM).each(['zh', 'en'] as const)('%s: poppler, which many PDF readers use,', (language) => {
  let folder: string
  let file: string

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'pdf-'))
    file = path.join(folder, 'book.pdf')
    const browser = await launchBrowser()
    writeFileSync(file, await makePdf(await readBook(inject('dist'), language), new Date('2026-12-31'), browser))
    await browser.close()
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const run = (name: string, ...args: string[]): string =>
    execFileSync(path.join(BIN, name), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

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
