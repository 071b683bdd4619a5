import * as v from 'valibot'
import { expect, it } from 'vitest'

import { parseYaml, readYaml } from '../../../scripts/util/read-yaml.ts'
import { count, mapOf, scalarText } from '../../../scripts/util/schemas.ts'
import { messageOf } from '../../helpers/errors.ts'

const PLACE = { file: 'a.yaml', next: 'Fix it.' }
const schema = v.strictObject({
  name: v.string(),
  kind: v.picklist(['small', 'large']),
  codes: v.optional(mapOf(v.array(scalarText)), {}),
  size: v.optional(count, 0),
})
const VALID = 'name: x\nkind: small\n'

it('returns the value that the schema describes', () => {
  expect(parseYaml(`${VALID}codes:\n  "1.0": [a, 2, true]\n`, schema, PLACE)).toEqual({
    name: 'x',
    kind: 'small',
    codes: { '1.0': ['a', '2', 'true'] },
    size: 0,
  })
})

it.each([
  ['', 1, 'the file must be a map.'],
  ['- name: x\n', 1, 'name is missing.'],
  ['# a comment\nname: x\n', 2, 'kind is missing.'],
  ['name: 1\n', 1, 'name must be text.'],
  ['name: x\nkind: medium\n', 2, 'kind must be "small" or "large".'],
  [`${VALID}codes: [1]\n`, 3, 'codes must be a map.'],
  [`${VALID}codes:\n  '1.0':\n    - a\n    - {}\n`, 6, 'codes["1.0"][1] must be text.'],
  [`${VALID}codes:\n  1: [{}]\n`, 4, 'codes.1[0] must be text.'],
  [`${VALID}codes:\n  a: b\n`, 4, 'codes.a must be a list.'],
  [`${VALID}size: 0.5\n`, 3, 'size must be a whole number.'],
  [`${VALID}size: -1\n`, 3, 'size must be at least 0.'],
  [`${VALID}color: red\n`, 3, 'color is not a known key.'],
  ['name: [', 1, 'this is not valid YAML (BAD_INDENT).'],
  ['name: &a x\nkind: *a\n', 2, 'the alias *a is not allowed.'],
])('rejects %j', (text, line, message) => {
  expect(messageOf(() => parseYaml(text, schema, PLACE))).toBe(`a.yaml:${line}: ${message}\n  Fix it.`)
})

it('finds the line and the comment of a part', () => {
  const { errorAt, comment } = readYaml('a:\n  - b\n  - c # d\n', v.unknown(), PLACE)
  expect([['a', 1], ['a', 5], ['x'], []].map((path) => [errorAt(path, '').problem.line, comment(path)])).toEqual([
    [3, 'd'],
    [2, undefined],
    [1, undefined],
    [1, undefined],
  ])
})
