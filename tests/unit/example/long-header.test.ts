import { expect, it } from 'vitest'

import { stripHeader } from '../../../scripts/example/parse-header.ts'
import { describeMistake } from '../../helpers/header-mistake.ts'

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
  ['/** @repeat ', ' */'],
  ['/** @', ' */'],
]

// Regular expressions that take quadratic time would time out here.
it.each(FRAMES)('parses long texts between %j and %j in time', (before, after) => {
  for (const part of PARTS) {
    const source = before + part.repeat(LENGTH / part.length) + after
    expect(describeMistake(source)).toBe('')
    expect(source.trimEnd().endsWith(stripHeader(source).code.trimEnd())).toBe(true)
  }
})
