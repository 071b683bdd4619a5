import { expect, it } from 'vitest'

import { parseHeader, stripHeader } from '../../../scripts/example/parse-header.ts'
import { misplacedError } from '../../helpers/errors.ts'

const LENGTH = 60_000
const PARTS = [
  'a',
  ' ',
  '\n',
  '*',
  '/',
  '/*',
  '*/',
  '[',
  '[a]',
  '/[ ',
  '\\',
  '\\/',
  '/a',
  '(',
  '{',
  '`',
  '1',
  '.1',
  '-1',
  'exit 1 ',
  ' on 1',
  'SIG',
  '"',
  '=',
  '\n * @',
  '\n * a',
]
const FRAMES = [
  ['', ''],
  ['/**', ''],
  ['#!', ''],
  ['\n/** @mask ', ' */'],
  ['/** @mask /', ' */'],
  ['/** @expect exit 1 on ', ' */'],
  ['/** @expect signal ', ' */'],
  ['/** @node ', ' */'],
  ['/** @timeout ', 's */'],
  ['/** @stdin ', ' */'],
  ['/** @flaky until ', ' */'],
  ['/** @flaky until 2027-01-31 because ', ' */'],
  ['/** @repeat ', ' */'],
  ['/** @', ' */'],
]

// Regular expressions that take quadratic time would time out here.
it.each(FRAMES)('parses long texts between %j and %j in time', (before, after) => {
  for (const part of PARTS) {
    const source = before + part.repeat(LENGTH / part.length) + after
    expect(misplacedError(() => parseHeader(source, 'a.ts'), 'a.ts', source.split('\n').length)).toBe('')
    expect(source.trimEnd().endsWith(stripHeader(source).code.trimEnd())).toBe(true)
  }
})
