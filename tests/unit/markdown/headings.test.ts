import { load } from 'cheerio'
import { createMarkdownRenderer, disposeMdItInstance } from 'vitepress'
import { afterAll, expect, it } from 'vitest'

import { createPageParser } from '../../helpers/render-page.ts'
import { createProject } from '../../helpers/project.ts'

const project = createProject()
afterAll(() => project.remove())

const ENGLISH = '# Title\n\n## First part\n\n## Second {#given}\n\n## Third\n\n## `x`\n'

/** Ids of each heading with the address of its link, and the former ids in it. */
async function headingsOf(zh: string, en?: string): Promise<string[]> {
  project.write({ 'docs/zh/a.md': zh, ...(en !== undefined && { 'docs/en/a.md': en }) })
  const { md } = await createPageParser(project.root)
  const file = project.path('docs/zh/a.md')
  const $ = load(await md.renderAsync(zh, { realPath: file, path: file, localeIndex: 'root', includes: [] }))
  return $(':header')
    .toArray()
    .map((heading) => {
      const formers = $(heading).find('.former-id').toArray()
      const link = $(heading).find('a').attr('href')
      return [$(heading).attr('id'), link, ...formers.map((former) => $(former).attr('id'))].join(' ')
    })
}

it('a Chinese heading has the id of the English one, and keeps its own', async () => {
  const headings = await headingsOf('# 标题\n\n## 第一\n\n## 第二\n\n## 第三 {#own}\n\n## `x`\n', ENGLISH)
  expect(headings).toEqual([
    'title #title 标题',
    'first-part #first-part 第一',
    'given #given 第二',
    'third #third own',
    'x #x',
  ])
})

it('an id of its own that another English heading has leads to that one', async () => {
  const headings = await headingsOf('# 标题\n\n## Third\n\n## 第三\n', '# Title\n\n## First\n\n## Third\n')
  expect(headings).toEqual(['title #title 标题', 'first #first', 'third #third 第三'])
})

it.each([
  ['the English page has other headings', '# Title\n\n### Part\n'],
  ['the English page has fewer headings', '# Title\n'],
])('%s: the ids are its own', async (_, en) => {
  expect(await headingsOf('# 标题\n\n## 第一\n', en)).toEqual(['标题 #标题', '第一 #第一'])
})

it('an id that two headings have is refused on the page that has it', async () => {
  const page = (language: 'en' | 'zh'): string => `---\ntitle: x\n---\n# ${language}\n\n## a {#x}\n\n## b {#x}\n`
  const refused = async (text: Promise<string[]>): Promise<unknown> => text.catch((error: Error) => error.message)
  expect([
    await refused(headingsOf(page('zh'), '# Title\n\n## a\n\n## b\n')),
    await refused(headingsOf('# 标题\n\n## 一\n\n## 二\n', page('en'))),
  ]).toEqual([
    'docs/zh/a.md:8: another heading has the id x, too.\n  Give each heading an id of its own.',
    ['en #en 标题', 'x #x 一', 'b #b 二'],
  ])
})

it('an id that an earlier heading has by its text is refused, too', async () => {
  const page = '---\ntitle: x\n---\n# Title\n\n## A part\n\n## A part\n\n## b {#a-part-1}\n'
  expect(await headingsOf(page).catch((error: Error) => error.message)).toBe(
    'docs/zh/a.md:10: another heading has the id a-part-1, too.\n  Give each heading an id of its own.',
  )
  expect(await headingsOf('# 标题\n\n## 一\n\n## 二\n\n## 三\n', page)).toEqual([
    'title #title 标题',
    'a-part #a-part 一',
    'a-part-1 #a-part-1 二',
    'b #b 三',
  ])
})

it.each(['Café Crème & “brûlée” “x”', '10 and 11', '--a__b--', '导出 x', 'A\u0001b', '?'])(
  'the id of %j is that of VitePress',
  async (text) => {
    const { md } = await createPageParser(project.root)
    disposeMdItInstance()
    const plain = await createMarkdownRenderer(project.root)
    const idOf = (html: string): string | undefined => load(html)('h2').attr('id')
    expect(idOf(await md.renderAsync(`## ${text}\n`, {}))).toBe(idOf(await plain.renderAsync(`## ${text}\n`, {})))
  },
)
