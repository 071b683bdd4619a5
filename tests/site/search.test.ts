import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import MiniSearch from 'minisearch'
import { describe, expect, inject, it } from 'vitest'

import { findPages } from '../../.vitepress/search/query/find-pages.ts'
import { INDEX_OPTIONS, readPart, type StoredSection } from '../../.vitepress/search/query/index-options.ts'
import { contents } from '../../scripts/content/contents.ts'

/** The share of queries for which the page must be among the first three. */
const WANTED = 0.95
/** Queries, each with the pages that answer it: one of them must be among the first three results. */
const QUERIES = readFileSync(path.join(import.meta.dirname, 'queries.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([language, query = '', pages = '']) => ({ language, query, pages: pages.split('; ') }))

describe.each([
  ['en', 'en', '/en/'],
  ['zh', 'root', '/'],
] as const)('%s', async (language, locale, base) => {
  const chunks = path.join(inject('dist'), 'assets/chunks')
  const [chunk = ''] = globSync(`@localSearchIndex${locale}.*.js`, { cwd: chunks })
  const { default: json }: { default: string } = await import(pathToFileURL(path.join(chunks, chunk)).href)
  const index = MiniSearch.loadJSON(json, INDEX_OPTIONS)
  const { storedFields }: { storedFields: Record<string, StoredSection> } = JSON.parse(json)
  const find = (query: string): string[] =>
    findPages(index, query, language).map(({ address }) => address.slice(base.length))

  it('the page that answers a query is among the first three', () => {
    const queries = QUERIES.filter((each) => each.language === language)
    const missed = queries.filter(
      ({ query, pages }) =>
        !find(query)
          .slice(0, 3)
          .some((page) => pages.includes(page)),
    )
    expect(queries.length).toBeGreaterThanOrEqual(100)
    const share = 1 - missed.length / queries.length
    expect(share, missed.map(({ query }) => query).join('\n')).toBeGreaterThanOrEqual(WANTED)
  })

  it('queries ask for each chapter', () => {
    const asked = new Set(QUERIES.filter((each) => each.language === language).flatMap(({ pages }) => pages))
    expect(contents.filter(({ slug }) => ![...asked].some((page) => page.startsWith(`${slug}/`)))).toEqual([])
  })

  it('the title of a page finds it', () => {
    const pages = Object.values(storedFields).filter(({ titles }) => titles.length === 1)
    const missed = pages.filter(({ title }) => {
      const [first, second, third] = findPages(index, title, language)
      return ![first, second, third].some((page) =>
        page?.hits.some((hit) => hit.title === title && hit.titles.length === 1),
      )
    })
    expect([pages.length > 80, missed.map(({ title }) => title)]).toEqual([true, []])
  })

  it('corrections are below the pages that they are about, and found by their name', () => {
    const queries = QUERIES.filter(
      (each) => each.language === language && !each.pages.includes('reference/corrections'),
    )
    expect(queries.filter(({ query }) => find(query)[0] === 'reference/corrections')).toEqual([])
    expect(find({ en: 'corrections', zh: '勘误' }[language])[0]).toBe('reference/corrections')
  })

  it('knows the links at the end of a page no more, and each run as a section of its own', () => {
    const sections = Object.values(storedFields)
    expect(sections.filter(({ title }) => ['Next', '接下来'].includes(title))).toEqual([])
    expect(sections.filter(({ title, text }) => title === '' && readPart(text, 'code') === '')).toEqual([])
    expect(sections.filter(({ title }) => title === '').length).toBeGreaterThan(300)
  })
})
