import { expect, it } from 'vitest'

import { contents } from '../../scripts/content/contents.ts'
import { openBook } from '../helpers/open-book.ts'

const book = openBook()
const [chapter] = contents.filter(({ slug }) => slug === 'event-loop')
const titles = chapter?.pages.map(({ title }) => title.en) ?? []

/** Runs in the browser: what a chapter contains while it is printed, and how much of it names two elements. */
function printed() {
  const sheets = document.querySelector('.printed-chapter')
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  return {
    isHidden: sheets?.checkVisibility() === false,
    titles: [...(sheets?.querySelectorAll('h1') ?? [])].map((title) => title.textContent.trim()),
    runs: sheets?.querySelectorAll('.run-example').length,
    controls: sheets?.querySelectorAll('button, select').length,
    repeatedIds: ids.length - new Set(ids).size,
    deadLinks: [...(sheets?.querySelectorAll('a[href^="#"]') ?? [])]
      .map((link) => decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
      .filter((id) => !document.getElementById(id)),
  }
}

it('prints the pages of a chapter in their order, and nothing else', async () => {
  const page = await book.open('/en/event-loop/')
  await page.evaluate(() => Reflect.set(window, 'print', () => Reflect.set(window, 'isPrinted', true)))
  await page.getByRole('button', { name: 'Print this chapter' }).click()
  await page.waitForFunction(() => Reflect.has(window, 'isPrinted'))
  const { runs, ...others } = await page.evaluate(printed)
  expect(others).toEqual({ isHidden: true, titles, controls: 0, repeatedIds: 0, deadLinks: [] })
  expect(runs).toBeGreaterThan(30)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#app').isVisible()).toBe(false)
  expect(await page.locator('.printed-chapter').isVisible()).toBe(true)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  expect(await page.locator('.printed-chapter').count()).toBe(0)
  expect(await page.locator('#app').isVisible()).toBe(true)
})

it('says so if the pages cannot be loaded', async () => {
  const page = await book.open('/event-loop/')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '打印本章' }).click()
  await expect.poll(() => page.locator('.PrintChapter [role=status]').textContent()).toBe('页面载入失败，请检查网络。')
})
