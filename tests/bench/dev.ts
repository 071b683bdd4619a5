import { launchBrowser } from '../../.vitepress/export/browser.ts'
import { startDevServer } from '../helpers/dev-server.ts'
import { createSite } from '../helpers/project.ts'
import { measure, measureNode, median } from './measure.ts'
import type { Row } from './row.ts'

const SAVES = 25

/** Measures the time from saving an example to its new output on the open page, minus the program's own time. */
export async function benchDev(): Promise<Row[]> {
  const program = (word: string): string => `const word: string = '${word}'\n\nconsole.log(word)\n`
  const site = createSite({
    'docs/zh/index.md': '# x\n\n::: run a/word\n:::\n',
    'examples/a/word.ts': program('start'),
  })
  await measureNode([site.path('scripts/run.ts'), 'record'], site.root)
  const server = await startDevServer(site.root)
  const browser = await launchBrowser()
  const page = await browser.newPage()
  await page.goto(server.url)
  await page.locator('.run-example .output', { hasText: 'start' }).waitFor()
  const latencies: number[] = []
  for (let save = 0; save < SAVES; save += 1) {
    const began = performance.now()
    site.write({ 'examples/a/word.ts': program(`save-${save}-`) })
    await page.waitForFunction(
      (text) => document.querySelector('.run-example .output')?.textContent?.includes(text),
      `save-${save}-`,
      { polling: 5 },
    )
    latencies.push((performance.now() - began) / 1000)
  }
  const alone: number[] = []
  for (let time = 0; time < 10; time += 1)
    alone.push((await measure([process.execPath, site.path('examples/a/word.ts')], site.root)).seconds)
  await browser.close()
  server.stop()
  site.remove()
  return [
    {
      what: `save to page, median of ${SAVES} (the program alone: ${median(alone).toFixed(2)} s)`,
      value: median(latencies),
      unit: 's',
    },
    { what: '… beyond the program itself', value: median(latencies) - median(alone), unit: 's', goal: 0.5 },
    { what: '… the slowest', value: Math.max(...latencies), unit: 's' },
  ]
}
