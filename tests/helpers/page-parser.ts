import path from 'node:path'

import { createMarkdownRenderer, type MarkdownRenderer } from 'vitepress'

import { configureMarkdown } from '../../.vitepress/markdown/configure-markdown.ts'
import { createPageReader, type PageReader } from '../../scripts/content/page-reader.ts'

/** Creates the site's parser for a project, and the reader that uses it. VitePress has one parser per process. */
export async function createPageParser(root: string): Promise<{ md: MarkdownRenderer; reader: PageReader }> {
  const md = await createMarkdownRenderer(path.join(root, 'docs'), {
    config: (parser) => void configureMarkdown(parser, { root, base: '/' }),
  })
  return { md, reader: createPageReader(md, root) }
}
