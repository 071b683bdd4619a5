import { afterAll, describe, expect, it } from 'vitest'

import { renderRecording } from '../../../scripts/recording/render-recording.ts'
import { createProject } from '../../helpers/project.ts'
import { createPageRenderer, writeRecording } from '../../helpers/render-page.ts'

const ONE = { zh: '一', en: 'one' }
const CLAIM = { number: 1, section: 'io', claim: ONE, verdict: 'right', truth: ONE, proof: ['a/b'] }
const project = createProject({
  'examples/a/flaky.ts': '/** @flaky until 2027-01-31 because `a` < "b" & {{ 1 }}. */\nconsole.log(1)\n',
  'examples/a/b.ts': 'console.log(1)\n',
  'examples/a/varied.ts': '/** @differs timer because of it. */\nconsole.log(1)\n',
  'examples/a/linux.ts': '/** @platform linux */\nconsole.log(1)\n',
  'examples/a/unrecorded.ts': '',
  'examples/a/repeated.recording.yaml': `example: a/repeated\noutcomes:\n  - runs: { 26.0.0: 2 }\n    exit: 0\n    output:\n      - stdout: a\n`,
  'examples/a/damaged.ts': '',
  'examples/a/damaged.recording.yaml': 'example: a/damaged\noutcomes:\n<<<<<<< HEAD\n',
  'examples/a/repeated.ts': "/** @repeat 2 */\nfor (const name of ['a', 'b', 'c']) console.log(name)\n",
  'docs/corrections.yaml': JSON.stringify({ water: [CLAIM] }),
  'examples/a/hidden.ts': "console.log(1)\nconst a = 'user\u202E'\n",
})
for (const name of ['a/b', 'a/flaky', 'a/hidden', 'a/linux'])
  writeRecording(project, name, { output: [], status: { exit: 0 } })
const out = (text: string) => ({ status: { exit: 0 }, output: [{ stream: 'stdout' as const, text }] })
/** @param runs how often it was run */
function writeVaried(runs: number): void {
  const text = renderRecording({
    example: 'a/varied',
    groups: [{ versions: [{ node: '26.0.0', runs }], outcome: out('one\n') }],
    settings: {
      same: ['user'],
      sometimes: [],
      differs: [
        { setting: 'cjs', outcome: out('one\ntwo\n') },
        {
          setting: 'worker',
          outcome: { ...out(''), status: { signal: 'SIGKILL' } },
          limit: 'it did not end within 1 s',
        },
        { setting: 'timer', outcome: out('three\n') },
      ],
    },
  })
  project.write({ 'examples/a/varied.recording.yaml': text })
}
const render = await createPageRenderer(project)
afterAll(() => project.remove())

describe('a page is refused with the line of', () => {
  it.each([
    ['an unknown example', 'run a/falky', 'There is no example "a/falky". Nearest: a/flaky, a/b, a/linux.'],
    ['a folder above', 'run ../a/b', 'There is no example "../a/b". Nearest: a/b, a/flaky, a/linux.'],
    ['a folder above, in between', 'run a/../../package', 'There is no example "a/../../package".'],
    ['an unknown region', 'run a/b #nine', 'a/b has no region #nine. There is none.'],
    ['lines that are not there', 'run a/b {99}', 'Lines {99} of a/b are not shown here. Shown are 1.'],
    [
      'an example without recording',
      'run a/unrecorded',
      'a/unrecorded has no recording. Run npm run record a/unrecorded.',
    ],
    [
      'a prediction of one distinct line',
      'run a/b predict',
      'a/b cannot be predicted: it needs at least 3 distinct lines and at most 12 lines, but has 0 and 0. Remove predict.',
    ],
    [
      'a prediction of a repeated program',
      'run a/repeated predict',
      'a/repeated cannot be predicted, because it is repeated or a session. Remove predict.',
    ],
    [
      'a comparison of untraced outcomes',
      'run a/b compare',
      'An example with 0 traced outcomes has nothing to compare. Remove compare.',
    ],
    [
      'documentation without an address',
      'documented',
      'Write ::: documented and the address of the documentation, which begins with https://.',
    ],
    [
      'documentation at another kind of address',
      'documented file:///etc',
      'Write ::: documented and the address of the documentation, which begins with https://.',
    ],
    [
      'a correction without its proof',
      'corrections water',
      'Claim 1 names "a/b" as its proof, which no page in docs/en shows.',
    ],
  ])('%s', async (_, words, message) => {
    await expect(render(`# x\n\n::: ${words}\n:::\n`)).rejects.toThrow(`docs/en/index.md:3: ::: ${words}\n  ${message}`)
  })

  it('a damaged recording, which is its own', async () => {
    await expect(render('::: run a/damaged\n:::\n')).rejects.toThrow(
      /^examples\/a\/damaged\.recording\.yaml:3: .*\n {2}Record it again: npm run record a\/damaged/,
    )
  })
})

