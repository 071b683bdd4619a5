import { describe, expect, it } from 'vitest'

import type { SettingName } from '../../../scripts/contracts/settings.ts'
import type { Format } from '../../../scripts/example/header.ts'
import type { Outcome } from '../../../scripts/recording/outcome.ts'
import type { Settings } from '../../../scripts/recording/settings.ts'
import { keepSometimes, mergeFindings, type Finding } from '../../../scripts/vary/findings.ts'

const out = (text: string): Outcome => ({ status: { exit: 0 }, output: [{ stream: 'stdout', text }] })
const same = (setting: SettingName): Finding => ({ setting, verdict: { kind: 'same' } })
const differs = (setting: SettingName, text: string, format?: Format): Finding => ({
  setting,
  ...(format && { format }),
  verdict: { kind: 'differs', outcome: out(text) },
})
const ALL: SettingName[] = ['worker', 'timer', 'locale']

function merge(findings: Finding[], settings?: Settings, formats: (Format | undefined)[] = [undefined]) {
  const subjects = formats.map((format) => ({ ...(format && { format }), recorded: [], settings: ALL }))
  return mergeFindings({ recording: { example: 'a/b', groups: [], ...(settings && { settings }) }, subjects }, findings)
}

describe('the settings to record', () => {
  it('are none if none was tried', () => {
    expect(merge([])).toBe(undefined)
  })

  it('are in the order in which readers see them', () => {
    expect(
      merge([
        same('locale'),
        differs('timer', 'x'),
        same('worker'),
        { setting: 'busy', verdict: { kind: 'sometimes' } },
      ]),
    ).toEqual({ same: ['worker', 'locale'], sometimes: ['busy'], differs: [{ setting: 'timer', outcome: out('x') }] })
  })

  it('keep what was not tried and still applies', () => {
    const recorded: Settings = {
      same: ['worker', 'cjs'],
      sometimes: ['locale'],
      differs: [{ setting: 'timer', outcome: out('x') }],
    }
    expect(merge([same('timer')], recorded)).toEqual({ same: ['worker', 'timer'], sometimes: ['locale'], differs: [] })
  })

  it.each<[string, Finding[], object[]]>([
    [
      'in one of two module systems',
      [differs('worker', 'x', 'cjs'), { ...same('worker'), format: 'esm' }],
      [{ setting: 'worker', format: 'cjs', outcome: out('x') }],
    ],
    [
      'in both, alike',
      [differs('worker', 'x', 'cjs'), differs('worker', 'x', 'esm')],
      [{ setting: 'worker', outcome: out('x') }],
    ],
    [
      'in both, not alike',
      [differs('worker', 'x', 'esm'), differs('worker', 'y', 'cjs')],
      [
        { setting: 'worker', format: 'cjs', outcome: out('y') },
        { setting: 'worker', format: 'esm', outcome: out('x') },
      ],
    ],
  ])('name the module system if it differs %s', (_, findings, expected) => {
    expect(merge(findings, undefined, ['cjs', 'esm'])).toEqual({ same: [], sometimes: [], differs: expected })
  })
})

it('a check accepts that a rare difference was not seen, but not that one is new', () => {
  const found: Settings = { same: ['worker', 'timer'], sometimes: ['locale'], differs: [] }
  expect(keepSometimes(found, { same: ['locale'], sometimes: ['timer'], differs: [] })).toEqual({
    same: ['worker'],
    sometimes: ['locale', 'timer'],
    differs: [],
  })
})
