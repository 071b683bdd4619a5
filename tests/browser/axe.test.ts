import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'

import { launchBrowser } from '../helpers/browser.ts'
import { serve } from '../helpers/serve.ts'
import type { Served } from '../helpers/serve.ts'

/** A page of each kind, and what a reader does on it before it is looked at. */
const PAGES: [address: string, act?: (page: Page) => Promise<void>][] = [
  ['/'],
  ['/en/'],
  ['/en/modules/require-esm'],
  ['/event-loop/phases', (page) => page.locator('.chart:visible').first().press('ArrowRight')],
  ['/en/frameworks/koa-onion', (page) => page.locator('.chart:visible').nth(1).press('End')],
  ['/event-loop/microtasks', (page) => page.getByRole('button', { name: '核对' }).first().click()],
  ['/en/event-loop/timeout-or-immediate'],
  ['/en/reference/feature-matrix'],
  ['/reference/corrections'],
  ['/en/reference/self-test', (page) => page.getByRole('button', { name: /^Draw/ }).click()],
]
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let site: Served
let browser: Browser

beforeAll(async () => {
  site = await serve(inject('dist'))
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  site.close()
})

async function complaintsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations }: AxeResults = await page.evaluate('axe.run()')
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

it.each(PAGES.flatMap(([address, act]) => (['light', 'dark'] as const).map((scheme) => ({ address, scheme, act }))))(
  'axe finds nothing on $address, $scheme',
  async ({ address, scheme, act }) => {
    const context = await browser.newContext({ colorScheme: scheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(site.url + address, { waitUntil: 'networkidle' })
    await act?.(page)
    expect(await complaintsOf(page)).toEqual([])
    await context.close()
  },
)
