import { readFileSync } from 'node:fs'
import path from 'node:path'

import type MarkdownIt from 'markdown-it'

import type { Localized } from '../../content/contents.ts'
import { readFrontMatter } from '../../content/front-matter.ts'
import type { FrontMatter } from '../../content/front-matter.ts'
import type { Directive } from '../../../.vitepress/markdown/directive/directive-plugin.ts'
import { collectParts } from './collect-parts.ts'
import type { Parts } from './collect-parts.ts'

/** A page of the book as its checks see it. */
export interface CheckedPage extends Parts {
  /** From the project's root. */
  file: string
  language: keyof Localized
  /** `<chapter>/<slug>`, or `index`. */
  id: string
  source: string
  frontMatter: FrontMatter
  directives: Directive[]
}

/** What VitePress and our plugins leave behind; see directive-plugin.ts and run-plugin.ts. */
interface PageEnv {
  realPath: string
  path: string
  localeIndex: string
  directives: Directive[]
  /** Addresses of runs. */
  anchors: Set<string>
  /** The source without its front matter. */
  content?: string
}

/**
 * Reads a page with the parser of the site.
 * @param file `docs/<language>/…md`
 * @throws InputError for front matter or a directive that is wrong
 */
export function readPage(md: MarkdownIt, root: string, file: string): CheckedPage {
  const [, language = '', ...rest] = file.split('/')
  const place = path.join(root, file)
  const source = readFileSync(place, 'utf8')
  const localeIndex = language === 'en' ? 'en' : 'root'
  const env: PageEnv = { realPath: place, path: place, localeIndex, directives: [], anchors: new Set() }
  // Before VitePress reads it, who does not say where it is wrong.
  const frontMatter = readFrontMatter(source, file)
  const parts = collectParts(md.parse(source, env), source, env.content ?? source)
  return {
    file,
    language: language === 'en' ? 'en' : 'zh',
    id: rest.join('/').replace(/\.md$/, ''),
    source,
    frontMatter,
    directives: env.directives,
    ...parts,
    anchors: new Set([...env.anchors, ...parts.anchors]),
  }
}
