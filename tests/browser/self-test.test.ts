import { describe, expect, it } from 'vitest'

import { openBook } from '../helpers/open-book.ts'

const book = openBook()

describe('self-test', () => {
  it('draws unanswered questions from the whole book, repeatedly', async () => {
    const page = await book.open('/en/reference/self-test')
    const shown = page.locator('.question:visible')
    expect(await shown.count()).toBe(0)
    await page.getByRole('button', { name: /^Draw 5 of \d+ questions$/ }).click()
    expect(await shown.count()).toBe(5)
    await shown.getByRole('button', { name: 'Check' }).first().click()
    expect(await page.locator('.draw .PredictScore').textContent()).toMatch(/^ *This page: [01] of 1 right/)
    await page.getByRole('button', { name: /^Draw/ }).click()
    expect([await shown.count(), await shown.locator('.output:visible').count()]).toEqual([5, 0])
    const link = shown.locator('.source a').first()
    expect(await link.getAttribute('href')).toMatch(/^\/en\/[a-z-]+\/[a-z0-9-]+#example-[a-z0-9-]+$/)
  })

  it('shows all questions without JavaScript', async () => {
    const page = await book.open('/reference/self-test', { javaScriptEnabled: false })
    const all = await page.locator('.question').count()
    expect(all).toBeGreaterThan(10)
    expect(await page.locator('.question .output:visible').count()).toBe(all)
  })
})
