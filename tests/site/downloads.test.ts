import { readFileSync } from 'node:fs'

import { afterAll, expect, it } from 'vitest'

import { buildSite } from '../helpers/command.ts'
import { rowsOf } from '../helpers/page.ts'
import { createSite } from '../helpers/project.ts'

const PAGE = '# Offline\n\n::: downloads\n:::\n'
const site = createSite({ 'docs/zh/index.md': PAGE, 'docs/en/index.md': PAGE })

afterAll(() => site.remove())

function built(file: string): string {
  return readFileSync(site.path(`.vitepress/dist/${file}`), 'utf8')
}

it('a page lists the downloads, its language first, and the site serves them', async () => {
  const downloads = [
    { kind: 'folder', file: 'book.zip', size: 7_340_032 },
    { kind: 'pdf', language: 'zh', file: 'book.zh.pdf', size: 3_145_728 },
    { kind: 'pdf', language: 'en', file: 'book.en.pdf', size: 2_202_009 },
    { kind: 'package', file: 'book.tgz', size: 4_194_304 },
  ]
  site.write({
    '.vitepress/downloads/downloads.json': JSON.stringify({ date: '2026-12-31', downloads }),
    ...Object.fromEntries(downloads.map(({ file }) => [`.vitepress/downloads/${file}`, `the bytes of ${file}`])),
  })
  expect((await buildSite(site.root)).code).toBe(0)
  const html = built('en/index.html')
  expect(rowsOf(html)).toEqual([
    ['Form', 'Language', 'Size'],
    ['Folder (zip)', '中文 and English', '7.0\u00A0MB'],
    ['PDF', 'English', '2.1\u00A0MB'],
    ['npm package', '中文 and English', '4.0\u00A0MB'],
    ['PDF', '中文', '3.0\u00A0MB'],
  ])
  expect(rowsOf(built('index.html'))[2]).toEqual(['PDF', '中文', '3.0\u00A0MB'])
  expect(/<caption>([^<]*)/.exec(html)?.[1]).toBe('Made on 2026-12-31')
  const files = [...html.matchAll(/href="\/(downloads\/[^"]+)" download/g)].map(([, file = '']) => file)
  expect(files).toEqual(['downloads/book.zip', 'downloads/book.en.pdf', 'downloads/book.zh.pdf'])
  expect(files.map(built)).toEqual(files.map((file) => `the bytes of ${file.slice('downloads/'.length)}`))
})
