import type { Page, Request } from 'playwright-core'

const COUNTED = new Set(['document', 'stylesheet', 'script', 'font'])

/** Size and layout shift of a page load. */
export interface PageLoad {
  /** Transferred bytes of HTML, CSS, JavaScript and fonts, without prefetches for the next page. */
  size: number
  /** Cumulative Layout Shift, rounded to the thousandth, because text may move by a fraction of a pixel. */
  shift: number
}

/** Loads an address in a new page. */
export async function measureLoad(page: Page, url: string): Promise<PageLoad> {
  const finished: Request[] = []
  page.on('requestfinished', (request) => {
    if (COUNTED.has(request.resourceType()) && !isPrefetch(request)) finished.push(request)
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const shift = await page.evaluate(sumOfShifts)
  // A request may finish after the page is closed, so only those until now are asked for their size.
  const sizes = await Promise.all(finished.map((request) => request.sizes()))
  return { size: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0), shift }
}

function isPrefetch(request: Request): boolean {
  const { purpose = '', 'sec-purpose': secPurpose = purpose } = request.headers()
  return secPurpose.startsWith('prefetch')
}

/** Runs in the browser. */
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
