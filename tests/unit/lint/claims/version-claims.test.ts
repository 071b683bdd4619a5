import { expect, it } from 'vitest'

import { versionClaimsIn } from '../../../../scripts/lint/claims/version-claims.ts'

it.each([
  ['Since Node 20, it waits.', ['after 20']],
  ['As of v22.12.0 the module loads.', ['after 22.12.0']],
  ['From Node.js 18.18 on, the timer runs.', ['after 18.18']],
  ['Before 20.3.0, the timer was lost.', ['after 20.3.0']],
  ['Node 22 and later print it.', ['after 22']],
  ['It fails up to 20.2.0, and since 20.3.0 it runs.', ['after 20.3.0', 'before 20.2.0']],
  ['It came with 16.15.0, and worked through 22.5.1.', ['after 16.15.0', 'before 22.5.1']],
  ['`close`, added in 18.2.0, ends it.', ['after 18.2.0']],
  ['Until Node 11 they came last.', ['either 11']],
  ['The latest Node 20 has the counter.', ['newest 20']],
  ['自 Node 20 起，它会等待。', ['after 20']],
  ['从 22.12.0 开始可以加载。', ['after 22.12.0']],
  ['Node 11 之前，它们排在最后。', ['after 11']],
  ['Node 18 及更早的版本会丢掉它。', ['before 18']],
  ['Node 22 以后不再打印。', ['either 22']],
  ['`import` 始于 12.20.0；18.2.0 加入的方法。', ['after 12.20.0', 'after 18.2.0']],
  ['直到 18.17.1 都会丢掉。', ['either 18.17.1']],
  ['最新的 Node 20 有这个计数器。', ['newest 20']],
  // Neither a change nor a version of Node.js.
  ['On Node 20 and on Node 22 it prints the same.', []],
  ['Node 20 prints 1.', []],
  ['Since Express 5 the handler gets it.', []],
  ['Since libuv 1.45, timers run last.', []],
  ['It waits up to 30 s, since 5 ms are too few.', []],
  ['Wait until 3 requests are there.', []],
  ['从 1 数到 10 以后结束。', []],
])('%s', (sentence, claims) => {
  expect(versionClaimsIn(sentence).map(({ kind, version }) => `${kind} ${version}`)).toEqual(claims)
})
