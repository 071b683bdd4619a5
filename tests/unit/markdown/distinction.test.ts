import { afterAll, describe, expect, it } from 'vitest'

import { loadRun } from '../../../.vitepress/markdown/run/load-run.ts'
import { messagesFor } from '../../../.vitepress/messages/messages-for.ts'
import { runToMarkdown } from '../../../.vitepress/publish/markdown-run.ts'
import type { Outcome } from '../../../scripts/recording/outcome.ts'
import { renderRecording } from '../../../scripts/recording/render-recording.ts'
import { runsOf } from '../../helpers/page.ts'
import { createProject } from '../../helpers/project.ts'
import { createPageRenderer, writeRecording } from '../../helpers/render-page.ts'

const project = createProject({ 'examples/a/b.ts': 'console.log()\n', 'examples/a/c.ts': '/** @repeat 2 */\n' })
const render = await createPageRenderer(project)
afterAll(() => project.remove())

const out = (text: string): Outcome => ({
  status: { exit: 0 },
  output: text === '' ? [] : [{ stream: 'stdout', text }],
})
const failed = (thrown: string, report = 'Error: x\n'): Outcome => ({
  status: { exit: 1 },
  output: [],
  error: { name: 'Error', message: 'x', thrown, report },
})

async function outputsOf(...outcomes: Outcome[]): Promise<string[]> {
  writeRecording(project, 'a/b', ...outcomes)
  return runsOf(await render('::: run a/b\n:::\n'))[0]?.outputs ?? []
}

/** The lines of the Markdown twin about outputs. */
function twinOf(language: 'en' | 'zh', ...outcomes: Outcome[]): string {
  writeRecording(project, 'a/b', ...outcomes)
  const run = loadRun({ id: 'a/b', lines: [], predict: false }, project.root, () => undefined)
  return runToMarkdown(run, messagesFor(language)).split('```\n\n').slice(1).join('```\n\n')
}

describe('outcomes that look the same', () => {
  it.each([
    ['a missing line break', ['a\n', 'a'], ['a', 'a⟨no line break at the end⟩']],
    ['spaces at the end', ['a\nb\n', 'a  \nb\n'], ['a\nb', 'a··\nb']],
    ['spaces of another kind', ['a b\n', 'a\u00A0b\n', 'a\u3000b\n'], ['a b', 'a⟨U+00A0⟩b', 'a⟨U+3000⟩b']],
    ['a tab', ['a\tb\n', 'a  b\n'], ['a␉b', 'a··b']],
    ['a hidden character and its code point', ['a\u200B\n', 'a⟨U+200B⟩\n'], ['a⟨U+200B⟩', 'a⟨U+27E8⟩U+200B⟨U+27E9⟩']],
    ['colors', ['\u001B[31ma\u001B[39m\n', 'a\n'], ['␛[31ma␛[39m', 'a']],
    ['spaces of one of several lines', ['a\u00A0b\nc \n', 'a b\nd \n'], ['a⟨U+00A0⟩b\nc ', 'a b\nd ']],
  ])('are distinguished if they differ in %s', async (_, texts, expected) => {
    expect(await outputsOf(...texts.map(out))).toEqual(expected)
  })

  it.each([
    ['words', ['a \u00A0\n', 'b\n'], ['a \u00A0', 'b']],
    ['nothing', ['a\u00A0b'], ['a\u00A0b']],
    ['lines that the other has, too', ['a \nb', 'a \nc'], ['a \nb', 'a \nc']],
  ])('keep the usual form if they differ in %s', async (_, texts, expected) => {
    expect(await outputsOf(...texts.map(out))).toEqual(expected)
  })

  it('of several streams are distinguished, too', async () => {
    const both = (first: string): Outcome => ({
      status: { exit: 0 },
      output: [
        { stream: 'stdout', text: first },
        { stream: 'stderr', text: 'b\n' },
      ],
    })
    expect(await outputsOf(both('a\n'), both('a'))).toEqual(['a\nb', 'a⟨no line break at the end⟩\nb'])
  })

  it('show what was thrown only if reports look the same', async () => {
    expect(await outputsOf(failed('{ a: 1 }'), failed('{ a: 2 }'))).toEqual([
      'Error: x',
      'Thrown: { a: 1 }',
      'Error: x',
      'Thrown: { a: 2 }',
    ])
    expect(await outputsOf(failed('{ a: 1 }'), failed('{ a: 2 }', 'Error: y\n'))).toEqual(['Error: x', 'Error: y'])
  })

  it('show the message of an error if only that differs', async () => {
    const text = (message: string): Outcome => ({
      status: { exit: 1 },
      output: [],
      error: { name: 'string', message, report: `${message}\n` },
    })
    expect(await outputsOf(text('x'), text('x\n'))).toEqual(['x', 'Thrown: "x"', 'x', 'Thrown: "x\\n"'])
  })

  it('are distinguished in the table of shares', async () => {
    const groups = ['a \n', 'a\n'].map((text) => ({ versions: [{ node: '26.0.0', runs: 1 }], outcome: out(text) }))
    project.write({
      'examples/a/c.recording.yaml': renderRecording({
        example: 'a/c',
        groups: groups.map((group) => ({ ...group, versions: [{ node: '26.0.0', runs: 2 }] })),
      }),
    })
    const [run] = runsOf(await render('::: run a/c\n:::\n'))
    expect(run?.shares).toEqual(['a·', 'a'])
  })

  it('are distinguished in the Markdown twin, in both languages', () => {
    expect(twinOf('en', out('a\n'), out('a'), failed('{ b: 1 }'), failed('{ b: 2 }'))).toBe(`Output, Node 26:

\`\`\`text
a
\`\`\`

Output, Node 25:

\`\`\`text
a⟨no line break at the end⟩
\`\`\`

Output, Node 24 (exit 1, Error):

\`\`\`text
Error: x
\`\`\`

Thrown: \` { b: 1 } \`

Output, Node 23 (exit 1, Error):

\`\`\`text
Error: x
\`\`\`

Thrown: \` { b: 2 } \``)
    expect(twinOf('zh', out('a\n'), out('a'))).toBe(`输出, Node 26:

\`\`\`text
a
\`\`\`

输出, Node 25:

\`\`\`text
a⟨末尾没有换行⟩
\`\`\``)
  })
})

describe('an output of empty lines', () => {
  it.each([
    ['one', '\n', ''],
    ['two', '\n\n', '\n'],
    ['some at the end', 'a\n\n\n', 'a\n\n'],
    ['spaces only', '  \n', '  '],
  ])('is an output: %s', async (_, text, expected) => {
    expect(await outputsOf(out(text))).toEqual([expected])
    expect(twinOf('en', out(text))).toBe(`Output, Node 26:\n\n\`\`\`text\n${expected}\n\`\`\``)
  })

  it('is not the same as no output', async () => {
    expect(await outputsOf(out(''))).toEqual([])
    expect(twinOf('en', out(''))).toBe('Output, Node 26:\n\nNo output')
  })

  it('keeps the height of its lines', async () => {
    writeRecording(project, 'a/b', out('a\n\n'))
    const html = await render('::: run a/b\n:::\n')
    expect(/<code><span class="line"><span>a<\/span><\/span>\n<span class="line">(.*?)<\/span>/.exec(html)?.[1]).toBe(
      '<wbr>',
    )
  })
})
