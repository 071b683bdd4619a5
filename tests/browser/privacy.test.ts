import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { openBook } from '../helpers/open-book.ts'

const book = openBook()

/** Actions on a page of each kind. */
const ACTS: [address: string, act: (page: Page) => Promise<unknown>][] = [
  ['/', (page) => page.keyboard.press('d')],
  ['/en/modules/require-esm', (page) => page.locator('.tab-label').nth(1).click()],
  ['/event-loop/phases', (page) => page.locator('.chart:visible').first().press('ArrowRight')],
  ['/event-loop/microtasks', (page) => page.getByRole('button', { name: '核对', exact: true }).first().click()],
  ['/en/reference/self-test', (page) => page.getByRole('button', { name: 'Show the output' }).click()],
  ['/en/reference/feature-matrix', (page) => page.locator('.FeatureFilter input').first().fill('fetch')],
  ['/en/http/create-server', (page) => page.locator('.run-example .files pre').first().press('Enter')],
]

describe('content security policy', () => {
  it.each(ACTS)('allows everything that %s does', async (address, act) => {
    const page = await book.open(address)
    await act(page)
    await page.keyboard.press('Control+k')
    await page.locator('.VPLocalSearchBox input').fill('require')
    await page.locator('.VPLocalSearchBox .result').first().waitFor()
    expect(book.problems(page)).toEqual([])
  })

  it('blocks foreign scripts, styles and requests', async () => {
    const page = await book.open('/en/modules/live-bindings')
    const broken = await page.evaluate(async () => {
      const violations: string[] = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        violations.push(effectiveDirective),
      )
      document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.run = true' }))
      document.head.append(Object.assign(document.createElement('script'), { src: 'https://example.org/a.js' }))
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }))
      document.body.append(Object.assign(new Image(), { src: 'https://example.org/a.png' }))
      await fetch('https://example.org/').catch(() => undefined)
      await new Promise((done) => setTimeout(done, 200))
      return { violations: violations.toSorted(), hasRun: 'run' in window }
    })
    expect(broken).toEqual({
      violations: ['connect-src', 'img-src', 'script-src-elem', 'script-src-elem', 'style-src-elem'],
      hasRun: false,
    })
  })
})

describe('StackBlitz', () => {
  it('receives an example only when the reader clicks', async () => {
    const page = await book.open('/en/event-loop/phases')
    const [id] = await page
      .locator('a.stackblitz')
      .evaluateAll((links) =>
        links.map((link) => (link as HTMLAnchorElement).pathname.replace(/^\/examples\/|\.stackblitz\.json$/g, '')),
      )
    const sent = new Promise<FormData>((done) => {
      void page.context().route('https://stackblitz.com/**', async (route) => {
        const request = route.request()
        done(await new Response(request.postData(), { headers: request.headers() }).formData())
        await route.fulfill({ contentType: 'text/html', body: 'here' })
      })
    })
    await page.locator('a.stackblitz').first().click()
    const fields = Object.fromEntries(await sent)
    const names = Object.keys(fields).filter((name) => name.startsWith('project[files]'))
    expect(fields).toMatchObject({ 'project[title]': id, 'project[template]': 'node' })
    const manifest = JSON.parse(String(fields['project[files][package.json]']))
    expect(names).toEqual(['project[files][package.json]', `project[files][${manifest.scripts.start.slice(5)}]`])
    expect(String(fields[names[1] ?? ''])).toContain('console.log(')
  })

  it('has no link without JavaScript', async () => {
    const page = await book.open('/en/event-loop/phases', { javaScriptEnabled: false })
    expect(await page.locator('a.stackblitz:visible').count()).toBe(0)
  })
})
