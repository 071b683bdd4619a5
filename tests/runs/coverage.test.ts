import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { runExamples, type RunSummary } from '../../scripts/verify/run-examples.ts'
import { runCommand } from '../helpers/command.ts'
import { ROOT, createProject } from '../helpers/project.ts'

const NOT_TAKEN = 'its branch was not taken, or the code before it did not finish.'
const NOT_CALLED = 'its function was not called.'
const NEXT = 'Remove it, or add // never runs: <reason> at the end of the line or above the block.'

const project = createProject({}, { 'tests/fixtures/coverage/examples': 'examples' })
let measured: RunSummary

beforeAll(async () => {
  const options = { root: project.root, toolchain: ROOT, filters: [], jobs: 2, cache: true }
  await runExamples({ ...options, mode: 'record', versions: 'pinned', repeat: 1 })
  // The 16 runs of good/repeated have both outcomes; the other examples run twice, with the same outcome.
  measured = await runExamples({ ...options, mode: 'verify', versions: 'pinned', repeat: 2, coverage: true })
})

afterAll(() => project.remove())

it('does not change the outcome of programs', () => {
  expect(measured.results.filter(({ status }) => status !== 'verified')).toEqual([])
})

describe('lists lines that never ran', () => {
  it.each([
    [
      'branch.ts',
      ['4: "console.log(\'no\')"', NOT_TAKEN],
      ['9: "case \'y\':" and the following code up to line 11', NOT_TAKEN],
    ],
    ['called.ts', ['7: "add(" and the following code up to line 16', NOT_CALLED]],
    ['caught.ts', ['4: "console.log(error)"', NOT_TAKEN]],
    ['after-exit.ts', ['3: "console.log(\'behind\')"', 'it follows a call that does not return.']],
    ['hanging.ts', ['4: "console.log(\'behind\')"', NOT_TAKEN]],
    ['uncaught.ts', ['7: "console.log(\'many arguments\')"', NOT_TAKEN]],
    ['common.cts', ['5: "console.log(\'never\')"', NOT_TAKEN]],
    ['compiled.ts', ['5: "console.log(\'never\')"', NOT_TAKEN]],
    ['killed-itself.ts', ['3: "console.log(\'many arguments\')"', NOT_TAKEN]],
    ['folder/main.ts'],
    ['folder/used.ts', ['5: "export function unused() {" and the following code up to line 6', NOT_CALLED]],
    ['folder/alone.cjs', ['2: "exports.alone = true" and the following code up to line 3', 'its file was not loaded.']],
  ])('%s', (name, ...lines) => {
    expect(problemsOf(`dead/${name}`)).toEqual(lines.map(([line, why]) => `${line} never ran: ${why} ${NEXT}`))
  })

  it('measures sessions, clients, child processes, threads and repeated runs, and ignores types', () => {
    expect(measured.problems.filter(({ file }) => file.startsWith('examples/good/'))).toEqual([])
  })

  it('prints a notice for each file of a process that was killed, and does not fail', () => {
    const why = 'A process was killed before it could report its coverage.'
    const notices = measured.notices.filter((notice) => notice.startsWith('examples/'))
    expect(notices).toEqual([
      `examples/dead/aborted.ts: unknown whether these lines ran: 5. ${why}`,
      `examples/dead/killed-child.ts: unknown whether these lines ran: 5. ${why}`,
    ])
    expect([...problemsOf('dead/aborted.ts'), ...problemsOf('dead/killed-child.ts')]).toEqual([])
  })
})

describe('reasons in comments', () => {
  it('must be about code that did not run', () => {
    expect(problemsOf('dead/stale.ts')).toEqual([
      '1: this comment is about line 1, which did run. Remove the comment.',
      '2: this comment is about line 4, which did run. Remove the comment.',
      '7: this comment is not about any code. Remove the comment.',
    ])
  })

  it('must not be empty', () => {
    expect(problemsOf('dead/no-reason.ts')).toEqual(['2: this comment gives no reason. Write // never runs: <reason>.'])
  })
})

describe('verify --coverage', () => {
  it('prints the file, the line, its text, the cause and the next step, and exits with 1', async () => {
    const { code, stdout } = await runCommand(['verify', '--coverage', 'dead/caught', '--root', project.root])
    expect([code, stdout.split('\n').slice(-4, -2)]).toEqual([
      1,
      [`✗ examples/dead/caught.ts:4: "console.log(error)" never ran: ${NOT_TAKEN}`, `  ${NEXT}`],
    ])
  })

  it('exits with 0 if all lines ran or have a reason, and ignores the cache', async () => {
    const args = ['verify', '--coverage', 'good', '--root', project.root]
    const { code, stdout } = await runCommand(args)
    const summary = /^6 examples on Node 26\.10\.0 in .*: 6 as recorded$/
    expect([code, stdout.split('\n').at(-2)]).toEqual([0, expect.stringMatching(summary)])
  })
})

function problemsOf(name: string): string[] {
  return measured.problems
    .filter(({ file }) => file === `examples/${name}`)
    .map(({ line, message, next }) => `${line}: ${message} ${next}`)
}