it('a program with a character that does not show is refused, with its line', async () => {
  await expect(render('::: run a/hidden\n:::\n')).rejects.toThrow(
    /^examples\/a\/hidden\.ts:2: U\+202E does not show\.\n {2}Write it as an escape, \\u\{202E\}, or remove it\.$/,
  )
})

it('lines are counted as an editor counts them', async () => {
  await expect(render('x\ry\r\n\n::: run a/c\n:::\n')).rejects.toThrow(/^docs\/en\/index\.md:4: ::: run a\/c\n/)
})

it('a tab will do between the words', async () => {
  expect(await render('::: run\ta/b\n:::\n')).toBe(await render('::: run a/b\n:::\n'))
})

it('below the versions of a program with @platform, the page says so', async () => {
  expect(await render('::: run a/linux\n:::\n')).toContain(
    '</div>\n<p class="platform">Linux only. Other systems may behave differently.</p>\n</figcaption>',
  )
  expect(await render('::: run a/linux\n:::\n', 'root')).toContain(
    '<p class="platform">仅限 Linux，其他系统的行为可能不同。</p>',
  )
})

it('what documentation says is marked as not run, with its source', async () => {
  expect(await render('::: documented https://nodejs.org/api/os.html\nOn Windows, *not*.\n:::\n')).toBe(
    `<div class="documented custom-block">
<p class="custom-block-title">Documented, not run: <a href="https://nodejs.org/api/os.html" target="_blank" rel="noreferrer">nodejs.org/api/os.html</a></p><p>On Windows, <em>not</em>.</p>
</div>
`,
  )
})

it('below the versions of a program with @flaky, the page shows the day and the reason', async () => {
  const reason = '<span lang="en">`a` &lt; &quot;b&quot; &amp; {{ 1 }}</span>'
  const linesOf = async (language: 'en' | 'root', example: string): Promise<string | undefined> => {
    const html = await render(`::: run a/${example}\n:::\n`, language)
    return /<div class="provenance">.*?<\/div>(.*?)<\/figcaption>/s.exec(html)?.[1]?.trim()
  }
  expect(await linesOf('en', 'flaky')).toBe(
    `<p class="flaky" v-pre>Flaky until 2027-01-31: ${reason}. Until then, a different outcome does not fail the build.</p>`,
  )
  expect(await linesOf('root', 'flaky')).toBe(
    `<p class="flaky" v-pre>暂时不稳定，截至 2027-01-31：${reason}。在此之前，结果与记录不同，构建也不会失败。</p>`,
  )
  expect(await linesOf('en', 'b')).toBe('')
})

it('each setting in which a program differs is a tab, with the lines marked that differ, unless a tag explains it', async () => {
  writeVaried(1)
  const html = await render('::: run a/varied\n:::\n')
  expect([...html.matchAll(/<label class="tab-label" for="[^"]*">(.*?)<\/label>/g)].map(([, label]) => label)).toEqual([
    'Node 26',
    'As CommonJS',
    'In a worker',
  ])
  expect([...html.matchAll(/<span class="line differs"><span>(.*?)<\/span>/g)].map(([, line]) => line)).toEqual(['two'])
  expect(/<span class="end" v-pre>(.*?)<\/span>/.exec(html)?.[1]).toBe('it did not end within 1 s')
  expect(/<details class="settings" v-pre><summary>(.*?)<\/summary>/.exec(html)?.[1]).toBe(
    'Same under another user; differs: as CommonJS (shown), in a worker (shown), in a timer',
  )
})

it('of a repeated program, the outcomes in settings follow the shares', async () => {
  writeVaried(2)
  const html = await render('::: run a/varied\n:::\n')
  expect([...html.matchAll(/<p class="setting">(.*?)<\/p>/g)].map(([, label]) => label)).toEqual([
    'As CommonJS',
    'In a worker',
  ])
})
