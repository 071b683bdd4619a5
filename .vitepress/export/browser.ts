import { existsSync } from 'node:fs'

import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

/** Command-line arguments for Chromium. */
export const BROWSER_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Starts Chromium: the executable in CHROME_PATH, or the one of the npm package (Linux on x64), or an installed one. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: BROWSER_ARGS })
}

/**
 * Finds the executable of a Chromium.
 * @throws Error if there is none
 */
export async function findBrowser(): Promise<string> {
  const chosen = process.env['CHROME_PATH']
  if (chosen) return chosen
  if (process.platform === 'linux' && process.arch === 'x64') return sparticuz.executablePath()
  const installed = INSTALLED.find((file) => existsSync(file))
  if (installed) return installed
  throw new Error('No Chrome or Chromium found. Install one, or set CHROME_PATH=/path/to/chrome.')
}
