import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { openBook } from '../helpers/open-book.ts'

const book = openBook()

describe('self-test', () => {
  it('begins at once, asks one question after another, and ends with links to their pages', async () => {
    const page = await book.open('/en/reference/self-test')
    const shown = page.locator('.SelfTestQuestion:visible')
    const place = page.locator('.SelfTest .place')
    for (let at = 1; at <= 5; at += 1) {
      await place.filter({ hasText: `Question ${at} of 5` }).waitFor()
      await shown.first().waitFor()
      expect([await shown.count(), await shown.locator('.output:visible').count()]).toEqual([1, 0])
      await shown.getByRole('button', { name: at === 1 ? 'Show the output' : 'Check', exact: true }).click()
      await page.getByRole('button', { name: at < 5 ? 'Next question' : 'See the result' }).click()
    }
    await place.filter({ hasText: /^[0-4] of 5 right$/ }).waitFor()
    expect(await place.evaluate((element) => element === document.activeElement)).toBe(true)
    const results = page.locator('.SelfTestResult li')
    const right = await results.filter({ hasText: '✓ right' }).count()
    expect([await results.count(), await results.first().locator('.mark').textContent()]).toEqual([5, '✗ not right'])
    expect(await place.textContent()).toMatch(new RegExp(`^\\s*${right} of 5 right\\s*$`))
    const addresses = await results.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(addresses).toEqual(
      Array.from({ length: 5 }, () => expect.stringMatching(/^\/en\/[a-z-]+\/[a-z0-9-]+#example-[a-z0-9-]+$/)),
    )
    await page.getByRole('button', { name: 'Other questions' }).click()
    await place.filter({ hasText: 'Question 1 of 5' }).waitFor()
    await shown.first().waitFor()
    expect([await shown.count(), await shown.locator('.output:visible').count()]).toEqual([1, 0])
  })

  it('goes on only from a question that is answered', async () => {
    const page = await book.open('/reference/self-test')
    const next = page.getByRole('button', { name: '下一题' })
    await next.waitFor()
    expect(await next.isDisabled()).toBe(true)
    await page.locator('.SelfTestQuestion:visible').getByRole('button', { name: '核对', exact: true }).click()
    expect(await next.isDisabled()).toBe(false)
  })

  it('asks about one chapter', async () => {
    const page = await book.open('/en/reference/self-test')
    await page.getByLabel('Questions from').selectOption('The event loop')
    for (let at = 1; at <= 3; at += 1) {
      const question = page.locator('.SelfTestQuestion:visible')
      await question.getByRole('button', { name: 'Check', exact: true }).click()
      expect(await question.locator('figcaption a').getAttribute('href')).toMatch(/^\/en\/event-loop\//)
      await page.getByRole('button', { name: /^Next|^See/ }).click()
    }
  })

  it('asks again for a question that cannot be loaded', async () => {
    const page = await book.open('/en/reference/offline')
    await page.route('**/questions/**', (route) => route.abort())
    await page.goto(new URL('/en/reference/self-test', page.url()).href)
    await page.getByText('This question could not be loaded.').waitFor()
    expect(await page.locator('.SelfTest .failed a').getAttribute('href')).toMatch(/#example-/)
    await page.unroute('**/questions/**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.SelfTestQuestion').waitFor()
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    expect(await page.locator('.SelfTestQuestion .output').isVisible()).toBe(true)
  })

  it('lists the runs of all questions, folded, and open without JavaScript', async () => {
    const links = async (page: Page) => page.locator('.all-questions a:visible').count()
    const scripted = await book.open('/reference/self-test')
    const all = await scripted.locator('.all-questions [data-question]').count()
    expect([all > 10, await links(scripted)]).toEqual([true, 0])
    await scripted.locator('.all-questions summary').click()
    expect(await links(scripted)).toBe(all)
    const plain = await book.open('/reference/self-test', { javaScriptEnabled: false })
    expect([await links(plain), await plain.locator('.SelfTest').isVisible()]).toEqual([all, false])
  })
})
