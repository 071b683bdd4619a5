import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

import ts from 'typescript'
import { expect, it } from 'vitest'

import { ROOT } from '../../helpers/project.ts'

/** Vue escapes what the theme shows; the other folders are generated. */
const EXCLUDED = ['theme', 'cache', 'dist', 'downloads'].map((folder) => `.vitepress/${folder}/**`)

/** A tag at the start, a closing tag, the end of an empty element, or an attribute before its value. */
const RE_MARKUP = /^\s*<\/?[A-Za-z]|<\/[A-Za-z]|\/>|\s[\w:-]+=["']$/
const RE_TRUSTING = /^(?!import ).*\btrustedHtml\(/

/** Strings that look like markup: a component to look for, a message, and placeholders in recordings. */
const NO_MARKUP = [
  ['.vitepress/markdown/prose/find-executable.ts', '<OfflineBook />'],
  ['.vitepress/markdown/prose/find-executable.ts', '<KeptData />'],
  [
    'scripts/content/front-matter.ts',
    'the front matter contains "</script", which would end the script that VitePress makes of it.',
  ],
  ['scripts/recording/clean-output.ts', '<port>'],
  ['scripts/recording/clean-output.ts', '<cwd>'],
  ['scripts/recording/clean-output.ts', '<node>'],
]

/** The files with calls that take a string for markup, one line for each call: bodies of built pages, styles, constants. */
const TRUSTING = [
  '.vitepress/export/book/cover.ts',
  '.vitepress/export/epub/documents.ts',
  '.vitepress/export/pdf/print-document.ts',
  '.vitepress/export/pdf/print-document.ts',
  '.vitepress/publish/content-policy.ts',
  '.vitepress/pwa/write-manifest.ts',
  '.vitepress/scratchpad/scratchpad-plugin.ts',
]

const sources = globSync('{scripts,.vitepress}/**/*.{ts,cts,mts}', { cwd: ROOT, exclude: EXCLUDED })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file !== 'scripts/util/html.ts')
  .toSorted()
  .map((file) => ({ file, code: readFileSync(path.join(ROOT, file), 'utf8') }))

/** Finds markup in strings, and in templates without the tag `html`. */
function findMarkup(code: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    if (isText && RE_MARKUP.test(node.text)) found.push(node.text)
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html') {
      if (ts.isTemplateExpression(node.template))
        for (const { expression } of node.template.templateSpans) visit(expression)
    } else ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('source.ts', code, ts.ScriptTarget.Latest, true))
  return found
}

it.each([
  ["const a = '<p>text'", ['<p>text']],
  ['const a = `text</p>`', ['text</p>']],
  ['const a = `<p title="${b}">${c}</p>`', ['<p title="', '</p>']],
  ['const a = `${b}<br/>`', ['<br/>']],
  ['const a = ` title="${b}"`', [' title="']],
  ['const a = other`<p>`', ['<p>']],
  ['const a = html`<p>${b ? "<i>" : `</i>`}</p>`', ['<i>', '</i>']],
  ['const a = html`<p title="${b}">${html`<i>${c}</i>`}<br/></p>` // <p>', []],
  ["const a = b < c || b > d || '::: run <slug>' + /<p>/", []],
])('finds markup in %s', (code, found) => {
  expect(findMarkup(code)).toEqual(found)
})

it('all markup is written by the tag html, which escapes text', () => {
  expect(sources.length).toBeGreaterThan(300)
  expect(sources.flatMap(({ file, code }) => findMarkup(code).map((text) => [file, text]))).toEqual(NO_MARKUP)
})

it('few strings are taken for markup, each with a comment that says why', () => {
  const calls = sources.flatMap(({ file, code }) => {
    const lines = code.split('\n')
    return lines.flatMap((line, at) => (RE_TRUSTING.test(line) ? [{ file, above: lines[at - 1] }] : []))
  })
  expect(calls).toEqual(TRUSTING.map((file) => ({ file, above: expect.stringMatching(/^\s*\/\/ /) })))
})
