import { existsSync } from 'node:fs'
import path from 'node:path'

import { load } from 'cheerio'
import { afterAll, expect, it } from 'vitest'

import { PARTS } from '../../../.vitepress/drawing/parts.ts'
import { createProject } from '../../helpers/project.ts'
import { createPageRenderer } from '../../helpers/render-page.ts'

const project = createProject()
const docs = path.resolve(import.meta.dirname, '../../../docs')
afterAll(() => project.remove())

it('lights the named parts, links each part to its page, and has a caption', async () => {
  const render = await createPageRenderer(project)
  const $ = load(await render('::: drawing poll kernel\n**Here.**\n:::\n', 'root'))
  const parts = $('.drawing svg a').toArray()
  expect(parts.map((part) => [$(part).attr('href'), $(part).attr('class'), $(part).text()])).toEqual([
    ['/event-loop/main-program.html', 'part code is-dim', '你的代码'],
    ['/event-loop/microtasks.html', 'part microtasks is-dim', 'Promise 回调'],
    ['/event-loop/microtasks.html', 'part nextTick is-dim', 'process.nextTick 回调'],
    ['/event-loop/timers.html', 'part timers is-dim', 'timers'],
    ['/event-loop/pending-and-poll.html', 'part pending is-dim', 'pending'],
    ['/event-loop/sleeping.html', 'part poll is-lit', 'poll'],
    ['/event-loop/timeout-or-immediate.html', 'part check is-dim', 'check'],
    ['/event-loop/phases.html', 'part close is-dim', 'close'],
    ['/io/thread-pool.html', 'part pool is-dim', '线程池'],
    ['/io/kernel.html', 'part kernel is-lit', '套接字、文件、进程'],
  ])
  expect($('.drawing figcaption').text().trim()).toBe('Here.')
})

it('has pages for all parts', () => {
  const missing = Object.values(PARTS).filter(({ page }) => !existsSync(path.join(docs, 'en', `${page}.md`)))
  expect(missing).toEqual([])
})

it('lights no part if none is named', async () => {
  const render = await createPageRenderer(project)
  const $ = load(await render('::: drawing\n:::\n', 'en'))
  expect([$('.part').length, $('.is-lit, .is-dim').length]).toEqual([10, 0])
})

it.each(['drawing loop', 'drawing poll poll'])('refuses ::: %s', async (info) => {
  const render = await createPageRenderer(project)
  await expect(render(`::: ${info}\n:::\n`)).rejects.toThrow(
    'Write ::: drawing with any of the parts: code, microtasks,',
  )
})
