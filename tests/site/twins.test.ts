import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, inject, it } from 'vitest'

import { SELF_TEST, runsOn, outcomesOf, published } from '../helpers/book.ts'

const DIST = inject('dist')

describe.each(['zh', 'en'])('%s: Markdown twins', (language) => {
  const folder = path.join(DIST, language === 'zh' ? '' : 'en')
  const shown = published.filter((page) => page !== SELF_TEST)

  it.each(shown)('%s has the output of its runs, and no runsOn', (page) => {
    const twin = readFileSync(path.join(folder, `${page}.md`), 'utf8')
    const missing = runsOn(language, page)
      .flatMap(({ id }) => outcomesOf(id))
      .filter((text) => !twin.includes(text))
    expect([missing, /^:::/m.test(twin)]).toEqual([[], false])
  })

  it('are listed in llms.txt, with their descriptions', () => {
    const base = language === 'zh' ? '/' : '/en/'
    const list = readFileSync(path.join(DIST, 'llms.txt'), 'utf8')
    const listed = [...list.matchAll(/^- \[.*\]\((.*)\.md\): (.+)$/gm)].map(([, address]) => address)
    expect(listed.filter((address) => address?.startsWith('/en/') === (language === 'en'))).toEqual(
      published.map((page) => base + page),
    )
  })
})
