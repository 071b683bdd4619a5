import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { json } from 'node:stream/consumers'

import { BROWSER_ARGS, findBrowser } from '../../.vitepress/export/browser.ts'
import { median } from './measure.ts'

/** Downloaded when needed, because it is larger than all other packages together. */
const PACKAGE = 'lighthouse@13.5.0'

const GOALS: Readonly<Record<string, number>> = { performance: 5, accessibility: 0, 'best-practices': 0, seo: 0 }
const TRIES = 3

export interface Opinion {
  category: string
  /** Points missing to 100: the median of three runs. */
  points: number
  /** Maximum number of missing points. */
  goal: number
}

/** Runs Lighthouse on a page, on a simulated phone. */
export async function lighthouse(url: string): Promise<Opinion[]> {
  const tries: Record<string, { score: number }>[] = []
  while (tries.length < TRIES) tries.push(await ask(url))
  return Object.entries(GOALS).map(([category, goal]) => {
    const points = tries.map((each) => 100 - Math.round((each[category]?.score ?? 0) * 100))
    return { category, points: median(points), goal }
  })
}

async function ask(url: string): Promise<Record<string, { score: number }>> {
  const options = ['--quiet', '--output=json', `--only-categories=${Object.keys(GOALS)}`]
  const args = ['exec', '--yes', `--package=${PACKAGE}`, '--', 'lighthouse', url, ...options]
  const child = spawn('npm', [...args, `--chrome-flags=${BROWSER_ARGS.join(' ')}`], {
    env: { ...process.env, CHROME_PATH: await findBrowser() },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'close')
  const report = await json(child.stdout).catch(() => undefined)
  const [code] = await ended
  if (code !== 0 || !report) throw new Error(`${PACKAGE} exits with ${code}. It needs the npm registry and a Chromium.`)
  return Object(report).categories
}
