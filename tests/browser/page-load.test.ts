import { once } from 'node:events'
import { globSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'

import { openBook } from '../helpers/open-book.ts'
import { measureLoad } from '../helpers/page-load.ts'

const KIB = 1024
const book = openBook()

it('no page has more than 300 KiB of HTML', () => {
  const dist = inject('dist')
  const pages = globSync('**/*.html', { cwd: dist })
  expect(pages.length).toBeGreaterThan(120)
  expect(pages.filter((file) => statSync(path.join(dist, file)).size > 300 * KIB)).toEqual([])
})

describe.each([360, 1280])('at %i px', (width) => {
  it.each([
    '/',
    '/event-loop/',
    '/en/io/kernel',
    '/event-loop/microtasks',
    '/en/processes/graceful-shutdown',
    '/en/reference/feature-matrix',
    '/en/reference/self-test',
    '/reference/offline',
  ])('%s loads at most 150 KiB, without layout shifts', async (address) => {
    const blank = await book.open('/icon.svg', { viewport: { width, height: 740 } })
    const { size, shift } = await measureLoad(blank, new URL(address, blank.url()).href)
    // On a busy machine, a line of text can move by a thousandth of the screen before the page is complete.
    expect([size <= 150 * KIB, shift <= 0.001]).toEqual([true, true])
  })
})

it.each([
  ['the navigation bar', 'class="VPNavMenu '],
  ['the tabs of a run', 'class="tab-label"'],
])('a page that arrives in pieces, cut in %s, has no layout shifts', async (_, mark) => {
  const html = readFileSync(path.join(inject('dist'), 'event-loop/microtasks.html'), 'utf8')
  const middle = html.indexOf('<', html.indexOf(mark))
  const blank = await book.open('/icon.svg', { viewport: { width: 360, height: 740 } })
  const site = blank.url()
  const server = createServer(async ({ url = '' }, response) => {
    if (url === '/event-loop/microtasks') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.write(html.slice(0, middle))
      return setTimeout(() => response.end(html.slice(middle)), 800)
    }
    const answer = await fetch(new URL(url, site))
    response.setHeader('Content-Type', answer.headers.get('content-type') ?? '')
    return response.end(await answer.bytes())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const { shift } = await measureLoad(blank, `http://127.0.0.1:${port}/event-loop/microtasks`)
  expect([html.includes(mark), shift]).toEqual([true, 0])
  server.close()
})

it.each([
  ['/en/io/kernel', ['Proven Code 400', 'Proven Text 400 500', 'Proven Text 600 700']],
  ['/io/kernel', ['Proven Code 400']],
])('%s has fonts of the site from the first look on, except for Chinese text', async (address, fonts) => {
  const page = await book.open(address)
  const loaded = () =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family, weight }) => `${family} ${weight}`)
  await expect.poll(async () => (await page.evaluate(loaded)).toSorted()).toEqual(fonts)
  const preloaded = await page
    .locator('link[rel=preload][as=font]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.replace(/^.*\/([a-z]+-\d+)\..*$/, '$1')))
  expect(preloaded).toEqual(fonts.map((font) => /(Code|Text) (\d+)/.exec(font)?.slice(1).join('-').toLowerCase()))
})

it.each([
  ['/en/io/kernel', []],
  ['/en/http/create-server', ['TracePlayer']],
  ['/en/modules/cycles', ['PredictOutput']],
  ['/event-loop/microtasks', ['TracePlayer', 'PredictOutput']],
  ['/reference/self-test', ['PredictOutput', 'SelfTest']],
])('%s loads only what it needs', async (address, parts) => {
  const page = await book.open(address)
  // A mounted page has requested all of them.
  await page.locator('html.is-mounted').waitFor()
  await expect.poll(() => loadedBy(page)).toEqual(parts)
})

/** Chunks of the theme that a page has loaded without interaction. */
async function loadedBy(page: Page): Promise<string[]> {
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  return ['TracePlayer', 'PredictOutput', 'SelfTest'].filter((part) =>
    names.some((name) => name.includes(`/${part}.`) && name.endsWith('.js')),
  )
}
