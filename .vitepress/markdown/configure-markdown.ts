import type MarkdownIt from 'markdown-it'

import { createPageReader, type PageReader } from '../../scripts/content/page-reader.ts'
import { blocksPlugin } from './directive/blocks-plugin.ts'
import { chapterPlugin } from './chapter/chapter-plugin.ts'
import { chinesePlugin } from './chinese/chinese-plugin.ts'
import { correctionsPlugin } from './corrections/corrections-plugin.ts'
import { documentedPlugin } from './documented/documented-plugin.ts'
import { featuresPlugin } from './features/features-plugin.ts'
import { drawingPlugin } from './drawing/drawing-plugin.ts'
import { headingsPlugin } from './headings/headings-plugin.ts'
import { uniqueIds } from './headings/unique-ids.ts'
import { downloadsPlugin, type DownloadsOptions } from './downloads/downloads-plugin.ts'
import { runPlugin, type RunPluginOptions } from './run/run-plugin.ts'
import { prosePlugin } from './prose/prose-plugin.ts'
import { questionPlugin } from './self-test/render-question.ts'
import { selfTestPlugin } from './self-test/self-test-plugin.ts'

/**
 * Adds this book's plugins to VitePress's Markdown parser.
 * @returns the reader of pages, which uses the same parser
 */
export function configureMarkdown(md: MarkdownIt, options: RunPluginOptions & DownloadsOptions): PageReader {
  const { root } = options
  const reader = createPageReader(md, root)
  chinesePlugin(md)
  runPlugin(md, options)
  featuresPlugin(md, { root })
  correctionsPlugin(md, { root, reader })
  selfTestPlugin(md, { root, reader })
  questionPlugin(md)
  downloadsPlugin(md, options)
  documentedPlugin(md, { root })
  chapterPlugin(md, { root })
  drawingPlugin(md, { root })
  prosePlugin(md, { root })
  uniqueIds(md, { root })
  headingsPlugin(md, { root, reader })
  blocksPlugin(md, { root })
  return reader
}
