import { createMarkdownRenderer } from 'vitepress'

import { configureMarkdown } from '../../.vitepress/markdown/configure-markdown.ts'
import { lineNumbers, markedLines, shownAsItIs } from '../../.vitepress/markdown/run/code-transformers.ts'
import { renderRecording } from '../../scripts/recording/render-recording.ts'
import type { Outcome } from '../../scripts/recording/outcome.ts'
import type { Project } from './project.ts'

const PAGE = 'docs/en/index.md'

/** Renders a page of a project with VitePress and the plugins of the book. */
export type RenderPage = (markdown: string) => Promise<string>

export async function createPageRenderer(project: Project): Promise<RenderPage> {
  const { root } = project
  const md = await createMarkdownRenderer(project.path('docs'), {
    config: (each) => void configureMarkdown(each, { root, base: '/' }),
    codeTransformers: [shownAsItIs(), lineNumbers(), markedLines('stderr'), markedLines('differs')],
  })
  return (markdown) => {
    project.write({ [PAGE]: markdown })
    return md.renderAsync(markdown, {
      realPath: project.path(PAGE),
      path: project.path(PAGE),
      localeIndex: 'en',
      includes: [],
    })
  }
}

/** Writes a made-up recording of one run. */
export function writeRecording(project: Project, example: string, ...outcomes: Outcome[]): void {
  const groups = outcomes.map((outcome, at) => ({ versions: [{ node: `${26 - at}.0.0`, runs: 1 }], outcome }))
  project.write({ [`examples/${example}.recording.yaml`]: renderRecording({ example, groups }) })
}
