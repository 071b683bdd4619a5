import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { compare } from 'semver'
import { describe, expect, inject, it } from 'vitest'

import { contents } from '../../scripts/content/contents.ts'
import { viewOutput } from '../../scripts/recording/display-text.ts'
import { questionAddress, type Question } from '../../scripts/contracts/question.ts'
import { discoverExamples } from '../../scripts/example/discover.ts'
import { findExample } from '../../scripts/example/find-example.ts'
import { stripHeader } from '../../scripts/example/parse-header.ts'
import { MATRIX } from '../../scripts/node/versions.ts'
import type { RunDirective } from '../../scripts/content/run-directive.ts'
import { loadGroups } from '../../scripts/recording/parse-recording.ts'
import { SELF_TEST, differencesOf, outcomesOf, pages, runsOn } from '../helpers/book.ts'
import { ROOT } from '../helpers/project.ts'
import { runsOf, textOf } from '../helpers/page.ts'

const DIST = inject('dist')
// Absolute paths, dates, times and pids, as Node.js and programs print them.
const RE_OF_A_MACHINE =
  /(?<![\w.])\/(?:home|root|tmp|(?-i:Users)|private|var)\/.*|\d{4}-\d\d-\d\d|\b\d\d:\d\d:\d\d|\(node:\d+\)|\bpid:? (?!1\b)\d+/gi

function html(language: string, page: string): string {
  return readFileSync(path.join(DIST, language === 'zh' ? '' : 'en', `${page}.html`), 'utf8')
}

describe.each(['zh', 'en'] as const)('%s: self-test', (language) => {
  const predictions = pages.flatMap((page) => runsOn(language, page)).filter(({ predict }) => predict)

  it('has every prediction of the book, with the outcome on the pinned Node.js version', () => {
    const ids = [...html(language, SELF_TEST).matchAll(/ data-question="([^"]+)"/g)].map(([, id = '']) => id)
    expect(ids).toEqual(predictions.map(({ id }) => id))
    const shown = ids.map((id): Question => {
      return JSON.parse(readFileSync(path.join(DIST, questionAddress(id, language)), 'utf8'))
    })
    expect(shown.map(({ program, answer }) => runsOf(figureOf(program + answer))[0]?.outputs)).toEqual(
      predictions.map(({ id }) => outcomesOf(id).slice(0, 1)),
    )
    expect(shown.map(({ id, lines }) => [id, lines.join('\n')])).toEqual(
      predictions.map(({ id }) => [id, outcomesOf(id)[0]]),
    )
  })

  it('has questions from every chapter of the course', () => {
    const chapters = contents.map(({ slug }) => slug).filter((slug) => slug !== 'reference')
    expect([...new Set(predictions.map(({ id }) => id.split('/')[0]))]).toEqual(chapters)
  })
})

it('no recording contains paths, times or pids of a machine', () => {
  const { examples } = discoverExamples(ROOT)
  const found = examples.flatMap(({ id }) => {
    const text = readFileSync(path.join(ROOT, 'examples', `${id}.recording.yaml`), 'utf8')
    return [...text.matchAll(RE_OF_A_MACHINE)].map(([words]) => `${id}: ${words}`)
  })
  expect(examples.length).toBeGreaterThan(200)
  expect(found).toEqual([])
})

describe.each(['zh', 'en'])('%s: the HTML has the code and all outcomes of every run', (language) => {
  it.each(['index', ...pages.filter((page) => page !== SELF_TEST)])('%s', (page) => {
    const runs = runsOn(language, page)
    const shown = runsOf(html(language, page))
    const texts = shown.map(({ outputs, shares }) => [...outputs, ...distinctOutcomes(shares)].toSorted())
    expect(texts).toEqual(runs.map(({ id }) => [...outcomesOf(id), ...differencesOf(id)].toSorted()))
    expect(shown.map(({ files }) => files[0])).toEqual(runs.map((run) => expect.stringContaining(firstLineOf(run))))
  })
})

describe.each([
  ['zh', { 有: 'yes', 无: 'no' }],
  ['en', { yes: 'yes', no: 'no' }],
])('%s: feature matrix', (language, words) => {
  const rows = [...html(language, 'reference/feature-matrix').matchAll(/<tr data-support="(\d+)">([^]*?)<\/tr>/g)]
  const cells = rows.map(([, , row = '']) =>
    [...row.matchAll(/<t([hd])[^>]*>([^]*?)<\/t\1>/g)].map(([, , cell = '']) => cell),
  )

  it('matches the recorded runs', () => {
    const said = recordedFeatures('reference/feature-matrix')
    const shown = cells.map(([name = '', , ...answers]) => [
      textOf(name),
      answers.map((answer) => Object(words)[answer]),
    ])
    expect(shown.length).toBeGreaterThan(120)
    expect(shown).toEqual(said)
    expect(rows.map(([, bits]) => bits)).toEqual(
      said.map(([, answers]) => answers.map((answer) => Number(answer === 'yes')).join('')),
    )
  })

  it('links each feature to a page', () => {
    const links = cells.map(([name = '']) => /<a href="([^"]+)"/.exec(name)?.[1] ?? '')
    const own = links.filter((link) => link.startsWith('/'))
    expect(links.filter((link) => !/^(?:\/|https:\/\/)/.test(link))).toEqual([])
    expect(own.length).toBeGreaterThan(5)
    expect(own.filter((link) => !existsSync(path.join(DIST, `${link.replace(/#.*/, '')}.html`)))).toEqual([])
  })
})

it('links to sources point to the files', () => {
  const links = pages.flatMap((page) =>
    [...html('en', page).matchAll(/href="\/(examples\/[^"]+)\.txt"/g)].map(([, file = '']) => file),
  )
  expect(links.length).toBeGreaterThan(pages.length)
  const wrong = links.filter(
    (file) =>
      !existsSync(path.join(DIST, `${file}.txt`)) ||
      readFileSync(path.join(DIST, `${file}.txt`), 'utf8') !== readFileSync(path.join(ROOT, file), 'utf8'),
  )
  expect(wrong).toEqual([])
})

/** Features in the order of the probe's output, with the values by version of the header, oldest first. */
function recordedFeatures(id: string): [string, string[]][] {
  const example = findExample(ROOT, id)
  const groups = (example && loadGroups(ROOT, example)) ?? []
  const versions = groups.flatMap(({ versions: all, outcome }) => all.map(({ node }) => ({ node, outcome })))
  const columns = versions
    .filter(({ node }) => MATRIX.includes(node))
    .toSorted((a, b) => compare(a.node, b.node))
    .map(({ outcome }) => (viewOutput(outcome.output).text ?? '').split('\n').filter((line) => !line.startsWith('# ')))
  const names = columns[0]?.map((line) => line.slice(5)) ?? []
  return names.map((name, at) => [name, columns.map((lines) => (lines[at] ?? '').slice(0, 3).trim())])
}

function figureOf(content: string): string {
  return `<figure class="run-example">${content}</figure>`
}

/** Short outcomes, which are in the rows of a table. */
function distinctOutcomes(shares: string[]): string[] {
  return [...new Set(shares)].filter((label) => label.includes(' → ')).map((label) => label.replaceAll(' → ', '\n'))
}

function firstLineOf({ id, region }: RunDirective): string {
  if (region) return ''
  const example = findExample(ROOT, id)
  return example
    ? (stripHeader(readFileSync(path.join(ROOT, example.entry), 'utf8')).code.split('\n')[0] ?? '')
    : `no example ${id}`
}
