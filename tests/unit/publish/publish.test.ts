import { describe, expect, it } from 'vitest'

import { messagesFor } from '../../../.vitepress/messages/messages-for.ts'
import { headOf } from '../../../.vitepress/publish/page-head.ts'
import { runToMarkdown } from '../../../.vitepress/publish/markdown-run.ts'
import { readSiteAddress } from '../../../.vitepress/publish/site-address.ts'
import { toQuote, toTwin } from '../../../.vitepress/publish/markdown-twin.ts'
import { createPageParser } from '../../helpers/render-page.ts'
import { ROOT } from '../../helpers/project.ts'

describe('the address of the site', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['https://example.org', { href: 'https://example.org/', base: '/' }],
    ['https://example.org/book', { href: 'https://example.org/book/', base: '/book/' }],
    ['http://localhost:8080/a/b/', { href: 'http://localhost:8080/a/b/', base: '/a/b/' }],
  ])('%j', (text, expected) => {
    expect(readSiteAddress(text)).toEqual(expected)
  })

  it.each(['example.org', 'ftp://example.org/', 'https://example.org/?x', 'https://example.org/#x'])(
    'refuses %j',
    (text) => {
      expect(() => readSiteAddress(text)).toThrow(
        `SITE_URL is "${text}". Write an address such as https://example.org/handbook/.`,
      )
    },
  )
})

describe('the head of a page', () => {
  it.each([
    ['en/io/kernel.md', 'io/kernel', 'en/io/kernel', 'en/feed.xml', 'en/io/kernel.png'],
    ['io/kernel.md', 'io/kernel', 'io/kernel', 'feed.xml', 'io/kernel.png'],
    ['en/io/index.md', 'io/', 'en/io/', 'en/feed.xml', 'en/io.png'],
    ['index.md', '', '', 'feed.xml', 'index.png'],
    ['en/index.md', '', 'en/', 'en/feed.xml', 'en.png'],
  ])(
    '%s names itself, its twins in the other languages and in Markdown, its feed and its picture',
    (file, page, canonical, feed, card) => {
      const site = { href: 'https://example.org/book/', base: '/book/' }
      const head = headOf({ relativePath: file, title: 'T', description: 'D' }, site)
      const links = head.filter(([name]) => name === 'link')
      expect(links.map(([, { rel, hreflang, type, href }]) => [rel, hreflang ?? type, href])).toEqual([
        ['canonical', undefined, `https://example.org/book/${canonical}`],
        ['alternate', 'zh-CN', `https://example.org/book/${page}`],
        ['alternate', 'en', `https://example.org/book/en/${page}`],
        ['alternate', 'x-default', `https://example.org/book/en/${page}`],
        ...(page === '' ? [] : [['alternate', 'text/markdown', `https://example.org/book/${file}`]]),
        ['alternate', 'application/atom+xml', `https://example.org/book/${feed}`],
      ])
      const content = `https://example.org/book/cards/${card}`
      expect(head).toContainEqual(['meta', { property: 'og:image', content }])
    },
  )
})

const { reader } = await createPageParser(ROOT)

const file = {
  file: 'examples/a/b.ts',
  name: 'b.ts',
  lang: 'ts',
  code: 'run()\n',
  firstLine: 1,
  indent: 0,
  highlights: [],
}
const example = { id: 'a/b', entry: file.file, files: [file.file], home: 'examples/a', recording: '' }

describe('the Markdown twin', () => {
  it('has the text of the page, and what its directives show', () => {
    const source =
      '---\ntitle: x\n---\n\n# X\n\n::: run a/b {1}\nCaption.\n:::\n\n::: warning Title here\nOne.\n\nTwo.\n:::\n'
    const twin = toTwin(reader.parse(source), (name, info, body) =>
      name === 'run' ? `<${info}|${body}>` : toQuote(info, body),
    )
    expect(twin).toBe('# X\n\n<a/b {1}|Caption.>\n\n> **Title here**\n>\n> One.\n>\n> Two.\n')
  })

  it.each([
    ['in a list', '1. a\n\n   ::: run a/b\n   b\n   :::\n', '1. a\n\n   <a/b|b>\n   ---\n'],
    ['as the first block of an item', '- ::: run a/b\n  b\n  :::\n', '- <a/b|b>\n  ---\n'],
    ['in a quotation', '> ::: run a/b\n> b\n> :::\n', '> <a/b|b>\n> ---\n'],
    ['in another block', ':::: details c\n::: run a/b\nb\n:::\n::::\n', '> **c**\n>\n> <a/b|b>\n> ---\n'],
    ['without an end', '::: run a/b\nb\n', '<a/b|b>\n---\n'],
    ['but not in code', '```md\n::: run a/b\n:::\n```\n', '```md\n::: run a/b\n:::\n```\n'],
    ['nor in a comment', '<!--\n::: run a/b\n:::\n-->\n', '<!--\n::: run a/b\n:::\n-->\n'],
  ])('replaces a directive %s', (_, source, expected) => {
    const twin = toTwin(reader.parse(source), (name, info, body) =>
      name === 'run' ? `<${info}|${body}>\n---` : toQuote(info, body),
    )
    expect(twin).toBe(expected)
  })

  it('fences what was printed, whatever it is, and tells how the run ended', () => {
    const outcome = {
      output: [{ stream: 'stdout' as const, text: '```\n\u001B[31mred\u001B[0m\n' }],
      status: { exit: 1 },
      error: { name: 'TypeError', code: 'ERR_X', message: 'no', report: 'TypeError: no\n' },
    }
    const groups = [{ versions: [{ node: '26.10.0', runs: 1 }], outcome }]
    expect(
      runToMarkdown(
        {
          example,
          files: [file],
          programs: [],
          formats: ['esm' as const],
          groups,
          isPortable: false,
          isLinuxOnly: true,
        },
        messagesFor('en'),
      ),
    ).toBe(
      [
        '`examples/a/b.ts`:',
        '```ts\nrun()\n```',
        'Output, Node 26 (exit 1, TypeError ERR_X):',
        '````text\n```\nred\n````',
        '```text\nTypeError: no\n```',
        'Linux only. Other systems may behave differently.',
      ].join('\n\n'),
    )
  })

  it.each([
    ['en', 'Flaky until 2027-01-31: \\`a\\` \\< \\*b\\*. Until then, a different outcome does not fail the build.'],
    ['zh', '暂时不稳定，截至 2027-01-31：\\`a\\` \\< \\*b\\*。在此之前，结果与记录不同，构建也不会失败。'],
  ] as const)('tells that a program is flaky, in %s', (language, line) => {
    const groups = [{ versions: [{ node: '26.10.0', runs: 1 }], outcome: { output: [], status: { exit: 0 } } }]
    const flaky = { until: '2027-01-31', reason: '`a` < *b*', line: 2 }
    const run = {
      example,
      files: [file],
      programs: [],
      formats: ['esm' as const],
      groups,
      isPortable: false,
      isLinuxOnly: false,
      flaky,
    }
    const { output, silent } = messagesFor(language).run
    expect(runToMarkdown(run, messagesFor(language)).split('\n\n').slice(-3)).toEqual([
      `${output}, Node 26:`,
      silent,
      line,
    ])
  })
})
