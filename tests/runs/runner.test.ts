import { mkdirSync, readFileSync, readdirSync } from 'node:fs'

import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import { batch, failed, testPrograms, type Program } from '../helpers/run-fixtures.ts'
import { readCommandLines } from '../helpers/processes.ts'

const DENIED = failed('expected exit 0; got exit 1, Error ERR_ACCESS_DENIED')
const LEFT_RUNNING = failed(expect.stringMatching(/^it exited, but left running: sleep \(pid \d+\)$/))
const BAD: Program[] = [
  ['endless-loop', failed('it did not end within 0.5 s'), '/** @timeout 500ms */\nfor (;;);\n'],
  ['waits-for-ever', failed('it did not end within 0.5 s'), '/** @timeout 500ms */\nsetInterval(() => {}, 1000)\n'],
  [
    'grandchild',
    failed('it did not end within 1 s'),
    `/**
 * @allow child-process
 * @timeout 1s
 */
import { spawn } from 'node:child_process'
spawn('sh', ['-c', 'sleep 63 & sleep 63'], { stdio: 'inherit' })
`,
  ],
  [
    'orphan',
    LEFT_RUNNING,
    `/** @allow child-process */
import { spawn } from 'node:child_process'
spawn('sleep', ['61'], { stdio: 'inherit' }).unref()
`,
  ],
  [
    'daemon',
    LEFT_RUNNING,
    `/** @allow child-process */
import { spawn } from 'node:child_process'
spawn('sleep', ['62'], { stdio: 'ignore', detached: true }).unref()
`,
  ],
  [
    'hundred-megabytes',
    failed('it printed more than 256 KiB'),
    "for (let i = 0; i < 100 * 1024; i++) process.stdout.write('x'.repeat(1024))\n",
  ],
  [
    'memory',
    failed(expect.stringMatching(/^it used more than (?:512 MiB of memory|768 MiB of memory, its files included)$/)),
    '/** @timeout 20s */\nconst kept = []\nsetInterval(() => kept.push(Buffer.alloc(64 * 1024 * 1024, 1)), 5)\n',
  ],
  ['throws', failed('expected exit 0; got exit 1, TypeError'), "throw new TypeError('boom')\n"],
  ['does-not-throw', failed('expected exit 1, TypeError; got exit 0'), '/** @expect throws TypeError */\n'],
  ['crash', failed('expected exit 0; got signal SIGABRT'), 'process.abort()\n'],
  [
    'writes-outside',
    DENIED,
    `/** @allow fs-write */
import { writeFileSync } from 'node:fs'
writeFileSync(new URL('./written.txt', import.meta.url), 'x')
`,
  ],
  ['reads-secret-file', DENIED, "import { readFileSync } from 'node:fs'\nreadFileSync('/etc/hostname')\n"],
  ['network', DENIED, "import { createServer } from 'node:net'\ncreateServer().listen(0)\n"],
  ['child', DENIED, "import { spawnSync } from 'node:child_process'\nspawnSync('true')\n"],
]

beforeAll(() => {
  mkdirSync(project.path('tmp'))
  vi.stubEnv('SECRET_TOKEN', 'do not tell')
  vi.stubEnv('TMPDIR', project.path('tmp'))
})
afterAll(() => void vi.unstubAllEnvs())

const project = testPrograms('runner', BAD)

it('no process or folder of bad programs is left', () => {
  const commands = readCommandLines()
  expect(commands.filter((command) => /^sleep\x006[123]\x00/.test(command) || command.includes(project.root))).toEqual(
    [],
  )
  expect(readdirSync(project.path('tmp'))).toEqual([])
})

it('stdout and stderr keep their order when they alternate quickly', async () => {
  const source = `for (let i = 0; i < 300; i++) {
  process.stdout.write(\`out \${i}\\n\`)
  process.stderr.write(\`err \${i}\\n\`)
}
`
  project.write({ 'examples/a/alternating.ts': source })
  await batch(project.root, { filters: ['a/alternating'], mode: 'record' })
  const recording = readFileSync(project.path('examples/a/alternating.recording.yaml'), 'utf8')
  expect(recording.match(/(?:out|err) \d+$/gm)).toEqual(
    Array.from({ length: 300 }, (_, i) => [`out ${i}`, `err ${i}`]).flat(),
  )
})

it('two runs that differ are unstable', async () => {
  project.write({ 'examples/a/random.ts': 'console.log(Math.random())\n' })
  const random = await batch(project.root, { filters: ['a/random'], mode: 'record', repeat: 2 })
  expect(random.get('a/random')).toMatchObject({
    status: 'unstable',
    diff: expect.arrayContaining([expect.stringMatching(/^- +0\.\d+$/), expect.stringMatching(/^\+ +0\.\d+$/)]),
  })
})
