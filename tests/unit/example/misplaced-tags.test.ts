import { afterAll, describe, expect, it } from 'vitest'

import { findExample } from '../../../scripts/example/find-example.ts'
import { loadHeader } from '../../../scripts/example/load-header.ts'
import { findMisplacedTag } from '../../../scripts/example/misplaced-tags.ts'
import { messageOf } from '../../helpers/errors.ts'
import { createProject } from '../../helpers/project.ts'

const ENTRY = { entry: 'a.ts' }

describe('findMisplacedTag', () => {
  it.each([
    ['behind a comment', '// x\r\n/**\r\n * @node 18\r\n */\r\n', '@node', 3],
    ['behind a directive', "'use strict'\n/** @node 18 */\n", '@node', 2],
    ['in a second block', '/** What. */\n/** @node 18 */\n', '@node', 2],
    ['in a second block on the same line', '/** @node 18 */ /** @trace */\n', '@trace', 1],
    ['behind code', '/** @node 18 */\nexport {}\n{ // @repeat 3\n}\n', '@repeat', 3],
    ['at the end of the file', '/** @node 18 */\nexport {}\n/** end @trace */', '@trace', 3],
    ['in an unclosed comment', 'export {}\n/* @trace', '@trace', 2],
    ['in an ordinary comment', '/* @node 18 */\n', '@node', 1],
    ['in a line comment', '//@node 18\n', '@node', 1],
    ['in a block with three stars', '/***\n * @node 18\n */\n', '@node', 2],
    ['within a template', 'const a = `${/* @mask pid */ 1}`\n', '@mask', 1],
    ['below a byte order mark and a hashbang', '\uFEFF#!/usr/bin/env node\n// @node 18\n/** x */\n', '@node', 2],
  ])('finds a tag %s', (_, source, tag, line) => {
    expect(findMisplacedTag(source, 'a.ts', ENTRY)).toEqual({
      file: 'a.ts',
      line,
      message: `${tag} is not read here: the header is the JSDoc block at the top of the file.`,
      next: 'Move it there, above all code and comments; in prose, write it in backticks.',
    })
  })

  it.each([
    ['/** What it shows. @node 18 */\n', 1],
    ['/**\n * See @node.\n * Runs @node 18\n * @trace\n */\n', 3],
    ['/**\n ** @node 18\n */\n', 2],
    ['/**\n * {@node 18}\n * @trace\n */\n', 2],
    ['/** (@node 18) */\n', 1],
    ['\uFEFF#!/bin/node // @trace\r\n/**\r\n * What @node\r\n */\r\n', 3],
  ])('finds a tag within a sentence of the header: %j', (source, line) => {
    expect(findMisplacedTag(source, 'a.ts', ENTRY)).toEqual({
      file: 'a.ts',
      line,
      message: '@node is in the middle of a line, where it is not read.',
      next: 'Begin a line with it; in prose, write it in backticks.',
    })
  })

  it.each([
    ['a string', '/** @node 18 */\nconst a = " // @node 18"\n'],
    ['a template', 'const a = `\n/** @node 18 */\n${1}// @node`\n'],
    ['a regular expression', 'const a = 4 / 2, b = / @node /\n'],
    ['backticks', '// Like `@node`.\n'],
    ['a longer name', '// @nodes @node/test a@node.org @ts-expect-error: @types/node\n'],
    ['the text of a tag', '/**\n * @stdin one @node\n * two @trace\n */\n'],
    ['a comment in a string in a hashbang', '#!/bin/node // @node\nlet a\n'],
  ])('does not find one in %s', (_, source) => {
    expect(findMisplacedTag(source, 'a.ts', ENTRY)).toBe(undefined)
  })
})

describe('loadHeader', () => {
  const project = createProject({
    'examples/a/session/server.ts': '/** @session server.ts client.ts */\n',
    'examples/a/session/client.ts': '/** @node 18 */\n',
    'examples/a/session/data.bin': '\0 // @node \u202E',
    'examples/a/hidden/main.ts': '/** @node 18 */\n',
    'examples/a/hidden/helper.mjs': "export {}\n'a\u200Bb'\n",
    'examples/a/family.ts': "/** @node 18 */\n'👨\u200D👩\u200D👧'\n",
  })
  afterAll(() => project.remove())
  const messageFor = (id: string): string | undefined =>
    messageOf(() => {
      const example = findExample(project.root, id)
      return example && loadHeader(project.root, example).node
    })

  it('accepts sequences that readers see', () => {
    expect(messageFor('a/family')).toBe(undefined)
  })

  it('refuses a tag in another file', () => {
    expect(messageFor('a/session')).toBe(
      'examples/a/session/client.ts:1: @node is not read here: the header is in examples/a/session/server.ts.\n  Move it to the JSDoc block at the top of examples/a/session/server.ts; in prose, write it in backticks.',
    )
  })

  it('refuses a hidden character in any file', () => {
    expect(messageFor('a/hidden')).toBe(
      'examples/a/hidden/helper.mjs:2: U+200B does not show.\n  Write it as an escape, \\u{200B}, or remove it.',
    )
  })
})
