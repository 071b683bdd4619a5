import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'

import { afterEach, describe, expect, it } from 'vitest'

import { runCommand, runNode } from '../helpers/command.ts'
import { createProject, createSite, type Project, PINNED } from '../helpers/project.ts'

const HELLO = "console.log('one')\nconsole.log('hello')\nconsole.log('three')\n"
let project: Project

afterEach(() => project.remove())

function create(files: Record<string, string>): void {
  project = createProject(files)
}

function command(...args: string[]) {
  return runCommand([...args, '--root', project.root])
}

function recordingOf(id: string): string {
  return readFileSync(project.path(`examples/${id}.recording.yaml`), 'utf8')
}

/** A program of one file, as in reports. */
function exampleOf(id: string) {
  const entry = `examples/${id}.ts`
  return { id, entry, files: [entry], home: entry, recording: `examples/${id}.recording.yaml` }
}

describe('record and verify', () => {
  it('reports a changed word as drift, with a diff and the command that accepts it', async () => {
    create({ 'examples/a/hello.ts': HELLO })
    expect(await command('record')).toMatchObject({ code: 0, stderr: '' })
    const before = recordingOf('a/hello')
    project.write({ 'examples/a/hello.ts': HELLO.replace('hello', 'goodbye') })

    const { code, stdout } = await command('verify')
    expect([code, stdout.split('\n').slice(0, -2)]).toEqual([
      1,
      [
        `✗ a/hello: drifted on Node ${PINNED}`,
        '    examples/a/hello.ts: - recorded, + this run',
        '         output:',
        '           - stdout: |',
        '               one',
        '    -          hello',
        '    +          goodbye',
        '               three',
        '    To accept the change, run npm run record a/hello',
      ],
    ])
    expect(recordingOf('a/hello')).toBe(before)

    expect(await command('record', 'a/hello')).toMatchObject({ code: 0 })
    expect(recordingOf('a/hello')).toBe(before.replace('hello\n          three', 'goodbye\n          three'))
    expect(await command('verify')).toMatchObject({ code: 0 })
  })

  it('reads files with a byte order mark and with CR LF as others', async () => {
    const lines = ['/** @expect exit 3 */', 'console.log(`one', 'two`)', 'process.exitCode = 3', '']
    create({ 'examples/a/hello.ts': `\uFEFF${lines.join('\r\n')}` })
    expect(await command('record')).toMatchObject({ code: 0, stderr: '' })
    const recording = recordingOf('a/hello')
    expect(recording.split('\n').slice(2)).toEqual([
      'outcomes:',
      `  - node: ${PINNED}`,
      '    exit: 3',
      '    output:',
      '      - stdout: |',
      '          one',
      '          two',
      '',
    ])
    project.write({ 'examples/a/hello.recording.yaml': `\uFEFF${recording.replaceAll('\n', '\r\n')}` })
    expect(await command('verify', '--no-cache')).toMatchObject({ code: 0, stderr: '' })
  })

  it('records nothing that it did not see twice', async () => {
    create({ 'examples/a/time.ts': 'console.log(process.hrtime.bigint())\n' })
    const { code, stdout } = await command('record')
    expect([code, stdout.split('\n')[0]]).toEqual([1, `✗ a/time: unstable on Node ${PINNED}`])
    expect(existsSync(project.path('examples/a/time.recording.yaml'))).toBe(false)
  })

  it('reports a failure with the output of the program, and records the other examples', async () => {
    create({ 'examples/a/bad.ts': "console.log('before')\nprocess.exitCode = 7\n", 'examples/a/hello.ts': HELLO })
    const { code, stdout } = await command('record')
    // Either example may finish first.
    const [recorded, failed] = stdout
      .split(/^(?=\S)/m)
      .toSorted()
      .slice(-2)
    expect([code, recorded?.split('\n')[0], failed]).toEqual([
      1,
      `✓ a/hello: newly recorded on Node ${PINNED}`,
      [
        `✗ a/bad: failed on Node ${PINNED}`,
        `    examples/a/bad.ts on Node ${PINNED}: expected exit 0; got exit 7`,
        '    1│ before',
        '       (exit 7)',
        '    Fix the program. If it must end like this, add to its header: @expect exit 7',
        '    Nothing was recorded.',
        '',
      ].join('\n'),
    ])
    expect(readdirSync(project.path('examples/a'))).toEqual(['bad.ts', 'hello.recording.yaml', 'hello.ts'])
  })

  it('reports a system error with its example, and runs the other examples', async () => {
    create({ 'examples/a/hello.ts': HELLO, 'examples/a/stuck.ts': HELLO, 'examples/a/stuck.recording.yaml/x': '' })
    const { code, stdout } = await command('record')
    expect([
      code,
      stdout.includes('✗ a/stuck: invalid\n    examples/a/stuck.ts: EISDIR: illegal operation on a directory, read.\n'),
    ]).toEqual([1, true])
    expect(recordingOf('a/hello')).toMatch(/^ {10}hello$/m)
  })

  it('reports a recording without a program in verify, and deletes it in record', async () => {
    create({ 'examples/a/hello.ts': HELLO, 'examples/a/gone.recording.yaml': 'x' })
    await command('record', 'hello')
    expect(await command('verify')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(
        /^✗ examples\/a\/gone\.recording\.yaml: this recording has no example\.\n {2}Delete it, or run npm run record to delete all such recordings\.\n/,
      ),
    })
    expect(await command('record')).toMatchObject({ code: 0 })
    expect(readdirSync(project.path('examples/a'))).toEqual(['hello.recording.yaml', 'hello.ts'])
  })

  it('runs examples again after a change of the runner', async () => {
    project = createSite({ 'examples/a/hello.ts': HELLO })
    const own = (ending: string) => runNode([project.path('scripts/run.ts'), ending], project.root)
    await own('record')
    expect((await own('verify')).stdout).toMatch(/: 1 unchanged\n$/)
    const file = project.path('scripts/sandbox/limits.ts')
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n// changed\n`)
    expect((await own('verify')).stdout).toMatch(/: 1 as recorded\n$/)
  })

  it('keeps the compiled code of the command, except with --no-cache', async () => {
    project = createSite({ 'examples/a/hello.ts': HELLO })
    const { NODE_COMPILE_CACHE: _, ...env } = process.env
    const own = (...args: string[]) => runNode([project.path('scripts/run.ts'), 'record', ...args], project.root, env)
    expect(await own('--no-cache')).toMatchObject({ code: 0 })
    expect(existsSync(project.path('.cache/code'))).toBe(false)
    expect(await own()).toMatchObject({ code: 0 })
    expect(readdirSync(project.path('.cache/code')).length).toBe(1)
  })
})

