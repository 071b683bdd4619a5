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

const USE = '(Use `node --trace-uncaught ...` to show where the exception was thrown)\n'

it.each([
  [
    'a string thrown by a CommonJS module',
    `\n/home/me/a book/examples/a/b.ts:1\nthrow 'text'\n^\ntext\n${USE}\nNode.js v26.10.0\n`,
    "examples/a/b.ts:1\nthrow 'text'\n^\ntext\n",
  ],
  [
    'a string thrown by an ES module',
    `\nnode:internal/modules/run_main:111\n    triggerUncaughtException(\n    ^\ntext\n${USE}\nNode.js v26.10.0\n`,
    'text\n',
  ],
  [
    'a string thrown by an ES module of Node.js 14',
    `\ninternal/process/esm_loader.js:74\n    internalBinding('errors').triggerUncaughtException(\n        ^\nnull\n${USE}`,
    'null\n',
  ],
  ['null thrown by a microtask', `\n<anonymous_script>:0\n\nnull\n${USE}\nNode.js v20.20.2\n`, 'null\n'],
  ['undefined thrown by a microtask of Node.js 14', `\nundefined:0\n\nundefined\n${USE}`, 'undefined\n'],
  [
    'a string with the place where it was thrown',
    'text\nThrown at:\n    at /home/me/a book/examples/a/b.ts:1:1\n    at node:internal/main:1:1\n',
    'text\nThrown at:\n    at examples/a/b.ts:1:1\n',
  ],
  [
    'a string thrown in Node.js',
    'text\nThrown at:\n    at node:internal/main:1:1\n    at node:internal/b:2:1\n',
    'text\n',
  ],
  [
    'a rejection without an error',
    `node:internal/process/promises:322
      new UnhandledPromiseRejection(reason);
      ^

UnhandledPromiseRejection: … the reason "text".
    at throwUnhandledRejectionsMode (node:internal/process/promises:322:7)
    at process.processTicksAndRejections (node:internal/process/task_queues:104:32) {
  code: 'ERR_UNHANDLED_REJECTION'
}

Node.js v26.10.0
`,
    `UnhandledPromiseRejection: … the reason "text". {
  code: 'ERR_UNHANDLED_REJECTION'
}
`,
  ],
  [
    'an error from a worker of Node.js 14',
    `events.js:377
      throw er; // Unhandled 'error' event
      ^
[worker eval]:1
throw new Error("in worker")
^

Error: in worker
    at [worker eval]:1:7
    at Script.runInThisContext (vm.js:134:12)
    at [worker eval]-wrapper:6:22
    at evalScript (internal/process/execution.js:80:60)
Emitted 'error' event on process instance at:
    at emitUnhandledRejectionOrErr (internal/event_target.js:579:11)
    at MessagePort.exports.emitMessage (internal/per_context/messageport.js:18:26) {
  code: 1
}
`,
    `[worker eval]:1
throw new Error("in worker")
^

Error: in worker
    at [worker eval]:1:7 {
  code: 1
}
`,
  ],
  [
    'an error with a cause',
    `Error: wrong
    at Object.<anonymous> (/home/me/a book/examples/a/b.ts:5:15)
    ... 5 lines matching cause stack trace ...
    at node:internal/main/run_main_module:33:47 {
  [cause]: 1
}
`,
    'Error: wrong\n    at Object.<anonymous> (examples/a/b.ts:5:15) {\n  [cause]: 1\n}\n',
  ],
  [
    'a module without an export',
    `file:///home/me/a%20book/examples/a/b.ts:1
import { a } from './c.ts'
         ^
SyntaxError: The requested module './c.ts' does not provide an export named 'a'
    at #asyncInstantiate (node:internal/modules/esm/module_job:463:21)
    at async ModuleJob.run (node:internal/modules/esm/module_job:561:5)

Node.js v26.10.0
`,
    `examples/a/b.ts:1
import { a } from './c.ts'
         ^
SyntaxError: The requested module './c.ts' does not provide an export named 'a'
`,
  ],
])('the report of %s begins with the program', (_, report, expected) => {
  expect(cleanReport(report, PLACES)).toBe(expected)
})

// Regular expressions that take quadratic time would time out here.
it.each(['(', ' (', 'a/preload/', '\n    at (', '/', ' ', '# ', '\n ', '[1]: ', '^', '../'])(
  'cleans a long line of %j in time',
  (part) => {
    const long = part.repeat((256 * 1024) / part.length)
    const texts = [`\n    at ${long}`, long, `\n${long}`]
    expect(texts.map((text) => cleanText(text, PLACES))).toEqual(texts)
  },
)
