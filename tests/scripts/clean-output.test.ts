import { expect, it } from 'vitest'

import { cleanOutput } from '../../scripts/shared/recording/clean-output.ts'

const PLACES = {
  root: '/home/me/a book',
  folder: '/tmp/proven-x1',
  executable: '/home/me/a book/node_modules/node/bin/node',
}

function clean(text: string): string {
  return cleanOutput([{ stream: 'stderr', text }], PLACES)
    .map((chunk) => chunk.text)
    .join('')
}

it.each([
  ['/home/me/a book/examples/a/b.ts:3:7', 'examples/a/b.ts:3:7'],
  ['file:///home/me/a%20book/examples/a/b.ts', 'examples/a/b.ts'],
  ['/tmp/proven-x1/file.txt and file:///tmp/proven-x1', '<cwd>/file.txt and file://<cwd>'],
  ['/home/me/a book/node_modules/node/bin/node --version', '<node> --version'],
  ['(node:4711) Warning: careful\n', '(node) Warning: careful\n'],
])('%s', (text, expected) => {
  expect(clean(text)).toBe(expected)
})

it("keeps the example's own frames and the error's properties, and nothing of Node.js's own", () => {
  const text = `node:fs:779
    getValidatedPath(path),
    ^

TypeError [ERR_X]: wrong
    at readFileSync (node:fs:441:42)
    at main (file:///home/me/a%20book/examples/a/b.ts:6:1)
    at ModuleJob.run (node:internal/modules/esm/module_job:569:25)
    at async node:internal/modules/esm/loader:650:26 {
  code: 'ERR_X'
}

Node.js v26.10.0
`
  expect(clean(text)).toBe(`TypeError [ERR_X]: wrong
    at main (examples/a/b.ts:6:1) {
  code: 'ERR_X'
}
`)
})
