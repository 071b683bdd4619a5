import { describe, expect, it } from 'vitest'

import { renderSettings } from '../../../.vitepress/markdown/run/render-settings.ts'
import { shownOutcomes, viewSettings, type ExplainedSettings } from '../../../.vitepress/markdown/run/settings-view.ts'
import { runToMarkdown } from '../../../.vitepress/publish/markdown-run.ts'
import { messagesFor } from '../../../.vitepress/messages/messages-for.ts'
import { toPortable } from '../../../.vitepress/export/book/to-portable.ts'
import { readPart } from '../../../.vitepress/search/query/index-options.ts'
import { splitPage } from '../../../.vitepress/search/sections.ts'
import { SETTINGS } from '../../../scripts/contracts/settings.ts'

const out = (text: string) => ({ status: { exit: 0 }, output: [{ stream: 'stdout' as const, text }] })
const EN = messagesFor('en')
const ZH = messagesFor('zh')
const SETTINGS_OF_RUN: ExplainedSettings = {
  same: ['esm', 'await', 'pid-1', 'user', 'time-zone'],
  sometimes: ['busy'],
  differs: [
    { setting: 'cjs', outcome: out('x\n') },
    { setting: 'worker', outcome: out('y\n') },
    { setting: 'timer', outcome: out('x\n') },
  ],
  reasons: [{ setting: 'worker', reason: 'a worker is <another> thread', line: 2 }],
}
const ALL: ExplainedSettings = {
  same: SETTINGS.filter((name) => name !== 'esm'),
  sometimes: [],
  differs: [],
  reasons: [],
}

describe('the folded line', () => {
  it.each([
    [
      SETTINGS_OF_RUN,
      'Same as an ES module, after an await, as PID 1, and in 2 other settings; differs: as CommonJS (shown), in a worker, in a timer (shown); not the same in every run: on a busy machine',
      '作为 ES 模块、await 之后、作为 PID 1 等 5 种环境下，结果相同；不同：作为 CommonJS（见上）、在 worker 里、在定时器里（见上）；不是每次都相同：机器繁忙时',
    ],
    [
      ALL,
      'Same as CommonJS, in a worker, after an await, and in 12 other settings',
      '作为 CommonJS、在 worker 里、await 之后等 15 种环境下，结果相同',
    ],
    [{ ...ALL, same: ['worker'] }, 'Same in a worker', '在 worker 里，结果相同'],
    [
      { ...ALL, same: [], differs: [{ setting: 'worker', format: 'cjs', outcome: out('') }] },
      'Differs: in a worker · CommonJS (shown)',
      '不同：在 worker 里 · CommonJS（见上）',
    ],
  ] as [ExplainedSettings, string, string][])('names three settings, and all differences', (settings, en, zh) => {
    expect([viewSettings(settings, EN).summary, viewSettings(settings, ZH).summary]).toEqual([en, zh])
  })

  it('unfolds to the whole list, with reasons', () => {
    expect(viewSettings(SETTINGS_OF_RUN, EN).lines).toEqual([
      { text: `Same as an ES module, after an await, as PID 1, under another user, with TZ=Asia/Kolkata` },
      { text: 'Differs: as CommonJS, in a timer' },
      { text: 'Differs in a worker: ', reason: 'a worker is <another> thread' },
      { text: 'Not the same in every run: on a busy machine' },
      {
        text: 'Not run with stdout a file, with stdout a pipe, with stdout closed, with 1 pool thread, with 16 pool threads, with a heap of 32 MiB, with LANG=de_DE.UTF-8',
      },
      { text: EN.run.settings.compared.replace('compared', 'Compared') },
    ])
  })

  it('is an element that works without scripts; a reason is text, in English', () => {
    const differs = SETTINGS_OF_RUN.differs.filter(({ setting }) => setting === 'worker')
    const markup = renderSettings({ ...SETTINGS_OF_RUN, same: ['esm'], sometimes: [], differs }, ZH)
    expect(markup.toString().replace(/<li>没有运行.*?<\/li>/, '')).toBe(
      `<details class="settings" v-pre><summary>作为 ES 模块，结果相同；不同：在 worker 里</summary><ul><li>结果相同：作为 ES 模块</li><li>不同：在 worker 里，因为 <span lang="en">a worker is &lt;another&gt; thread</span></li><li>${ZH.run.settings.compared}</li></ul></details>`,
    )
  })
})

it('outcomes that are alike are shown once; those with a reason are not', () => {
  expect(shownOutcomes(SETTINGS_OF_RUN, EN)).toEqual([
    { names: 'As CommonJS, in a timer', setting: 'cjs', outcome: out('x\n') },
  ])
})

it('the Markdown twin has the outcomes and the list', () => {
  const example = { id: 'a/b', entry: 'examples/a/b.ts', files: [], home: '', recording: '' }
  const groups = [{ versions: [{ node: '26.10.0', runs: 1 }], outcome: out('a\n') }]
  const markdown = runToMarkdown(
    {
      example,
      files: [],
      programs: [],
      formats: ['esm' as const],
      groups,
      isPortable: false,
      isLinuxOnly: false,
      settings: SETTINGS_OF_RUN,
    },
    EN,
  )
  expect(markdown.split('\n- Not run')[0]).toBe(
    [
      'Output, Node 26:',
      '```text\na\n```',
      'Output · As CommonJS, in a timer:',
      '```text\nx\n```',
      [
        '- Same as an ES module, after an await, as PID 1, under another user, with TZ=Asia/Kolkata',
        '- Differs: as CommonJS, in a timer',
        '- Differs in a worker: a worker is \\<another\\> thread',
        '- Not the same in every run: on a busy machine',
      ].join('\n'),
    ].join('\n\n'),
  )
})

const PAGE = `<div class="vp-doc"><div><h1>T</h1><figure class="run-example"><details class="settings"><summary>Same</summary><ul><li>Same in a worker</li></ul></details></figure></div></div>`

it('the book shows it unfolded', () => {
  expect(toPortable(PAGE, { id: 'a_b', base: '/', colours: new Map() }).body).toBe(
    '<figure class="run-example"><div class="settings"><ul><li>Same in a worker</li></ul></div></figure>',
  )
})

it('the search leaves it out', () => {
  expect(splitPage(PAGE, 'Modules', '').map(({ text }) => readPart(text, 'prose'))).toEqual([''])
})
