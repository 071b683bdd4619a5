import { describe, expect, it } from 'vitest'

import { openBook } from '../helpers/open-book.ts'

const book = openBook()
const PAGE = '/en/io/kernel'

describe('without JavaScript', () => {
  it.each([360, 820, 1440])('no button is visible that does nothing, at %i px', async (width) => {
    const page = await book.open(PAGE, { javaScriptEnabled: false, viewport: { width, height: 800 } })
    const names = await page
      .locator('button:visible')
      .evaluateAll((buttons) => buttons.map((button) => button.closest('[class^="VP"], figure')?.className))
    expect(names.filter((name) => !name?.includes('VPFlyout'))).toEqual([])
    expect(await page.locator('.VPNavBar :is(.VPNavBarSearch, .VPNavAppearance):visible').count()).toBe(0)
  })

  it('menus open', async () => {
    const page = await book.open(PAGE, { javaScriptEnabled: false })
    await page.locator('.VPNavBarTranslations button').hover()
    await page.locator('.VPNavBarTranslations a').click()
    await page.waitForURL('**/io/kernel')
  })

  it('the theme follows the system', async () => {
    const backgrounds = await Promise.all(
      (['dark', 'light'] as const).map(async (colorScheme) => {
        const [scripted, plain] = await Promise.all(
          [true, false].map(async (javaScriptEnabled) => {
            const page = await book.open(PAGE, { javaScriptEnabled, colorScheme })
            const colorOf = (selector: string): Promise<string> =>
              page
                .locator(selector)
                .first()
                .evaluate((each) => {
                  const { color, backgroundColor, colorScheme: scheme } = getComputedStyle(each)
                  return [color, backgroundColor, scheme].join(' ')
                })
            return [await colorOf('body'), await colorOf('.run-example pre'), await colorOf('.run-example .line span')]
          }),
        )
        expect(plain).toEqual(scripted)
        return plain?.[0]
      }),
    )
    expect(backgrounds[0]).not.toBe(backgrounds[1])
  })
})

it('the phone has one menu, with the language and the theme in it', async () => {
  const page = await book.open(PAGE, { viewport: { width: 360, height: 740 }, colorScheme: 'light' })
  expect(await page.locator('.VPNavBarHamburger:visible').count()).toBe(0)
  await page.locator('.VPLocalNav .menu').click()
  await page.locator('.PhoneSettings button').click()
  await page.locator('html.dark').waitFor()
  await page.locator('.PhoneSettings a').click()
  await page.locator('h1', { hasText: '内核的一侧' }).waitFor()
  expect(book.problems(page)).toEqual([])
})

it('a page that is not there has a button for the search', async () => {
  const page = await book.open('/nowhere')
  await page.locator('.BookNotFound button').click()
  await page.locator('.VPLocalSearchBox input').waitFor()
})

it('the reference is a menu of its pages', async () => {
  const page = await book.open('/en/')
  await page.locator('.VPNavBarMenu button', { hasText: 'Reference' }).click()
  await page.locator('.VPNavBarMenu a', { hasText: 'Corrections' }).click()
  await page.waitForURL('**/en/reference/corrections')
})
