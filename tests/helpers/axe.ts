import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe complains of on a page that was opened in light colours: in these, and in dark ones. */
export async function complaintsInBothThemes(page: Page): Promise<string[][]> {
  const light = await complaintsOf(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.locator('html.dark').waitFor()
  return [light, await complaintsOf(page)]
}

async function complaintsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations }: AxeResults = await page.evaluate('axe.run()')
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
