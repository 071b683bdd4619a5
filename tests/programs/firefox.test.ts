import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { launch, type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { findProgram } from '../helpers/find-program.ts'
import { unpackBook, type UnpackedBook } from '../helpers/unpacked-book.ts'

const FIREFOX = findProgram('Firefox', 'FIREFOX_PATH', [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
])

describe.skipIf(!FIREFOX)('unpacked folder in Firefox', () => {
  let book: UnpackedBook
  let browser: Browser
  let page: Page
  const problems: unknown[] = []

  beforeAll(async () => {
    book = await unpackBook()
    browser = await launch({ browser: 'firefox', executablePath: FIREFOX, headless: true })
    page = await browser.newPage()
    page.on('pageerror', (error) => problems.push(error))
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  })
  afterAll(async () => {
    await browser.close()
    book.remove()
  })

  const addressOf = (file: string): string => pathToFileURL(path.join(book.folder, file)).href

  async function open(file: string): Promise<void> {
    await page.goto(addressOf(file))
    await page.waitForSelector('html.is-mounted')
  }

  /** Performs an action that opens another page, and returns its address. */
  async function follow(act: () => Promise<unknown>): Promise<string> {
    await Promise.all([page.waitForNavigation(), act()])
    await page.waitForSelector('html.is-mounted')
    return decodeURI(page.url()).replace(decodeURI(addressOf('/')), '')
  }

  it('follows links', async () => {
    await open('index.html')
    expect(await follow(() => page.click('.BookHome .chapters a'))).toBe('modules/exports-and-module-exports.html')
    expect(await follow(() => page.keyboard.press('l'))).toBe('en/modules/exports-and-module-exports.html')
    expect(await follow(() => page.click('.pager-link.next'))).toBe('en/modules/copy-or-reference.html')
    expect(await follow(() => page.click('.VPNavBarTitle a'))).toBe('en/index.html')
  })

  it('has a working search', async () => {
    await open('index.html')
    await page.keyboard.press('/')
    await page.waitForSelector('.VPLocalSearchBox input')
    await page.type('.VPLocalSearchBox input', '洋葱')
    await page.waitForSelector('.VPLocalSearchBox .result[href*="koa-onion"]')
    expect(await follow(() => page.click('.VPLocalSearchBox .result[href*="koa-onion"]'))).toMatch(
      /^frameworks\/koa-onion\.html/,
    )
  })

  it('has version tabs, traces, types of names, and one theme for all pages', async () => {
    await open('event-loop/phases.html')
    await page.keyboard.press('d')
    await page.waitForSelector('html.dark')
    await open('en/event-loop/phases.html')
    await page.waitForSelector('html.dark')
    await page.click('.outcomes .tab-label:nth-of-type(2)')
    expect(await page.$eval('.outcomes input.tab:nth-of-type(2)', (input) => (input as HTMLInputElement).checked)).toBe(
      true,
    )
    await page.click('.outcomes .tab-label')
    await page.focus('.chart')
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => document.querySelector('.TraceMoment .now')?.textContent?.startsWith('Step 1'))
    await page.focus('.run-example .files pre')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.TypeHover')
  })

  it('logs no errors', () => {
    expect(problems).toEqual([])
  })
})
