import type MarkdownIt from 'markdown-it'

import { createPageReader, type PageReader } from '../../scripts/content/page-reader.ts'
import type { Downloads } from '../export/downloads.ts'
import { chinesePlugin } from './chinese/chinese-plugin.ts'
import { correctionsPlugin } from './corrections/corrections-plugin.ts'
import { featuresPlugin } from './features/features-plugin.ts'
import { downloadsPlugin } from './downloads/downloads-plugin.ts'
import type { Repository } from '../../scripts/git/repository.ts'
import { runPlugin } from './run/run-plugin.ts'
import { selfTestPlugin } from './self-test/self-test-plugin.ts'

interface MarkdownOptions {
  /** The project's root, absolute. */
  root: string
  /** The site's base, with a slash at both ends. */
  base: string
  /** The downloads that the site offers, if any. */
  downloads?: Downloads
  /** Reports of the examples that fail at the moment, by id: see run-plugin.ts. */
  failures?: ReadonlyMap<string, string>
  /** The repository in which readers can edit examples, if it is known. */
  repository?: Repository
}

/**
 * Adds this book's plugins to VitePress's Markdown parser.
 * @returns the reader of pages, which uses the same parser
 */
export function configureMarkdown(md: MarkdownIt, options: MarkdownOptions): PageReader {
  const { root, base, downloads, failures, repository } = options
  const reader = createPageReader(md, root)
  chinesePlugin(md)
  runPlugin(md, { root, failures, repository })
  featuresPlugin(md, { root })
  correctionsPlugin(md, { root, reader })
  selfTestPlugin(md, { root, reader })
  downloadsPlugin(md, { root, base, downloads })
  return reader
}
