import { expect, it } from 'vitest'

import { openBook } from '../helpers/open-book.ts'

const book = openBook()

/** Chunks of the theme that a page loaded without interaction. */
async function loadedBy(address: string): Promise<string[]> {
  const page = await book.open(address)
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  await page.context().close()
  return ['TracePlayer', 'PredictOutput', 'SelfTest'].filter((part) =>
    names.some((name) => name.includes(`/${part}.`) && name.endsWith('.js')),
  )
}

it.each([
  ['/en/io/kernel', []],
  ['/en/http/create-server', ['TracePlayer']],
  ['/en/modules/cycles', ['PredictOutput']],
  ['/event-loop/microtasks', ['TracePlayer', 'PredictOutput']],
  ['/reference/self-test', ['SelfTest']],
])('%s loads only what it needs', async (address, parts) => {
  expect(await loadedBy(address)).toEqual(parts)
})
