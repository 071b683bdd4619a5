import type { Page, Request } from 'playwright-core'

const COUNTED = new Set(['document', 'stylesheet', 'script'])

/** What a page needs to be there. */
export interface PageLoad {
  /** Bytes of HTML, CSS and JavaScript as they were sent, without what the browser fetches ahead for the next page. */
  size: number
  /**
   * How much of the page moved that a reader could see, by the definition of Cumulative Layout Shift, to the thousandth
   * (less is a line that was set by a fraction of a pixel elsewhere).
   */
  shift: number
}

/** Loads an address in a new page. */
export async function measureLoad(page: Page, url: string): Promise<PageLoad> {
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (COUNTED.has(request.resourceType()) && !isAhead(request))
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const shift = await page.evaluate(sumOfShifts)
  return { size: (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0), shift }
}

function isAhead(request: Request): boolean {
  const { purpose = '', 'sec-purpose': secPurpose = purpose } = request.headers()
  return secPurpose.startsWith('prefetch')
}

/** Runs in the page. */
function sumOfShifts(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += Number(Object(entry).value)
    })
    observer.observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(Math.round(sum * 1000) / 1000), 300)
  })
}
