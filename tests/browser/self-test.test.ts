import { describe, expect, it } from 'vitest'

import { openBook } from '../helpers/open-book.ts'

const book = openBook()

describe('self-test', () => {
  it('begins at once, asks one question after another, and ends with links to their pages', async () => {
    const page = await book.open('/en/reference/self-test')
    const shown = page.locator('.question:visible')
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
    await page.locator('.question:visible').getByRole('button', { name: '核对', exact: true }).click()
    expect(await next.isDisabled()).toBe(false)
  })

  it('asks about one chapter', async () => {
    const page = await book.open('/en/reference/self-test')
    await page.getByLabel('Questions from').selectOption('The event loop')
    for (let at = 1; at <= 3; at += 1) {
      const question = page.locator('.question:visible')
      await question.getByRole('button', { name: 'Check', exact: true }).click()
      expect(await question.getAttribute('data-chapter')).toBe('event-loop')
      await page.getByRole('button', { name: /^Next|^See/ }).click()
    }
  })

  it('shows all questions without JavaScript', async () => {
    const page = await book.open('/reference/self-test', { javaScriptEnabled: false })
    const all = await page.locator('.question').count()
    expect(all).toBeGreaterThan(10)
    await expect.poll(() => page.locator('.question .output:visible').count()).toBe(all)
  })
})
