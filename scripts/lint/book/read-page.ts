import path from 'node:path'

import type MarkdownIt from 'markdown-it'

import type { Localized } from '../../content/contents.ts'
import type { Directive } from '../../content/directives.ts'
import { readFrontMatter, type FrontMatter } from '../../content/front-matter.ts'
import type { PageReader, ReaderEnv } from '../../content/page-reader.ts'
import { collectParts, type Parts } from './collect-parts.ts'
import { readText } from '../../util/read-text.ts'

/** A page of the book as the checks see it. */
export interface CheckedPage extends Parts {
  /** Path from the project's root. */
  file: string
  language: keyof Localized
  /** `<chapter>/<slug>`, or `index`. */
  id: string
  source: string
  frontMatter: FrontMatter
  directives: Directive[]
}

/**
 * Reads a page with the site's parser.
 * @param file `docs/<language>/…md`
 * @throws InputError if the front matter or a directive is invalid
 */
export function readPage(
  { md, reader }: { md: MarkdownIt; reader: PageReader },
  root: string,
  file: string,
): CheckedPage {
  const [, language = '', ...rest] = file.split('/')
  const absolute = path.join(root, file)
  const source = readText(absolute)
  const localeIndex = language === 'en' ? 'en' : 'root'
  // The parser adds the anchors of runs, and sets `content` to the source without its front matter.
  const anchors = new Set<string>()
  const env: ReaderEnv & Record<string, unknown> = { realPath: absolute, path: absolute, localeIndex, anchors }
  // Before VitePress parses it: VitePress does not say on which line an error is.
  const frontMatter = readFrontMatter(source, file)
  const parts = collectParts(md.parse(source, env), source, env.content ?? source)
  return {
    file,
    language: language === 'en' ? 'en' : 'zh',
    id: rest.join('/').replace(/\.md$/, ''),
    source,
    frontMatter,
    directives: reader.parse(source).directives,
    ...parts,
    anchors: anchors.union(parts.anchors),
  }
}
