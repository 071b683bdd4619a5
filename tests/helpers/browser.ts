import { chromium, type Browser } from 'playwright-core'
import { inject } from 'vitest'

/** Connects to the Chromium that all tests share. Closing the connection closes its pages, but not the browser. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'))
}
