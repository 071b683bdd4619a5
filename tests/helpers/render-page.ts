import path from 'node:path'

import { createMarkdownRenderer, disposeMdItInstance, type MarkdownOptions, type MarkdownRenderer } from 'vitepress'

import { configureMarkdown } from '../../.vitepress/markdown/configure-markdown.ts'
import { createHighlighting } from '../../.vitepress/markdown/highlighting.ts'
import { lineNumbers, markedLines, shownAsItIs } from '../../.vitepress/markdown/run/code-transformers.ts'
import { MARKDOWN_OPTIONS } from '../../scripts/content/markdown-options.ts'
import { createPageReader, type PageReader } from '../../scripts/content/page-reader.ts'
import { renderRecording } from '../../scripts/recording/render-recording.ts'
import type { Outcome } from '../../scripts/recording/outcome.ts'
import { ROOT, type Project } from './project.ts'

const PAGE = 'docs/en/index.md'

/** Renders a page; its language is that of the locale. @default English */
export type PageRenderer = (markdown: string, localeIndex?: 'en' | 'root') => Promise<string>

/** Creates a function that renders a page of a project with VitePress and the plugins of the book. */
export async function createPageRenderer(project: Project): Promise<PageRenderer> {
  const codeTransformers = [shownAsItIs(), lineNumbers(), markedLines('stderr'), markedLines('differs')]
  // As in a build, without a time limit: on a busy machine it would change the colors.
  const md = await createParser(project.root, { codeTransformers, shikiSetup: createHighlighting(ROOT).setUp })
  return (markdown, localeIndex = 'en') => {
    project.write({ [PAGE]: markdown })
    return md.renderAsync(markdown, {
      realPath: project.path(PAGE),
      path: project.path(PAGE),
      localeIndex,
      includes: [],
    })
  }
}

/** Creates the site's parser for a project, and the reader that uses it. */
export async function createPageParser(root: string): Promise<{ md: MarkdownRenderer; reader: PageReader }> {
  const md = await createParser(root)
  return { md, reader: createPageReader(md, root) }
}

/** VitePress has one parser per process, which may be that of the last file's tests. */
function createParser(root: string, options: MarkdownOptions = {}): Promise<MarkdownRenderer> {
  const config = (md: MarkdownRenderer) => void configureMarkdown(md, { root, base: '/' })
  disposeMdItInstance()
  return createMarkdownRenderer(path.join(root, 'docs'), { ...MARKDOWN_OPTIONS, ...options, config })
}

/** Writes a made-up recording of one run. */
export function writeRecording(project: Project, example: string, ...outcomes: Outcome[]): void {
  const groups = outcomes.map((outcome, at) => ({ versions: [{ node: `${26 - at}.0.0`, runs: 1 }], outcome }))
  project.write({ [`examples/${example}.recording.yaml`]: renderRecording({ example, groups }) })
}
