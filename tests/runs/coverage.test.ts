import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { runExamples } from '../../scripts/verify/run-examples.ts'
import type { RunSummary } from '../../scripts/verify/run-examples.ts'
import { runCommand } from '../helpers/command.ts'
import { ROOT, createProject } from '../helpers/project.ts'

const NOT_TAKEN = 'its branch was not taken, or what stands before it did not end.'
const NOT_CALLED = 'nothing calls its function.'
const NEXT = 'Take it away, or say why it is there: // never runs: <reason>, at the end of the line or above the block.'

const project = createProject({}, { 'tests/fixtures/coverage/examples': 'examples' })
let measured: RunSummary

beforeAll(async () => {
  const options = { root: project.root, toolchain: ROOT, filters: [], jobs: 2, cache: true }
  await runExamples({ ...options, mode: 'record', versions: 'pinned', repeat: 1 })
  // Of good/repeated, 40 runs go either way; the others, measured twice, do the same twice.
  measured = await runExamples({ ...options, mode: 'verify', versions: 'pinned', repeat: 2, coverage: true })
})

afterAll(() => project.remove())

it('what is recorded does not change under coverage', () => {
  expect(measured.results.filter(({ status }) => status !== 'verified')).toEqual([])
})

describe('lines that never ran', () => {
  it.each([
    [
      'branch.ts',
      ['4: "console.log(\'no\')"', NOT_TAKEN],
      ['9: "case \'y\':" and what follows up to line 11', NOT_TAKEN],
    ],
    ['called.ts', ['7: "add(" and what follows up to line 16', NOT_CALLED]],
    ['caught.ts', ['4: "console.log(error)"', NOT_TAKEN]],
    ['after-exit.ts', ['3: "console.log(\'behind\')"', 'it stands behind a call that does not return.']],
    ['hanging.ts', ['4: "console.log(\'behind\')"', NOT_TAKEN]],
    ['uncaught.ts', ['7: "console.log(\'many arguments\')"', NOT_TAKEN]],
    ['common.cts', ['5: "console.log(\'never\')"', NOT_TAKEN]],
    ['compiled.ts', ['5: "console.log(\'never\')"', NOT_TAKEN]],
    ['killed-itself.ts', ['3: "console.log(\'many arguments\')"', NOT_TAKEN]],
    ['folder/main.ts'],
    ['folder/used.ts', ['5: "export function unused() {" and what follows up to line 6', NOT_CALLED]],
    ['folder/alone.cjs', ['2: "exports.alone = true" and what follows up to line 3', 'nothing loads its file.']],
  ])('%s', (name, ...told) => {
    expect(problemsOf(`dead/${name}`)).toEqual(told.map(([what, why]) => `${what} never ran: ${why} ${NEXT}`))
  })

  it('a session, its client, forked children, threads, repeated runs and types have none', () => {
    expect(measured.problems.filter(({ file }) => file.startsWith('examples/good/'))).toEqual([])
  })

  it('a process that was ended from without could not tell: that is said once, and is no error', () => {
    const since = 'on, since a process was ended before it could tell what it ran.'
    const notices = measured.notices.filter((notice) => notice.startsWith('examples/'))
    expect(notices).toEqual([
      `examples/dead/aborted.ts: not measured from line 5 ${since}`,
      `examples/dead/killed-child.ts: not measured from line 5 ${since}`,
    ])
    expect([...problemsOf('dead/aborted.ts'), ...problemsOf('dead/killed-child.ts')]).toEqual([])
  })
})

describe('reasons', () => {
  it('are wrong of what does run, and of nothing', () => {
    expect(problemsOf('dead/stale.ts')).toEqual([
      '1: line 1, of which it says so, does run. Take the comment away.',
      '2: line 4, of which it says so, does run. Take the comment away.',
      '7: there is no code of which it could say so. Take the comment away.',
    ])
  })

  it('have to say why', () => {
    expect(problemsOf('dead/no-reason.ts')).toEqual([
      '2: it does not say why this never runs. Write // never runs: <reason>.',
    ])
  })
})

describe('the command', () => {
  it('tells the file, the line, its text, why and what is next, and exits with 1', async () => {
    const { code, stdout } = await runCommand(['verify', '--coverage', 'dead/caught', '--root', project.root])
    expect([code, stdout.split('\n').slice(-4, -2)]).toEqual([
      1,
      [`✗ examples/dead/caught.ts:4: "console.log(error)" never ran: ${NOT_TAKEN}`, `  ${NEXT}`],
    ])
  })

  it('exits with 0 where all lines ran or have a reason, and goes past the cache', async () => {
    const args = ['verify', '--coverage', 'good', '--root', project.root]
    await runCommand(args)
    const { code, stdout } = await runCommand(args)
    expect([
      code,
      stdout
        .split('\n')
        .at(-2)
        ?.replace(/ in .*:/, ''),
    ]).toEqual([0, '6 examples on Node 26.10.0 6 as recorded'])
  })
})

function problemsOf(name: string): string[] {
  return measured.problems
    .filter(({ file }) => file === `examples/${name}`)
    .map(({ line, message, next }) => `${line}: ${message} ${next}`)
}
