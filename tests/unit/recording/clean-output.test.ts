import { expect, it } from 'vitest'

import { cleanReport, cleanText } from '../../../scripts/recording/clean-output.ts'

const PLACES = {
  root: '/home/me/a book',
  folder: '/tmp/proven-x1',
  executable: '/home/me/a book/node_modules/node/bin/node',
  paths: [['/home/me/a book/.cache/compiled/x/examples/a/b.js', 'examples/a/b.ts']] as [string, string][],
  names: [['b.js', 'b.ts']] as [string, string][],
  port: 20123,
}

it.each([
  ['/home/me/a book/examples/a/b.ts:3:7', 'examples/a/b.ts:3:7'],
  ['file:///home/me/a%20book/examples/a/b.ts', 'examples/a/b.ts'],
  ['/tmp/proven-x1/file.txt and file:///tmp/proven-x1', '<cwd>/file.txt and file://<cwd>'],
  ['/home/me/a book/node_modules/node/bin/node --version', '<node> --version'],
  ['/home/me/a book/.cache/compiled/x/examples/a/b.js:3 imports ./b.js', 'examples/a/b.ts:3 imports ./b.ts'],
  ['./b.js, but not a/_b.js', './b.ts, but not a/_b.js'],
  ['http://localhost:20123/ 120123', 'http://localhost:<port>/ 120123'],
  ['(node:4711) Warning: careful\n', '(node) Warning: careful\n'],
])('%s', (text, expected) => {
  expect(cleanText(text, PLACES)).toBe(expected)
})

it('keeps the frames of the example and the properties of the error, and removes the frames of Node.js', () => {
  const text = `node:fs:779
    getValidatedPath(path),
    ^

TypeError [ERR_X]: wrong
    at readFileSync (node:fs:441:42)
    at main (file:///home/me/a%20book/examples/a/b.ts:6:1)
    at Server.<anonymous> (/book/scripts/runner/preload/wrap-method.cts:14:36)
    at ModuleJob.run (node:internal/modules/esm/module_job:569:25)
    at async node:internal/modules/esm/loader:650:26 {
  code: 'ERR_X'
}

Node.js v26.10.0
`
  expect(cleanReport(text, PLACES)).toBe(`TypeError [ERR_X]: wrong
    at main (examples/a/b.ts:6:1) {
  code: 'ERR_X'
}
`)
})

it('removes frames of Node.js before version 16, whose files have no prefix', () => {
  const text = `events.js:174
      throw er; // Unhandled 'error' event
      ^

Error: wrong
    at Server.handle (/home/me/a book/examples/a/b.ts:6:1)
    at Server.emit (events.js:198:13)
    at process._tickCallback (internal/process/next_tick.js:63:19)
    at Function.Module.runMain (internal/modules/cjs/loader.js:834:11)
`
  expect(cleanReport(text, PLACES)).toBe(`Error: wrong
    at Server.handle (examples/a/b.ts:6:1)
`)
})

// Regular expressions that take quadratic time would time out here.
it.each(['(', ' (', 'a/preload/', '\n    at (', '/'])('cleans a long line of %j in time', (part) => {
  const text = `\n    at ${part.repeat((256 * 1024) / part.length)}`
  expect(cleanText(text, PLACES)).toBe(text)
})
