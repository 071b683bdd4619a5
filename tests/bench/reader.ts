import { globSync, statSync } from 'node:fs'
import path from 'node:path'

import type { Browser } from 'playwright-core'

import { measureLoad, type PageLoad } from '../helpers/page-load.ts'
import { lighthouse } from './lighthouse.ts'
import { median } from './measure.ts'
import { openBook } from './open-book.ts'
import type { Row } from './row.ts'

/** A page of each kind. */
const PAGES = [
  '/',
  '/en/io/kernel',
  '/event-loop/microtasks',
  '/en/reference/feature-matrix',
  '/en/reference/self-test',
]
/** Number of navigations. */
const TURNS = 20

/** Measures page sizes, layout shifts, navigation times, and the Lighthouse scores of the largest page. */
export async function benchReader(): Promise<Row[]> {
  const { dist, url, browser, close } = await openBook()
  const heaviest = findHeaviest(dist)
  const loads: (PageLoad & { address: string })[] = []
  for (const address of PAGES) {
    const page = await browser.newPage()
    loads.push({ address, ...(await measureLoad(page, url + address)) })
    await page.close()
  }
  const [load] = loads.toSorted((a, b) => b.size - a.size)
  const turns = await measureTurns(browser, `${url}/en/modules/exports-and-module-exports`)
  const missing = await lighthouse(url + heaviest.address)
  await close()
  return [
    { what: `HTML of ${heaviest.address}`, value: heaviest.size / 1024, unit: 'KiB', goal: 300 },
    { what: `first load of ${load?.address}, compressed`, value: (load?.size ?? 0) / 1024, unit: 'KiB', goal: 150 },
    {
      what: 'layout shift, maximum of 5 pages',
      value: Math.max(...loads.map(({ shift }) => shift)),
      unit: '',
      goal: 0,
    },
    { what: 'next page, median', value: median(turns), unit: 'ms', goal: 100 },
    { what: 'next page, slowest', value: Math.max(...turns), unit: 'ms' },
    ...missing.map(({ category, points, goal }) => ({
      what: `Lighthouse, ${category}: short of 100 by`,
      value: points,
      unit: 'points',
      goal,
    })),
  ]
}

function findHeaviest(dist: string): { address: string; size: number } {
  const pages = globSync('**/*.html', { cwd: dist }).map((file) => ({
    address: `/${file.replace(/\.html$/, '')}`,
    size: statSync(path.join(dist, file)).size,
  }))
  return pages.toSorted((a, b) => b.size - a.size)[0] ?? { address: '/', size: 0 }
}

/** Navigates by links and returns the times from click to paint, in milliseconds. */
async function measureTurns(browser: Browser, url: string): Promise<number[]> {
  const page = await browser.newPage()
  await page.goto(url, { waitUntil: 'networkidle' })
  const times: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.locator('.pager-link.next').scrollIntoViewIfNeeded()
    await page.waitForLoadState('networkidle')
    times.push(await page.evaluate(turnPage))
  }
  await page.close()
  return times
}

/** Runs in the page. */
function turnPage(): Promise<number> {
  const title = document.querySelector('h1')?.textContent
  const began = performance.now()
  document.querySelector<HTMLElement>('.pager-link.next')?.click()
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector('h1')?.textContent === title) return void requestAnimationFrame(look)
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)))
    }
    look()
  })
}
