import type { Token } from 'markdown-it'
import { createMarkdownRenderer } from 'vitepress'

import { addDirectiveSyntax, DIRECTIVES } from '../../content/directives.ts'
import { MARKDOWN_OPTIONS } from '../../content/markdown-options.ts'
import type { ReaderEnv } from '../../content/page-reader.ts'

/** Returns what a document consists of, apart from spaces and punctuation in its text: one string for each part. */
export type ParseStructure = (source: string) => string[]

/** Spaces, and punctuation that has a half-width and a full-width form. */
const RE_FORMATTED = /[\s\u3000,.:;?!()'"“”‘’，。：；？！（）「」『』]/g

/** Loads the site's parser, without highlighting and without the content of directives. */
export async function loadStructureParser(root: string): Promise<ParseStructure> {
  const md = await createMarkdownRenderer(root, {
    ...MARKDOWN_OPTIONS,
    // They are made from the text of headings.
    anchor: false,
    highlight: () => '',
    config(parser) {
      parser.inline.ruler.disable('footnoteInline')
      for (const name of DIRECTIVES) addDirectiveSyntax(parser, name)
    },
  })
  return (source) => {
    const env: ReaderEnv = { keepDirectives: true }
    const tokens = md.parse(source, env)
    const { content = source } = env
    const frontMatter = source.slice(0, source.length - content.length)
    return [frontMatter, `${content.split('\n').length} lines`, ...tokens.map(describeToken)]
  }
}

function describeToken({ type, tag, level, markup, info, attrs, map, content, children, meta }: Token): string {
  const own = [type, tag, level, markup, info, attrs, map, meta]
  if (type === 'text') return JSON.stringify([...own, toSkeleton(content)])
  return JSON.stringify([...own, children ? children.filter(hasWords).map(describeToken) : content])
}

/** A space between two links is a text of its own. */
function hasWords({ type, content }: Token): boolean {
  return type !== 'text' || toSkeleton(content) !== ''
}

function toSkeleton(text: string): string {
  return text.replaceAll(RE_FORMATTED, '')
}
