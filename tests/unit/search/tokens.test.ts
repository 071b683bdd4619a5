import { expect, it } from 'vitest'

import { formsOf, tokenizeQuery, tokenizeText, tolerance } from '../../../.vitepress/search/query/tokens.ts'

it.each([
  ['事件循环', ['事件', '件循', '循环', '环'], ['事件', '件循', '循环']],
  ['锁', ['锁'], ['锁']],
  ['用 await 等待', ['用', 'await', '等待', '待'], ['用', 'await', '等待']],
  ['process.nextTick(f)', ['process.nextTick', 'process', 'nextTick', 'f'], ['process.nextTick', 'f']],
  ['ERR_REQUIRE_ESM', ['ERR_REQUIRE_ESM', 'ERR', 'REQUIRE', 'ESM'], ['ERR_REQUIRE_ESM']],
  ["the server's port isn't", ['the', 'server', 'port', "isn't"], ['the', 'server', 'port', "isn't"]],
  ['', [], []],
])('%j', (text, terms, query) => {
  expect([tokenizeText(text), tokenizeQuery(text)]).toEqual([terms, query])
})

it.each([
  ['a?.b ?? c', ['?.', '??']],
  ['(...all) => [] && {}', ['...', '=>', '[]', '&&', '{}']],
  ['f() ** 2 >>> 1', ['()f', '**', '>>>']],
  ['await import()', ['()import']],
  ['this.#private', ['#private']],
  ['@mask @types/node', ['@mask', '@types/node']],
  ['node --permission -e 1', ['--permission', '-e']],
  ['a => a => a', ['=>', '=>']],
  ['----- .....', []],
])('symbols in %j', (text, symbols) => {
  const query = tokenizeQuery(text).filter((term) => !/^[a-z\d]+$/.test(term))
  expect([tokenizeText(text, 'symbols'), new Set(query).isSupersetOf(new Set(symbols))]).toEqual([symbols, true])
})

it('addresses and comments are not operators', () => {
  expect(tokenizeText('/** well-known me@b.org https://x.org/ */', 'symbols')).toEqual([])
})

it.each([
  ['?', ['?']],
  [' {} ?? ', ['{}', '??']],
  ['=>{', ['=>{', '=>']],
  ['#', ['#']],
])('a query of symbols: %j', (query, terms) => {
  expect(tokenizeQuery(query)).toEqual(terms)
})

it.each([
  ['immediate', 0.2],
  ['zlib', 0],
  ['事件循环与线程池', 0],
  ['--permission', 0],
  ['()import', 0],
  ['#private', 0],
])('%s may differ by %d of its length', (term, expected) => {
  expect(tolerance(term)).toBe(expected)
})

it.each([
  ['cached', 'cache'],
  ['running', 'run'],
  ['gracefully', 'graceful'],
  ['worker', 'workers'],
  ['phases', 'phase'],
])('%s is also searched for as %s', (word, form) => {
  expect(formsOf(word)).toContain(form)
})

it('names and Chinese words have one form', () => {
  expect([formsOf('module.exports'), formsOf('线程'), formsOf('fs')]).toEqual([[], [], []])
})
