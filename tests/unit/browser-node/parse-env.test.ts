import { parseEnv as nodeParseEnv } from 'node:util'

import { describe, expect, it } from 'vitest'

import { parseEnv } from '../../../.vitepress/browser-node/process/parse-env.ts'

describe('parseEnv', () => {
  it.each([
    'A=1\nB = two words # comment\n',
    'export C="a\\nb"\nD=\'a\\nb\'\nE=`c`',
    'F="several\nlines"\r\nG=\n# H=no\n=none\nI',
    'J=a#b\nK="#" # comment\nL= "x" y',
  ])('%j, as Node.js', (text) => expect(parseEnv(text)).toEqual({ ...nodeParseEnv(text) }))
})
