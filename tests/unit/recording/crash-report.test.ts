import { expect, it } from 'vitest'

import { removeCrashDetails } from '../../../scripts/recording/crash-report.ts'

it('keeps the frames of the program of an aborted process', () => {
  const text = `before
----- Native stack trace -----

 1: 0x840e50  [/bin/node]
 2: 0x84d152 node::Abort() [/bin/node]
 3: 0x7f987258fae9 

----- JavaScript stack trace -----

1: /book/examples/a/b.ts:1:9
2: node:internal/modules/cjs/loader:1956:14
3: wrapModuleLoad (node:internal/modules/cjs/loader:261:19)


`
  expect(removeCrashDetails(text)).toBe('before\n----- JavaScript stack trace -----\n\n1: /book/examples/a/b.ts:1:9\n')
})

it('leaves nothing of an abort by Node.js 10 to 18', () => {
  const text = ` 1: 0x8fb090 node::Abort() [/bin/node]
 2: 0x98d749  [/bin/node]
 5: 0x331da2dbf1d 
`
  expect(removeCrashDetails(text)).toBe('')
})

it('removes collections, addresses, pids and times of an exhausted heap', () => {
  const text = `
<--- Last few GCs --->

[4478:0xb4f9000]     1108 ms: Mark-Compact (reduce) 18.9 (20.7) -> 18.9 (20.7) MB, 60.32 / 0.00 ms last resort
[4478:0xb4f9000]     1152 ms: Mark-Compact (reduce) 18.9 (20.7) -> 18.9 (20.7) MB, 43.93 / 0.00 ms fin[4478

FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory
----- Native stack trace -----

 1: 0x840e50  [/bin/node]
 2: 0x8410bd node::OOMErrorHandler(char const*, v8::OOMDetails const&) [/bin/node]
`
  expect(removeCrashDetails(text)).toBe(
    'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n',
  )
})

it('removes the stack that Node.js 10 to 22 print of an exhausted heap', () => {
  const text = `
<--- Last few GCs --->

[1:0x3aa6c520]     2109 ms: Mark-sweep 20.1 (52.4) -> 20.0 (52.4) MB, 82.2 / 0.0 ms allocation failure


<--- JS stacktrace --->

==== JS stack trace =========================================

    0: ExitFrame [pc: 0x13c5b79]
Security context: 0x1b3b0f1e6e69 <JSObject>

FATAL ERROR: CALL_AND_RETRY_LAST Allocation failed - JavaScript heap out of memory
 1: 0x8fb090 node::Abort() [/bin/node]
15: 0x285ff96dbf1d 
`
  expect(removeCrashDetails(text)).toBe(
    'FATAL ERROR: CALL_AND_RETRY_LAST Allocation failed - JavaScript heap out of memory\n',
  )
})

it.each([
  ["/bin/node[4711]: ../src/a.cc:12: Assertion `x' failed.\n", "/bin/node: ../src/a.cc:12: Assertion `x' failed.\n"],
  ['  #  node[4711]: void node::F() at ../../src/a.cc:12\n', '  #  node: void node::F() at ../../src/a.cc:12\n'],
  [
    '# Check failed: x.\n#\n#FailureMessage Object: 0x7ffe5e8e4a70\n',
    '# Check failed: x.\n#\n#FailureMessage Object\n',
  ],
])('%j', (text, expected) => {
  expect(removeCrashDetails(text)).toBe(expected)
})

it('leaves what a program prints', () => {
  const text = 'list[12]: a\n 1: 0xff\n2: 0xfe\n[1:2] 3 ms: x\nFATAL ERROR: none\n'
  expect(removeCrashDetails(text)).toBe(text)
})
