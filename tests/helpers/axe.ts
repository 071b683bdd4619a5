import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Violations that axe finds on a page in light mode, and then those of its colors in dark mode: nothing else differs. */
export async function violationsInBothThemes(page: Page): Promise<string[][]> {
  const light = await violationsOf(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.locator('html.dark').waitFor()
  return [light, await violationsOf(page, { runOnly: ['color-contrast', 'link-in-text-block'] })]
}

async function violationsOf(page: Page, options: RunOptions = {}): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations }: AxeResults = await page.evaluate(`axe.run(${JSON.stringify(options)})`)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
