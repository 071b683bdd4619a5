import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'

import { connectBrowser, openPage } from '../helpers/browser.ts'
import { pages } from '../helpers/book.ts'
import { readRunState } from '../helpers/run-state.ts'
import { serve, type Served } from '../helpers/serve.ts'

let browser: Browser
let folder: string
let site: Served
let page: Page

beforeAll(async () => void (browser = await connectBrowser()))
afterAll(() => browser.close())

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'host-'))
  cpSync(inject('dist'), folder, { recursive: true })
  site = await serve(folder)
  page = await openPage(browser)
})
afterEach(async () => {
  await page.context().close()
  site.close()
  rmSync(folder, { recursive: true })
})

/** Opening all pages takes a minute on a slow machine. */
const WHOLE_BOOK = { timeout: 240_000 }

async function open(address: string): Promise<number | undefined> {
  return (await page.goto(site.url + address, { waitUntil: 'load' }))?.status()
}

async function keep(): Promise<void> {
  await open('/en/reference/offline')
  await page.getByRole('button', { name: 'Keep it on this device' }).click()
  await page.getByText('The whole book is on this device').waitFor()
}

const registrations = (): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)

describe('offline copy', () => {
  it('is saved on request only, after its size is shown', async () => {
    const { files, loaded, stored } = JSON.parse(readFileSync(path.join(folder, 'edition.json'), 'utf8'))
    await open('/en/reference/offline')
    const inMiB = (bytes: number): string => (bytes / 2 ** 20).toFixed(1)
    await page
      .getByText(
        `${files.toLocaleString('en')} files, about ${inMiB(loaded)} MB to download, ${inMiB(stored)} MB on the device.`,
      )
      .waitFor()
    expect([files > 1000, await registrations()]).toEqual([true, 0])
  })

  it('serves every page, the search, replays, sources and the 404 page without a network', WHOLE_BOOK, async () => {
    await keep()
    site.close()
    const addresses = ['', 'en/', ...pages, ...pages.map((name) => `en/${name}`)].map((name) => `/${name}`)
    const failures: string[] = []
    page.on('requestfailed', (request) => {
      // When the reader leaves a page, its cancelled prefetches aren't failures.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') failures.push(request.url())
    })
    for (const address of addresses) expect([address, await open(address)]).toEqual([address, 200])
    expect(addresses.length).toBeGreaterThan(125)

    await open('/en/')
    // Before Vue has mounted the page, nothing listens to the keyboard.
    await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}))
    await page.keyboard.press('Control+k')
    await page.locator('.VPLocalSearchBox input').fill('thread pool')
    await page.locator('.VPLocalSearchBox .result[href*="/en/io/thread-pool"]').first().click()
    await page.waitForURL(/\/en\/io\/thread-pool/)

    await open('/event-loop/phases')
    const run = page.locator('.run-example', { has: page.locator('.TracePlayer') }).first()
    await run.locator('.chart').first().press('ArrowRight')
    expect(await readRunState(run)).toMatchObject({ step: expect.stringMatching(/./) })
    const source = await page.locator('.run-example figcaption a').first().getAttribute('href')
    await open('/reference/self-test')
    await page.locator('.SelfTestQuestion').waitFor()
    expect(await page.evaluate(async (url) => (await fetch(String(url))).status, source)).toBe(200)
    expect(failures).toEqual([])

    await open('/en/reference/offline')
    const { stored } = JSON.parse(readFileSync(path.join(folder, 'edition.json'), 'utf8'))
    await page.getByText(`The whole book is on this device (${(stored / 2 ** 20).toFixed(1)} MB)`).waitFor()

    await open('/en/no/such-page')
    expect(await page.locator('.BookNotFound h1').count()).toBe(1)
  })

  it('resumes after an interrupted connection', async () => {
    await open('/en/reference/offline')
    const { files } = JSON.parse(readFileSync(path.join(folder, 'edition.json'), 'utf8'))
    const missing = path.join(folder, 'scaling/worker-threads.html')
    const html = readFileSync(missing)
    rmSync(missing)
    await page.getByRole('button', { name: 'Keep it on this device' }).click()
    await page.getByText('The connection broke').waitFor()
    await page.reload()
    await page.getByText('The connection broke').waitFor()
    writeFileSync(missing, html)
    let requests = 0
    await page.context().route('**', (route) => {
      requests += 1
      return route.continue()
    })
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByText('The whole book is on this device').waitFor()
    expect([requests > 0, requests < files / 2]).toEqual([true, true])
  })

  it('offers a later edition, and updates on request only', async () => {
    await keep()
    const file = path.join(folder, 'en/io/kernel.html')
    await open('/en/io/kernel')
    publishLater(file)
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    const offer = page.getByText('There is a later edition of this book.')
    await offer.waitFor()
    await page.reload()
    await offer.waitFor()
    expect(await page.locator('html[data-edition]').count()).toBe(0)
    await page.getByRole('button', { name: 'Not now' }).click()
    expect(await offer.count()).toBe(0)
    await page.reload()
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.locator('html[data-edition=later]').waitFor()
    expect(await offer.count()).toBe(0)
  })

  it('is removed completely', async () => {
    await keep()
    await page.getByRole('button', { name: 'Remove it from this device' }).click()
    await page.getByText('It was removed.').waitFor()
    expect([await registrations(), await page.evaluate(() => caches.keys())]).toEqual([0, []])
  })
})

/** Changes a page and the service worker like a later build. */
function publishLater(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace('<html', '<html data-edition="later"'))
  const worker = path.join(folder, 'worker.js')
  const name = path.relative(folder, file)
  const listed = new RegExp(`(["'\`]?url["'\`]?:\\s*["'\`]${name}["'\`],\\s*["'\`]?revision["'\`]?:\\s*["'\`])`)
  const text = readFileSync(worker, 'utf8')
  expect(text).toMatch(listed)
  writeFileSync(worker, text.replace(listed, '$1later-'))
}
