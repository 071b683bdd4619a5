import { load } from 'cheerio'
import { afterAll, expect, it } from 'vitest'

import { summarise } from '../../../.vitepress/markdown/chapter/summary.ts'
import { contents } from '../../../scripts/content/contents.ts'
import { createPageRenderer } from '../../helpers/render-page.ts'
import { createProject } from '../../helpers/project.ts'

const project = createProject()
afterAll(() => project.remove())

it.each([
  ['What it does, each shown by a run.', 'What it does.'],
  ['What it does, shown by runs on Node 10 to 26.', 'What it does.'],
  ['What it prints.', 'What it prints.'],
  ['它做什么，每一条都有运行结果为证。', '它做什么。'],
  ['它做什么，用 Node 10 到 26 的运行来说明。', '它做什么。'],
  ['它打印什么。', '它打印什么。'],
])('shortens %s', (description, summary) => {
  expect(summarise(description)).toBe(summary)
})

it.each(['en', 'zh'] as const)('lists the pages of a chapter in reading order, %s', async (language) => {
  const render = await createPageRenderer(project)
  const $ = load(await render('::: chapter io\n:::\n', language === 'en' ? 'en' : 'root'))
  const items = $('.chapter-pages > li').toArray()
  const base = language === 'en' ? '/en/' : '/'
  const pages = contents.find(({ slug }) => slug === 'io')?.pages
  expect(
    items.map((item) => [$(item).find('a').attr('href'), $(item).find('a').text(), $(item).find('p').text()]),
  ).toEqual(
    pages?.map(({ slug, title, description }) => [
      `${base}io/${slug}.html`,
      title[language],
      summarise(description[language]),
    ]),
  )
})

it.each(['chapter', 'chapter nowhere', 'chapter io http'])('refuses ::: %s', async (info) => {
  const render = await createPageRenderer(project)
  await expect(render(`::: ${info}\n:::\n`)).rejects.toThrow('Write ::: chapter with one of: modules, io, event-loop')
})
