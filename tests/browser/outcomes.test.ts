import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { openRuns } from '../helpers/open-book.ts'

const { open, figure } = openRuns('matrix', ['require-esm', 'formats', 'rejects', 'coin', 'session'])

/** Labels of the outcomes of a run, the visible ones in brackets. */
async function tabs(run: Locator): Promise<string[]> {
  return run
    .locator('.outcomes > .tab-label')
    .evaluateAll((labels) =>
      labels.map((label) =>
        (label.nextElementSibling?.clientHeight ?? 0) > 0 ? `[${label.textContent}]` : label.textContent,
      ),
    )
}

describe('outcome tabs', () => {
  it('start with the pinned Node.js version, and switch by mouse and keyboard', async () => {
    const page = await open()
    const run = figure(page, 'require-esm')
    const labels = ['20.19.0 – 20.20.2, 22.23.3 – 26', '22.12.0', '16 – 20.18.3, 22.11.0', '12 – 14', '10 – 11']
    const shown = (at: number): string[] => labels.map((label, i) => (i === at ? `[Node ${label}]` : `Node ${label}`))
    expect(await tabs(run)).toEqual(shown(0))
    await run.getByText('Node 12 – 14', { exact: true }).click()
    expect(await tabs(run)).toEqual(shown(3))
    await page.keyboard.press('ArrowRight')
    expect(await tabs(run)).toEqual(shown(4))
    await page.keyboard.press('ArrowRight')
    expect(await tabs(run)).toEqual(shown(0))
    expect(await run.locator('.outcomes').ariaSnapshot()).toMatch(
      /^- radiogroup "Versions of Node\.js":\n {2}- radio "Node 20\.19\.0 – 20\.20\.2, 22\.23\.3 – 26" \[checked\]/,
    )
  })

  it('follow the selection in another run, which does not move', async () => {
    const page = await open()
    const chosen = figure(page, 'rejects').getByText('Node 10 – 11', { exact: true })
    await chosen.scrollIntoViewIfNeeded()
    const top = (): Promise<number | undefined> => chosen.boundingBox().then((box) => box?.y)
    const before = await top()
    await chosen.click()
    expect(await tabs(figure(page, 'require-esm'))).toContain('[Node 10 – 11]')
    expect(await tabs(figure(page, 'formats'))).toEqual(['[CommonJS · Node 10 – 26]', 'ES module · Node 12 – 26'])
    expect(Math.abs(((await top()) ?? 0) - (before ?? 0))).toBeLessThan(1)
  })

  it('mark the lines that differ', async () => {
    const page = await open()
    const run = figure(page, 'formats')
    const marked = (at: number): Promise<string[]> =>
      run.locator('.outcomes > .panel').nth(at).locator('.line.differs').allTextContents()
    expect([await marked(0), await marked(1)]).toEqual([['tick'], ['tick']])
    const sign = await run
      .locator('.line.differs')
      .first()
      .evaluate((line) => getComputedStyle(line, '::after').content)
    expect(sign).toBe('"≠" / " (differs)"')
  })

  it.each([
    ['without JavaScript', { javaScriptEnabled: false }, 'screen'],
    ['in print', {}, 'print'],
  ] as const)('%s all are shown, one below the other, each under its label', async (_, options, media) => {
    const page = await open(options)
    await page.emulateMedia({ media })
    for (const slug of ['require-esm', 'formats', 'rejects']) {
      const parts = figure(page, slug).locator('.outcomes > .tab-label, .outcomes > .panel')
      const boxes = await Promise.all((await parts.all()).map((part) => part.boundingBox()))
      const tops = boxes.map((box) => box?.y ?? -1)
      expect(tops).toEqual(tops.toSorted((a, b) => a - b))
      expect(boxes.filter((box) => !box || box.height === 0)).toEqual([])
    }
  })
})

it('shows shares as bars, and as text for screen readers', async () => {
  const page = await open()
  const table = figure(page, 'coin').getByRole('table', { name: 'How often each outcome was seen' })
  const spoken = (await table.ariaSnapshot()).replaceAll(/\d+ of 24/g, 'n of 24')
  expect(spoken.split('\n').map((line) => line.trim())).toEqual([
    '- table "How often each outcome was seen":',
    '- caption: How often each outcome was seen',
    '- rowgroup:',
    '- row "Version Printed in order":',
    '- columnheader "Version"',
    '- columnheader "Printed in order"',
    '- rowgroup:',
    expect.stringMatching(/^- row "Node 26 (?:heads|tails) n of 24 runs (?:heads|tails) n of 24 runs":$/),
    '- rowheader "Node 26"',
    expect.stringMatching(/^- cell "(?:heads|tails) n of 24 runs (?:heads|tails) n of 24 runs":$/),
    '- list:',
    '- listitem:',
    expect.stringMatching(/^- code: (?:heads|tails)$/),
    '- text: n of 24 runs',
    '- listitem:',
    expect.stringMatching(/^- code: (?:heads|tails)$/),
    '- text: n of 24 runs',
  ])
  const widths = await table.locator('.part').evaluateAll((parts) => parts.map((part) => part.clientWidth))
  const counts = (await table.locator('.count').allTextContents()).map((text) => Number.parseInt(text, 10))
  const whole = widths.reduce((sum, width) => sum + width, 0)
  for (const [at, count] of counts.entries()) expect((widths[at] ?? 0) / whole).toBeCloseTo(count / 24, 1)
})

it('highlights an error, and shows its code', async () => {
  const page = await open()
  const run = figure(page, 'require-esm')
  await run.getByText('Node 16 – 20.18.3, 22.11.0', { exact: true }).click()
  const panel = run.locator('.outcomes > .panel').nth(2)
  expect(await panel.locator('.end').textContent()).toBe('exit 1 · ERR_REQUIRE_ESM')
  const colours = await panel.locator('.error').evaluate((error) => {
    const probe = document.createElement('i')
    probe.style.color = 'var(--vp-c-danger-1)'
    error.append(probe)
    const lines = [...error.querySelectorAll('.line'), probe].map((line) => getComputedStyle(line).color)
    return new Set(lines).size
  })
  expect(colours).toBe(1)
})

it('shows the two transcripts of a session side by side, on a phone one below the other', async () => {
  const place = async (width: number): Promise<string> => {
    const page = await open({ viewport: { width, height: 800 } })
    const panel = figure(page, 'session').locator('.outcomes > .panel').first()
    const boxes = await Promise.all((await panel.locator('.output').all()).map((output) => output.boundingBox()))
    const names = await panel.locator('.title').allTextContents()
    const [server, client] = boxes
    return `${names.join()} ${server?.y === client?.y ? 'beside' : 'below'} ${boxes.length}`
  }
  expect([await place(1200), await place(360)]).toEqual(['server.ts,client.ts beside 2', 'server.ts,client.ts below 2'])
})