describe('usage', () => {
  it.each([
    [['verify', '--fast'], /^Unknown option '--fast'.*\nnpm run verify -- --help explains the options\.\n$/],
    [
      ['verify', '--node', '10'],
      /^No example names Node\.js 10\.24\.1 in its header\.\nnpm run verify -- --help explains the options\.\n$/,
    ],
    [
      ['verify', 'nine'],
      /^There is no example or chapter "nine"\. Nearest: .*\nnpm run verify -- --help explains the options\.\n$/,
    ],
    [
      ['record', '--shard', '0/2'],
      /^--shard "0\/2" is not <i>\/<n> with i from 1 to n\.\nnpm run record -- --help explains the options\.\n$/,
    ],
  ])('%j exits with 2', async (args, stderr) => {
    create({ 'examples/a/hello.ts': HELLO })
    expect(await command(...args)).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(stderr) })
  })

  it('prints the usage with --help', async () => {
    create({})
    expect(await command('verify', '--help')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^npm run verify -- \[options\] \[filter…\]\n/),
    })
  })

  it('prints one document with --reporter json, and writes the same with --save', async () => {
    create({ 'examples/a/bad.ts': '/** @tag */\n', 'examples/a/hello.ts': HELLO })
    const file = project.path('saved.json')
    const { code, stdout } = await command('record', '--reporter', 'json', '--save', file)
    expect(readFileSync(file, 'utf8')).toBe(stdout)
    expect([code, JSON.parse(stdout)]).toEqual([
      1,
      {
        // Contains a notice if there is no sandbox.
        notices: expect.any(Array),
        problems: [],
        results: [
          {
            example: exampleOf('a/bad'),
            status: 'invalid',
            problem: {
              file: 'examples/a/bad.ts',
              line: 1,
              message: '@tag is not a known tag.',
              next: 'Use one of @node, @expect, @repeat, @trace, @format, @session, @allow, @platform, @mask, @timeout, @stdin, @flaky, @differs.',
            },
          },
          {
            example: exampleOf('a/hello'),
            variants: [{ node: PINNED }],
            skipped: [],
            status: 'recorded',
            diff: recordingOf('a/hello')
              .trimEnd()
              .split('\n')
              .map((line) => `+${line}`),
            missing: [],
          },
        ],
      },
    ])
  })
})
