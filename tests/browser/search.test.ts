import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { contents } from '../../scripts/content/contents.ts'
import { openBook } from '../helpers/open-book.ts'

/** Queries, each with a page that must be among the first three results. */
const QUERIES: Readonly<Record<'zh' | 'en', [query: string, page: string][]>> = {
  en: [
    ['ERR_REQUIRE_ESM', 'modules/require-esm'],
    ['ERR_REQUIRE_ASYNC_MODULE', 'modules/require-esm'],
    ['module.exports', 'modules/exports-and-module-exports'],
    ['live binding', 'modules/live-bindings'],
    ['cycle', 'modules/cycles'],
    ['nextTick', 'event-loop/microtasks'],
    ['phases of the event loop', 'event-loop/phases'],
    ['thread pool', 'io/thread-pool'],
    ['UV_THREADPOOL_SIZE', 'io/pool-size'],
    ['zombie', 'processes/alive'],
    ['maxBuffer', 'processes/limits'],
    ['injection', 'processes/injection'],
    ['graceful shutdown', 'processes/graceful-shutdown'],
    ['detached', 'processes/supervisor-or-daemon'],
    ['who owns the port', 'scaling/cluster'],
    ['SharedArrayBuffer', 'scaling/shared-memory'],
    ['Atomics.wait', 'scaling/waiting-for-memory'],
    ['keepAliveTimeout', 'http/connections'],
    ['forgotten await', 'frameworks/koa-onion'],
    ['await next', 'frameworks/express-order'],
  ],
  zh: [
    ['环', 'modules/breaking-cycles'],
    ['循环依赖', 'modules/cycles'],
    ['活绑定', 'modules/live-bindings'],
    ['绑定', 'modules/live-bindings'],
    ['拷贝', 'modules/copy-or-reference'],
    ['ERR_REQUIRE_ESM', 'modules/require-esm'],
    ['ERR_REQUIRE_ASYNC_MODULE', 'modules/require-esm'],
    ['线程池', 'io/thread-pool'],
    ['阶段', 'event-loop/phases'],
    ['微任务', 'event-loop/microtasks'],
    ['定时器', 'event-loop/timers'],
    ['僵尸进程', 'processes/alive'],
    ['守护进程', 'processes/supervisor-or-daemon'],
    ['优雅退出', 'processes/graceful-shutdown'],
    ['注入', 'processes/injection'],
    ['端口', 'scaling/cluster'],
    ['共享内存', 'scaling/shared-memory'],
    ['请求体', 'http/request-body'],
    ['超时', 'http/time-outs'],
    ['EADDRINUSE', 'frameworks/express-4-and-5'],
    ['洋葱', 'frameworks/koa-onion'],
    ['忘记 await', 'frameworks/koa-onion'],
    ['勘误', 'reference/corrections'],
  ],
}
const book = openBook()

async function openSearch(base: string): Promise<Page> {
  const page = await book.open(base)
  await page.locator('.VPNavBarSearch button').first().click()
  await page.locator('.VPLocalSearchBox input').waitFor()
  return page
}

/** The first three results: page and description. */
async function find(page: Page, query: string): Promise<{ pages: (string | undefined)[]; titles: string[] }> {
  const results = page.locator('.VPLocalSearchBox .result')
  await page.locator('.VPLocalSearchBox input').fill('')
  await results.first().waitFor({ state: 'detached' })
  await page.locator('.VPLocalSearchBox input').fill(query)
  await results.first().waitFor()
  const hrefs = await results.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
  const titles = await results.evaluateAll((all) =>
    all.map((each) => [...each.querySelectorAll('.title')].map((title) => title.textContent.trim()).join(' > ')),
  )
  return { pages: hrefs.slice(0, 3).map((href) => /[a-z-]+\/[a-z0-9-]+(?=#|$)/.exec(href)?.[0]), titles }
}

describe.each([
  ['en', '/en/'],
  ['zh', '/'],
] as const)('%s: what is searched for is among the first three results', (language, base) => {
  it(`${QUERIES[language].length} queries`, async () => {
    const page = await openSearch(base)
    const missed: unknown[] = []
    for (const [query, wanted] of QUERIES[language]) {
      const { pages } = await find(page, query)
      if (!pages.includes(wanted)) missed.push([query, pages])
    }
    expect([missed, book.problems(page)]).toEqual([[], []])
  })
})

it('shows the language and the chapter of a result', async () => {
  const page = await openSearch('/')
  const { titles } = await find(page, '线程池')
  const places = contents.map(({ title }) => `中文 · ${title.zh} > `)
  expect(titles.filter((title) => !places.some((place) => title.startsWith(place)))).toEqual([])
  expect(titles.slice(0, 3)).toContain('中文 · I/O > 线程池')
})
