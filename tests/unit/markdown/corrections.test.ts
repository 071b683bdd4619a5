import { afterEach, expect, it } from 'vitest'

import { loadCorrections, SECTIONS } from '../../../.vitepress/markdown/corrections/load-corrections.ts'
import { messageOf } from '../../helpers/errors.ts'
import { createProject, type Project } from '../../helpers/project.ts'

const CLAIM = {
  number: 1,
  section: 'io',
  claim: { zh: '水是湿的。', en: 'Water is wet.' },
  verdict: 'right',
  truth: { zh: '是。', en: 'It is.' },
  proof: ['water/touch'],
}
let project: Project

afterEach(() => project.remove())

function load(value: unknown): ReturnType<typeof loadCorrections> {
  project = createProject({
    'docs/corrections.yaml': typeof value === 'string' ? value : JSON.stringify(value, null, 1),
  })
  return loadCorrections(project.root)
}

it('returns claims by subject', () => {
  expect(load({ water: [CLAIM], fire: [{ ...CLAIM, number: 7 }] })).toEqual(
    new Map([
      ['water', [CLAIM]],
      ['fire', [{ ...CLAIM, number: 7 }]],
    ]),
  )
})

it.each([
  ['no proof', { water: [{ ...CLAIM, proof: [] }] }, 15, 'water[0].proof must not be empty.'],
  [
    'an unknown verdict',
    { water: [{ ...CLAIM, verdict: 'maybe' }] },
    10,
    'water[0].verdict must be one of "right", "imprecise", "wrong", "depends", "unsaid".',
  ],
  ['one language', { water: [{ ...CLAIM, truth: { en: 'It is.' } }] }, 11, 'water[0].truth.zh is missing.'],
  [
    'the same number twice',
    { water: [CLAIM, CLAIM] },
    19,
    'the number of a claim must be greater than 1, the number before it.',
  ],
  [
    'an unknown section',
    { water: [{ ...CLAIM, section: 'fire' }] },
    5,
    `water[0].section must be one of ${SECTIONS.map((section) => `"${section}"`).join(', ')}.`,
  ],
  ['no section', { water: [{ ...CLAIM, section: undefined }] }, 3, 'water[0].section is missing.'],
  ['no list', { water: 'wet' }, 2, 'water must be a list.'],
  ['invalid YAML', 'water: [', 1, 'this is not valid YAML (BAD_INDENT).'],
])('rejects %s', (_, value, line, message) => {
  expect(messageOf(() => load(value))).toBe(
    `docs/corrections.yaml:${line}: ${message}\n  Compare it with the other claims of the file.`,
  )
})
