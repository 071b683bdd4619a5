import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { gate, type GateResult } from '../../.vitepress/browser-node/gate/gate.ts'
import { createProject, PINNED, ROOT, type Project } from '../helpers/project.ts'

const ORDER = `setTimeout(() => console.log('timeout'), 500)
setImmediate(() => console.log('immediate'))
process.nextTick(() => console.log('tick'))
queueMicrotask(() => console.log('microtask'))
Promise.resolve().then(() => console.log('promise'))
console.error('main')
export {}
`
const RECORDED_ORDER = [
  ['stderr', 'main'],
  ['stdout', 'microtask', 'promise', 'tick', 'immediate', 'timeout'],
] as const

const recording = (name: string, ...outcome: string[]): string =>
  [`example: chapter/${name}`, 'outcomes:', `  - node: ${PINNED}`, ...outcome.map((line) => `    ${line}`), ''].join(
    '\n',
  )

const output = (chunks: readonly (readonly [string, ...string[]])[]): string[] => [
  'output:',
  ...chunks.flatMap(([stream, ...lines]) => [`  - ${stream}: |`, ...lines.map((line) => `      ${line}`)]),
]

describe('gate', () => {
  let project: Project
  let results: GateResult[]

  beforeAll(async () => {
    project = createProject({
      'examples/chapter/order.ts': ORDER,
      'examples/chapter/order.recording.yaml': recording('order', 'exit: 0', ...output(RECORDED_ORDER)),
      'examples/chapter/other.ts': "console.log('one')\nexport {}\n",
      'examples/chapter/other.recording.yaml': recording('other', 'exit: 0', ...output([['stdout', 'two']])),
      'examples/chapter/absent.ts':
        "import { watchFile } from 'node:fs'\ntry {\n  watchFile('none', () => undefined)\n} catch {}\nconsole.log('caught')\n",
      'examples/chapter/absent.recording.yaml': recording('absent', 'exit: 0', ...output([['stdout', 'caught']])),
      'examples/chapter/machine.ts': "import { uptime } from 'node:os'\nconsole.log(typeof uptime())\n",
      'examples/chapter/machine.recording.yaml': recording('machine', 'exit: 0', ...output([['stdout', 'number']])),
      'examples/chapter/forks.ts': '/** @allow child-process */\nexport {}\n',
      'examples/chapter/unrecorded.ts': 'export {}\n',
    })
    const { signal } = new AbortController()
    results = await gate(
      { root: project.root, toolchain: ROOT, filters: [], repeat: 2, jobs: 2, abort: signal },
      () => undefined,
    )
  })
  afterAll(() => project.remove())

  it('lets through what prints and ends as recorded, and says why it refuses the others', () => {
    const verdicts = results.map(({ example, verdict }) => [
      example.id,
      verdict.kind === 'equal' ? 'equal' : verdict.reason,
    ])
    expect(Object.fromEntries(verdicts)).toEqual({
      'chapter/absent': 'it uses fs.StatWatcher, which is absent',
      'chapter/forks': 'it needs @allow child-process',
      'chapter/machine': 'it uses os.getUptime, which is approximate',
      'chapter/order': 'equal',
      'chapter/other': 'it prints something else',
      'chapter/unrecorded': 'it has no recording',
    })
  })

  it('shows the difference', () => {
    const verdict = results.find(({ example }) => example.id === 'chapter/other')?.verdict
    expect(verdict).toMatchObject({ diff: ['-two', '+one', ' ', ' exit 0 '] })
  })
})
