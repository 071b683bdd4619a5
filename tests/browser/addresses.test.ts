import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { createFoldedSite } from '../helpers/folded-site.ts'
import { openSite } from '../helpers/open-book.ts'

const book = openSite(createFoldedSite())
const FOLDED = '/en/modules/folded'
const RUN = 'example-good-throws'
const HEADING = 'heading-with-a-b-and'

/** Waits until the target shows below the navigation bar. */
async function isShown(page: Page, id: string): Promise<boolean> {
  const shown = (name: string): boolean => {
    const target = document.getElementById(name)
    if (!target) return false
    const { top, height } = target.getBoundingClientRect()
    const start = top + Number.parseFloat(getComputedStyle(target).paddingTop)
    const bar = document.querySelector('.VPNav')?.getBoundingClientRect().bottom ?? 0
    return height > 0 && start >= bar && start < innerHeight / 2
  }
  await page.waitForFunction(shown, id).catch(() => {})
  return page.evaluate(shown, id)
}

async function clickLink(page: Page, text: string): Promise<void> {
  await page.locator('.vp-doc a', { hasText: text }).first().click()
}

describe('what an address names is shown, although it is folded away', () => {
  it.each([RUN, HEADING])('when it is opened: #%s', async (id) => {
    const page = await book.open(`${FOLDED}#${id}`)
    expect([await isShown(page, id), book.problems(page)]).toEqual([true, []])
  })

  it.each([
    ['details', RUN],
    ['heading', HEADING],
  ])('by a link from another page: %s', async (text, id) => {
    const page = await book.open('/en/modules/links')
    await clickLink(page, text)
    expect(await isShown(page, id)).toBe(true)
  })

  it('by a link on the same page, again after the reader closed it', async () => {
    const page = await book.open(FOLDED)
    await clickLink(page, 'link to the details')
    expect(await isShown(page, RUN)).toBe(true)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = false
      scrollTo(0, 0)
    })
    await clickLink(page, 'link to the details')
    expect(await isShown(page, RUN)).toBe(true)
  })

  it('by going back and forward', async () => {
    const page = await book.open('/en/modules/links')
    await clickLink(page, 'heading')
    expect(await isShown(page, HEADING)).toBe(true)
    await page.goBack()
    await page.locator('h1', { hasText: 'Links' }).waitFor()
    await page.goForward()
    await page.locator('h1', { hasText: 'Folded' }).waitFor()
    expect(await isShown(page, HEADING)).toBe(true)
    await page.goBack()
    await page.locator('h1', { hasText: 'Links' }).waitFor()
    await clickLink(page, 'details')
    expect(await isShown(page, RUN)).toBe(true)
  })

  it('by a result of the search', async () => {
    const page = await book.open('/en/modules/links')
    await page.locator('.VPNavBarSearch button').first().click()
    await page.locator('.VPLocalSearchBox input').fill('?.')
    await page.locator('.VPLocalSearchBox .result').first().waitFor()
    await page.keyboard.press('Enter')
    expect(await isShown(page, HEADING)).toBe(true)
  })

  it.each(['?.', '**', 'a?.b'])('search finds %s in a heading', async (query) => {
    const page = await book.open('/en/modules/links')
    await page.locator('.VPNavBarSearch button').first().click()
    await page.locator('.VPLocalSearchBox input').fill(query)
    const result = page.locator('.VPLocalSearchBox .result').first()
    await result.waitFor()
    expect([await result.getAttribute('href'), book.problems(page)]).toEqual([`${FOLDED}#${HEADING}`, []])
  })

  it.each([
    ['a tab of a run', '.outcomes > .panel:nth-of-type(2)'],
    ['a code group', '.vp-code-group .blocks > :nth-child(2) pre'],
  ])('in %s', async (_, selector) => {
    const page = await book.open(FOLDED)
    await page.evaluate((each) => {
      const inside = document.querySelector(each)
      inside?.prepend(Object.assign(document.createElement('p'), { id: 'in-a-tab', textContent: 'x' }))
    }, selector)
    await clickLink(page, 'one to the tab')
    expect(await isShown(page, 'in-a-tab')).toBe(true)
  })
})

describe('an address that cannot be decoded', () => {
  const BROKEN = [
    '#%zz',
    '#%',
    '#%E0%A4%A',
    '#%25zz',
    '#"><img src=x onerror=alert(1)>',
    '#a\\',
    '#%0A',
    '#%C0%80',
    '#\uD800',
    `#${'a'.repeat(100_000)}`,
    '?x=%',
    '?x=%E0%A4%A',
    '?%zz#%zz',
  ]
  const name = (broken: string): string => broken.slice(0, 40)

  it('lets the page start', async () => {
    const started = await Promise.all(
      BROKEN.map(async (broken) => {
        const page = await book.open(FOLDED + broken)
        await page.locator('html.is-mounted').waitFor()
        return [name(broken), book.problems(page)]
      }),
    )
    expect(started).toEqual(BROKEN.map((broken) => [name(broken), []]))
  })

  it('can be that of a link', async () => {
    const page = await book.open('/en/modules/links')
    for (const broken of BROKEN) {
      await page.evaluate((href) => {
        const link = Object.assign(document.createElement('a'), { href, textContent: 'bad' })
        document.querySelector('.vp-doc h1')?.after(link)
      }, FOLDED + broken)
      await clickLink(page, 'bad')
      await page.locator('h1', { hasText: 'Folded' }).waitFor()
      await page.locator('.VPSidebar a', { hasText: 'Links' }).first().click()
      await page.locator('h1', { hasText: 'Links' }).waitFor()
    }
    expect(book.problems(page)).toEqual([])
  })

  it('can be written into the address bar', async () => {
    const page = await book.open(FOLDED)
    for (const broken of BROKEN.filter((each) => each.startsWith('#')))
      await page.evaluate((hash) => void (location.hash = hash), broken)
    await clickLink(page, 'link to the details')
    expect([await isShown(page, RUN), book.problems(page)]).toEqual([true, []])
  })
})
