import { describe, expect, it } from 'vitest'

import { openRuns } from '../helpers/open-book.ts'
import { readRunState } from '../helpers/run-state.ts'

const { open, figure } = openRuns('trace', ['phases', 'koa', 'two-files'])

describe('trace player', () => {
  it('replays the recorded run by keyboard', async () => {
    const page = await open()
    const run = figure(page, 'phases')
    const chart = run.locator('.chart').first()
    await run.locator('.outcomes input').first().focus()
    for (let tabs = 0; !(await chart.evaluate((node) => node === document.activeElement)); tabs++) {
      expect(tabs).toBeLessThan(4)
      await page.keyboard.press('Tab')
    }
    const whole = await readRunState(run)
    expect(whole).toMatchObject({ output: ['poll', 'pending', 'check', 'close', 'timers'], run: [], later: 0 })

    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await readRunState(run)).toEqual({
      step: 'Step 2 of 7 poll (fs), iteration 1; asked for by line 9; runs line 10, 13, 14, 17; prints poll',
      waiting: ['pending line 10', 'check line 14', 'close line 10', 'timers line 13'],
      asked: ["stat('.', () => {"],
      run: [
        "const socket = connect('/nowhere.sock')",
        "setTimeout(() => console.log('timers'), 0)",
        "setImmediate(() => console.log('check'))",
        "console.log('poll')",
      ],
      output: ['poll'],
      later: 5,
    })

    await page.keyboard.press('End')
    expect(await readRunState(run)).toMatchObject({ waiting: ['nothing'], output: whole.output, later: 0 })
    await page.keyboard.press('ArrowLeft')
    expect(await readRunState(run)).toMatchObject({
      waiting: ['timers line 13'],
      output: whole.output.slice(0, -1),
      later: 1,
    })
    await page.keyboard.press('Home')
    expect(await readRunState(run)).toEqual(whole)
  })

  it('plays until the reader pauses', async () => {
    const page = await open()
    const run = figure(page, 'phases')
    const moment = run.locator('.TraceMoment .now').first()
    await run.getByRole('button', { name: 'Play' }).first().press('Space')
    await moment.getByText(/Step [2-6] of 7/).waitFor()
    await run.getByRole('button', { name: 'Pause' }).first().press('Space')
    const stopped = await moment.textContent()
    await page.waitForTimeout(1500)
    expect(await moment.textContent()).toBe(stopped)
  })

  it('works by touch, and with a slider that announces the step', async () => {
    const page = await open({ hasTouch: true, viewport: { width: 390, height: 800 } })
    const run = figure(page, 'phases')
    await run.locator('.trace-chart .step').nth(3).locator('.place').tap()
    expect((await readRunState(run)).step).toMatch(/^Step 4 of 7 nextTick, iteration 1/)
    const slider = run.getByRole('slider', { name: 'Steps' }).first()
    await slider.press('ArrowRight')
    expect(await slider.getAttribute('aria-valuetext')).toBe('Step 5 of 7')
    expect((await readRunState(run)).step).toMatch(/^Step 5 of 7 check/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  it('keeps the names of the rows in view on a phone', async () => {
    const page = await open({ viewport: { width: 360, height: 800 } })
    const chart = figure(page, 'phases').locator('.chart').first()
    const leftOfLabels = (scroll: number): Promise<number[]> =>
      chart.evaluate(async (frame, to) => {
        frame.scrollLeft = to
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        const { left } = frame.getBoundingClientRect()
        return [...frame.querySelectorAll('.label')].map((label) =>
          Math.round(label.getBoundingClientRect().left - left),
        )
      }, scroll)
    expect([await leftOfLabels(0), await leftOfLabels(100), await leftOfLabels(10_000)]).toEqual(
      Array.from({ length: 3 }, () => [24, 24, 24]),
    )
  })

  it('replays two versions at the same time', async () => {
    const page = await open()
    const run = figure(page, 'phases')
    expect(await run.locator('.trace-chart:visible').count()).toBe(1)
    await run.getByLabel('All versions at once').first().check()
    expect(await run.locator('.trace-chart:visible').count()).toBe(2)
    await run.locator('.chart').nth(1).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await run.locator('.TraceMoment .now').allTextContents()).toEqual([
      expect.stringMatching(/^ *Step 3 of 7 pending/),
      expect.stringMatching(/^ *Step 3 of 7 check/),
    ])
    expect((await readRunState(run)).run).toEqual(["setImmediate(() => console.log('check'))"])
  })

  it('replays a server and its client, each with its own output', async () => {
    const page = await open()
    const run = figure(page, 'koa')
    await run.locator('.chart').first().focus()
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
    expect(await readRunState(run)).toEqual({
      step: 'Step 5 of 6 line 10 → server: leaves',
      waiting: [],
      asked: [],
      run: [],
      output: ['in', 'inside', 'out'],
      later: 1,
    })
    await page.keyboard.press('ArrowRight')
    expect((await readRunState(run)).output).toEqual(['in', 'inside', 'out', '200'])
  })

  it('marks lines in both files of a program', async () => {
    const page = await open()
    const run = figure(page, 'two-files')
    await run.locator('.chart').first().focus()
    await page.keyboard.press('ArrowRight')
    expect((await readRunState(run)).run.length).toBeGreaterThan(0)
    expect(await run.locator('.files .panel').nth(1).locator('.line.is-run').count()).toBeGreaterThan(0)
  })
})

describe('chart', () => {
  it('is complete without JavaScript and in print', async () => {
    const page = await open({ javaScriptEnabled: false })
    const run = figure(page, 'phases')
    const charts = run.locator('.trace-chart:visible')
    expect(await charts.count()).toBe(2)
    const texts = await charts.first().locator('text:visible').allTextContents()
    expect(texts.join(' ')).toBe(
      [
        'main nextTick timers pending poll check close',
        'line 9 line 10 [fs] poll line 10 [pipe] line 11 pending line 14 check line 12 [pipe] close line 13 timers',
        'start iteration 1 iteration 2',
      ].join(' '),
    )
    expect(await run.locator('.TraceControls:visible, .TraceMoment:visible').count()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await charts.count()).toBe(2)
  })

  it('is a list of steps for screen readers', async () => {
    const page = await open()
    expect(await figure(page, 'koa').locator('.trace-chart').ariaSnapshot()).toBe(
      [
        '- list "Who calls whom, and when":',
        '  - \'listitem "client → server: request GET /"\'',
        '  - \'listitem "server → line 10: enters; line 10; prints in"\'',
        '  - \'listitem "line 10 → line 15: enters; line 15; prints inside"\'',
        '  - \'listitem "line 15 → line 10: leaves; line 13; prints out"\'',
        '  - \'listitem "line 10 → server: leaves"\'',
        '  - \'listitem "server → client: answer 200; the client prints 200"\'',
      ].join('\n'),
    )
  })

  it('has no animation with reduced motion', async () => {
    const page = await open({ reducedMotion: 'reduce' })
    const block = figure(page, 'phases').locator('.trace-chart .block').first()
    expect(await block.evaluate((node) => getComputedStyle(node).transitionDuration)).toBe('0s')
  })
})
