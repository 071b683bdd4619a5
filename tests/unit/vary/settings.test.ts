import { describe, expect, it } from 'vitest'

import { SETTINGS } from '../../../scripts/contracts/settings.ts'
import type { Facts } from '../../../scripts/vary/facts.ts'
import { SETTING_BY_NAME, settingsFor } from '../../../scripts/vary/settings.ts'

const MODULE: Facts = { header: { allow: [], formats: [], masks: [] }, format: 'esm', hasFixedFormat: false, code: '' }
const CJS: Facts = { ...MODULE, format: 'cjs', header: { allow: [], formats: ['cjs'], masks: [] } }
const session = { server: 'server.ts', client: 'client.ts' }
const mask = { name: 'pid', find: () => [], label: 'pid' }

describe('the settings that cannot apply, with the reason', () => {
  it.each<[string, Facts, Record<string, string>]>([
    ['a module', MODULE, { esm: 'it is recorded in this module system' }],
    ['CommonJS', CJS, { cjs: 'it is recorded in this module system' }],
    [
      'both module systems',
      { ...MODULE, header: { allow: [], formats: ['cjs', 'esm'], masks: [] } },
      { esm: 'it is recorded in this module system', cjs: 'it is recorded in this module system' },
    ],
    [
      'a suffix that names the module system',
      { ...MODULE, hasFixedFormat: true },
      {
        esm: 'it is recorded in this module system',
        cjs: 'the names of its files, or its package.json, choose the module system',
      },
    ],
    [
      'code that has no other form',
      { ...MODULE, cannotConvert: 'top-level await cannot be compiled' },
      { esm: 'it is recorded in this module system', cjs: 'top-level await cannot be compiled' },
    ],
    [
      'a variable of CommonJS',
      { ...CJS, cannotConvert: 'require exists in CommonJS only' },
      { cjs: 'it is recorded in this module system', esm: 'require exists in CommonJS only' },
    ],
    [
      'a session',
      { ...MODULE, header: { ...MODULE.header, session } },
      {
        esm: 'it is recorded in this module system',
        worker: 'the runner talks to the main thread of a server',
        'pid-1': 'the runner stops a server with SIGTERM, which process 1 ignores by default',
        user: 'a client cannot join the sandbox of a server that is not root',
      },
    ],
    [
      'standard input',
      { ...MODULE, header: { ...MODULE.header, stdin: 'x\n' } },
      { esm: 'it is recorded in this module system', worker: 'a worker has no standard input of its own' },
    ],
    [
      'a file that is its own worker',
      { ...MODULE, header: { ...MODULE.header, allow: ['worker'] }, code: 'if (isMainThread) new Worker(file)' },
      { esm: 'it is recorded in this module system', worker: 'it would take itself for a worker of its own' },
    ],
    [
      'a program that only asks which thread it is in',
      { ...MODULE, code: 'console.log(isMainThread)' },
      { esm: 'it is recorded in this module system' },
    ],
    [
      'masks',
      { ...MODULE, header: { ...MODULE.header, masks: [mask] } },
      { esm: 'it is recorded in this module system', 'stdout-closed': 'its masks number what it prints to stdout' },
    ],
    [
      'a program that sets what a setting changes',
      {
        ...CJS,
        code: "process.env.TZ = 'UTC'\nprocess.env['LANG'] ??= 'C'\nfork(f, [], { env: { UV_THREADPOOL_SIZE: '1' }, resourceLimits: {} })",
      },
      {
        cjs: 'it is recorded in this module system',
        'time-zone': 'it sets TZ itself',
        locale: 'it sets LANG itself',
        'pool-1': 'it sets UV_THREADPOOL_SIZE itself',
        'pool-16': 'it sets UV_THREADPOOL_SIZE itself',
        'small-heap': 'it sets the size of a heap itself',
      },
    ],
    [
      'a program that only reads it',
      {
        ...CJS,
        code: "if (process.env.TZ === 'UTC') console.log(process.env.UV_THREADPOOL_SIZE, process.env['LANG'])",
      },
      { cjs: 'it is recorded in this module system' },
    ],
  ])('%s', (_, facts, expected) => {
    const reasons = SETTINGS.map((name) => [name, SETTING_BY_NAME[name].cannotApply?.(facts)] as const)
    const skipped = reasons.filter(([, reason]) => reason !== undefined)
    expect(Object.fromEntries(skipped)).toEqual(expected)
    expect(settingsFor(facts)).toEqual(SETTINGS.filter((name) => !(name in expected)))
  })
})
