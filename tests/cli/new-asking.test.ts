import { describe, expect, it } from 'vitest'

import { addPage, formatContents } from '../../scripts/content/contents-file.ts'
import { CONTENTS, growingSite } from '../helpers/growing-site.ts'
import { HAS_TERMINAL, runOnTerminal } from '../helpers/terminal.ts'

const DOWN = '\u001B[B'
const site = growingSite()

function answer(args: string, answers: [question: string, keys: string][]) {
  return runOnTerminal(`${process.execPath} scripts/new.ts ${args}`, site.root, answers)
}

describe.skipIf(!HAS_TERMINAL)('npm run new on a terminal', () => {
  it('asks for what is not said, and again where an answer will not do', async () => {
    const { code, screen } = await answer('--zh 一页 --after cycles', [
      ['Chapter', '\r'],
      ['Name in the address', 'loading\r'],
      ['There is a page modules/loading already.', '-2\r'],
      ['Title in English', ' \r'],
      ['A title is missing.', '\u007FLoading, again\r'],
      ['Kind of example', `${DOWN}\r`],
    ])
    const { 'docs/contents.json': contents, 'docs/en/modules/loading-2.md': page, ...others } = site.changes()
    expect(code, screen).toBe(0)
    expect([contents, page?.split('\n').slice(0, 2)]).toEqual([
      await formatContents(addPage(CONTENTS, { chapter: 'modules', slug: 'loading-2', after: 'cycles' })),
      ['---', 'title: Loading, again'],
    ])
    expect(Object.keys(others).filter((name) => name.startsWith('examples/modules/'))).toEqual([
      'examples/modules/loading-2',
      'examples/modules/loading-2.recording.yaml',
      'examples/modules/loading-2/counter.ts',
      'examples/modules/loading-2/main.ts',
    ])
  })

  it('an unknown place in the chapter that was chosen: nothing is written', async () => {
    const { code, screen } = await answer('--zh 一页 --en Page --kind program --after cycles', [
      ['Chapter', `${DOWN}\r`],
      ['Name in the address', 'x\r'],
    ])
    expect([code, screen.trimEnd().split('\n').slice(-2)]).toEqual([
      2,
      ['There is no page "cycles" in io. There is none.', 'npm run new -- --help explains the options.'],
    ])
    expect(site.changes()).toEqual({})
  })

  it('SIGTERM: nothing is written, and the terminal is as it was', async () => {
    const ended = 'timeout --foreground --preserve-status --signal TERM 2'
    const command = `${ended} ${process.execPath} scripts/new.ts io/x; echo "code $?"; stty -a`
    const { screen } = await runOnTerminal(command, site.root, [])
    expect([/^code \d+$/m.exec(screen)?.[0], / -?icanon/.exec(screen)?.[0], / -?echo /.exec(screen)?.[0]]).toEqual([
      'code 143',
      ' icanon',
      ' echo ',
    ])
    expect(site.changes()).toEqual({})
  })

  it('Ctrl+C: nothing is written', async () => {
    const { code } = await answer('io/x --zh 一页', [['Title in English', '\u0003']])
    expect([code, site.changes()]).toEqual([130, {}])
  })
})
