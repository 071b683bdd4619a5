import { load } from 'cheerio'
import { afterAll, expect, it } from 'vitest'

import { createProject } from '../../helpers/project.ts'
import { createPageRenderer } from '../../helpers/render-page.ts'

const project = createProject()
afterAll(() => project.remove())

it.each([
  [
    'en',
    'This copy of the site comes without them. In the sources, npm run offline makes them, and the next build lists them here.',
  ],
  ['root', '这一份网站没有附带其他形式。在源码里运行 npm run offline 可以制作它们，下一次构建会把它们列在这里。'],
] as const)('a page explains how to export if there are no downloads, %s', async (locale, text) => {
  const render = await createPageRenderer(project)
  const $ = load(await render('::: downloads\n:::\n', locale))
  expect($('body').text().trim()).toBe(text)
})
