import { globSync, readFileSync } from 'node:fs'

import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'

import { excerptOf } from '../../../.vitepress/search/query/excerpt.ts'
import { findPages } from '../../../.vitepress/search/query/find-pages.ts'
import { INDEX_OPTIONS, joinParts, type Part } from '../../../.vitepress/search/query/index-options.ts'
import { SYNONYMS, synonymsOf } from '../../../.vitepress/search/query/synonyms.ts'
import { tokenizeQuery, tokenizeText } from '../../../.vitepress/search/query/tokens.ts'
import { showPages } from '../../../.vitepress/theme/lib/search-results.ts'
import { ROOT } from '../../helpers/project.ts'

describe('synonyms', () => {
  it.each([
    ['en', 'How do I use all CPU cores?', 'cluster workers processes'],
    ['en', 'a circular reference', 'circular dependency'],
    ['en', 'What does this print?', 'self-test output order'],
    ['zh', '循环引用', '循环依赖'],
    ['zh', 'require/import 的区别', '拷贝还是引用'],
  ] as const)('%s: %s', (language, query, book) => {
    expect(synonymsOf(query, language)).toContain(book)
  })

  it('Latin words count as a whole, or with an "s"', () => {
    expect(['oom', 'OOMs', 'room', 'ooms2'].map((query) => synonymsOf(query, 'en').length)).toEqual([1, 1, 0, 0])
  })

  it.each(['en', 'zh'] as const)('%s: the book has every word that they lead to', (language) => {
    const pages = globSync(`docs/${language}/**/*.md`, { cwd: ROOT }).map((file) =>
      readFileSync(`${ROOT}/${file}`, 'utf8'),
    )
    const words = new Set(pages.flatMap((page) => tokenizeText(page.toLowerCase())))
    const missing = SYNONYMS[language].filter(
      ([, book]) => !tokenizeQuery(book.toLowerCase()).every((word) => words.has(word)),
    )
    expect(missing).toEqual([])
  })

  it.each(['en', 'zh'] as const)("%s: each of a reader's words is listed once, in lower case", (language) => {
    const readers = SYNONYMS[language].flatMap(([words]) => words)
    expect(readers.filter((words, at) => words !== words.toLowerCase() || readers.indexOf(words) !== at)).toEqual([])
  })
})

describe('pages', () => {
  const index = new MiniSearch(INDEX_OPTIONS)
  const add = (id: string, titles: string[], parts: Partial<Record<Part, string>>): void =>
    index.add({ id, titles: titles.slice(0, -1), title: titles.at(-1) ?? '', text: joinParts(parts) })
  add('/a/pool#pool', ['A', 'The pool'], { summary: 'How the threads of the pool work.', prose: 'Each thread waits.' })
  add('/a/pool#size', ['A', 'The pool', 'Size'], { prose: 'Four threads. The pool grows with a setting.' })
  add('/a/other#other', ['A', 'Another'], { prose: 'thread thread thread thread thread thread' })
  add('/a/other#example-a-print', ['A', 'Another', ''], { output: 'worker ready', code: 'console.log("worker ready")' })
  add('/reference/corrections#a', ['Reference', 'Corrections'], { prose: 'worker ready, ready worker, thread pool' })
  const find = (query: string): string[] => findPages(index, query, 'en').map(({ address }) => address)

  it('a page with all words is above one that repeats a word', () => {
    expect(find('thread pool')[0]).toBe('/a/pool')
  })

  it('corrections are last', () => {
    expect(find('worker ready')).toEqual(['/a/other', '/reference/corrections'])
  })

  it('words of questions do not count, unless there are no others', () => {
    expect([find('what is a worker?'), find('what is the'), find('of')[0]]).toEqual([
      find('worker'),
      find('the'),
      '/a/pool',
    ])
  })

  it('a misspelt word is found, and the beginning of a word', () => {
    expect([find('setting'.replace('tt', 't'))[0], find('sett')[0]]).toEqual(['/a/pool', '/a/pool'])
  })

  it('the sections of a page are together, and a line of a run names it', () => {
    const [pool] = showPages(findPages(index, 'pool threads', 'en'))
    expect([pool?.title, pool?.chapter, pool?.hits.map(({ id }) => id)]).toEqual([
      'The pool',
      'A',
      ['/a/pool#pool', '/a/pool#size'],
    ])
    const [other] = showPages(findPages(index, 'worker ready', 'en'))
    expect(other?.hits.map(({ id, run }) => [id, run])).toEqual([
      ['/a/other#example-a-print', { name: 'print', part: 'output' }],
    ])
  })
})

describe('the sentence', () => {
  const read = (text: string, terms: string[]): string | undefined =>
    excerptOf({ text: joinParts({ prose: text }), terms })
      ?.pieces.map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
      .join('')

  it.each([
    ['One thing. Two threads wait. Three.', ['thread', 'threads', 'wait'], 'Two [threads] [wait].'],
    ['一。线程池里有四个线程。三。', ['线程', '程池'], '[线程池]里有四个[线程]。'],
    ['A `?.b` (c) needs import().', ['?.', '()import'], 'A `[?.]b` (c) needs [import()].'],
    ['Nothing here.', ['other'], 'Nothing here.'],
    ['rethread a thread2', ['thread'], 'rethread a thread2'],
  ])('%s', (text, terms, expected) => {
    expect(read(text, terms)).toBe(expected)
  })

  it('is cut around the first match, between words', () => {
    const text = `${'word '.repeat(60)}match ${'word '.repeat(60)}`.trim()
    const cut = read(text, ['match'])
    expect(cut).toMatch(/^… (?:word )+\[match\](?: word)+ …$/)
    expect(cut?.length).toBeLessThan(200)
  })

  it('a text of nothing has none', () => {
    expect(excerptOf({ text: joinParts({}), terms: ['a'] })).toBeUndefined()
  })
})
