import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PassThrough } from 'node:stream'

import { describe, expect, it } from 'vitest'

import { createTerminal, type Terminal } from '../../../scripts/cli/terminal.ts'
import { ROOT } from '../../helpers/project.ts'

/** A terminal, or GitHub Actions, would obey parts of this. */
const HOSTILE =
  '\u001B]52;c;eA==\u0007 \u001B[2J \u009B2J \u202Eesrever\r \uFEFF\n::error::x\n  ::add-mask::x\n✗ ##[command]x ::warning::y'

/** Returns what is written by an action. */
function written(act: (terminal: Terminal) => void, { isTTY = false, env = {} } = {}): string {
  const colors = { hasColors: () => isTTY, getColorDepth: () => (isTTY ? 4 : 1) }
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY, columns: 20, ...colors })
  act(createTerminal(Object(stream), env))
  return String(stream.read() ?? '')
}

describe('print', () => {
  it('shows what would control the terminal', () => {
    expect(written(({ print }) => print(HOSTILE))).toBe(
      '\\u{1b}]52;c;eA==\\u{7} \\u{1b}[2J \\u{9b}2J \\u{202e}esrever\\u{d} \\u{feff}\n::error::x\n  ::add-mask::x\n✗ ##[command]x ::warning::y\n',
    )
  })

  it('writes no command for GitHub Actions', () => {
    const [, ...lines] = written(({ print }) => print(HOSTILE), { env: { GITHUB_ACTIONS: 'true' } }).split('\n')
    expect(lines).toEqual(['\\u{3a}:error::x', '  \\u{3a}:add-mask::x', '✗ #\\u{23}[command]x ::warning::y', ''])
  })

  it('keeps text, tabs and emoji', () => {
    expect(written(({ print }) => print('a\tb 你好 👩‍💻'))).toBe('a\tb 你好 👩‍💻\n')
  })

  it('colours the lines of results on a terminal', () => {
    const text = '✗ a\n✓ b\n~ c\n    -d\n    +e\nf'
    expect(written(({ print }) => print(text), { isTTY: true, env: {} })).toBe(
      '\u001B[31m✗ a\u001B[39m\n\u001B[32m✓ b\u001B[39m\n\u001B[33m~ c\u001B[39m\n\u001B[31m    -d\u001B[39m\n\u001B[32m    +e\u001B[39m\nf\n',
    )
  })
})

it('printColoured keeps colours, and nothing else that controls the terminal', () => {
  expect(written(({ printColoured }) => printColoured('\u001B[1;31mred\u001B[0m \u001B[2J\u001B]0;title\u0007'))).toBe(
    '\u001B[1;31mred\u001B[0m \\u{1b}[2J\\u{1b}]0;title\\u{7}\n',
  )
  const env = { GITHUB_ACTIONS: 'true' }
  expect(written(({ printColoured }) => printColoured('a\n::error::x'), { env })).toBe('a\n\\u{3a}:error::x\n')
})

it('command writes a command', () => {
  const env = { GITHUB_ACTIONS: 'true' }
  expect(written(({ command }) => command('::error file=a::\u001B[2J'), { env })).toBe('::error file=a::\\u{1b}[2J\n')
})

it('show fits into one line, and only on a terminal', () => {
  const line = `\u001B[2J${'a'.repeat(30)}`
  expect(written(({ show }) => show(line))).toBe('')
  expect(written(({ show }) => show(line), { isTTY: true })).toBe(`\r\u001B[2K\\u{1b}[2J${'a'.repeat(10)}`)
})

it('nothing is printed in another way', () => {
  const names = globSync('scripts/**/*.ts', { cwd: ROOT, exclude: (name) => /preload$|templates$/.test(name) })
  const direct = names.filter((name) =>
    /console\.\w+\(|std(?:out|err)\.write\(|stream\.write\(/.test(readFileSync(path.join(ROOT, name), 'utf8')),
  )
  // The reporter writes JSON, in which nothing is left that does not show.
  expect(direct.toSorted()).toEqual(['scripts/cli/terminal.ts', 'scripts/report/reporter.ts'])
})
