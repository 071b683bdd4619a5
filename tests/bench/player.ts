import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import type { Page } from 'playwright-core'

import { openBook } from './open-book.ts'
import type { Row } from './row.ts'

const RE_CHART = /<svg class="trace-chart".*?<\/svg>/gs
const RE_STEP = /<g class="step /g
/** Number of times that the player steps through the trace, forwards and backwards. */
const PASSES = 10

/** Measures the size of the trace player, and its frame times in the longest trace of the book. */
export async function benchPlayer(): Promise<Row[]> {
  const { dist, url, browser, close } = await openBook()
  const [player = ''] = globSync('assets/**/TracePlayer.*.js', { cwd: dist })
  const { page: name, length } = findLongest(dist)
  const page = await browser.newPage()
  await page.goto(`${url}/${name.replace('.html', '')}`, { waitUntil: 'networkidle' })
  const idle = await measureFrames(page, length, false)
  const stepping = await measureFrames(page, length, true)
  const size = gzipSync(readFileSync(path.join(dist, player))).length / 1024
  await close()
  return [
    { what: 'trace player, compressed', value: size, unit: 'KiB', goal: 5 },
    {
      what: `a step in each frame, ${length} steps`,
      value: stepping,
      unit: 'ms',
      floor: idle,
      floorName: 'no steps',
      goal: 1.1,
    },
  ]
}

function findLongest(dist: string): { page: string; length: number } {
  const charts = globSync('**/*.html', { cwd: dist }).flatMap((page) =>
    (readFileSync(path.join(dist, page), 'utf8').match(RE_CHART) ?? []).map((chart) => ({
      page,
      length: chart.match(RE_STEP)?.length ?? 0,
    })),
  )
  const [longest] = charts.toSorted((a, b) => b.length - a.length)
  if (!longest) throw new Error('The book has no trace.')
  return longest
}

/** The 95th percentile of the times between frames, in milliseconds. */
async function measureFrames(page: Page, length: number, steps: boolean): Promise<number> {
  return page.evaluate(
    async ({ length: total, count, moves }) => {
      const charts = [...document.querySelectorAll('.run-example .chart')]
      const chart = charts.find((each) => each.querySelectorAll('.step').length === total)
      if (!chart) throw new Error('The page has no chart.')
      chart.scrollIntoView()
      const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
      const press = (key: string) => chart.dispatchEvent(new KeyboardEvent('keydown', { key }))
      const times: number[] = []
      let before = await nextFrame()
      for (let at = 0; at < count; at++) {
        if (moves) press(Math.floor(at / total) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')
        const now = await nextFrame()
        times.push(now - before)
        before = now
      }
      return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
    },
    { length, count: length * PASSES, moves: steps },
  )
}
