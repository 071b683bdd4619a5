import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { MarkdownRenderer } from 'vitepress'
import type { Plugin } from 'vite'

import { questionAddress } from '../../scripts/contracts/question.ts'
import type { PageReader } from '../../scripts/content/page-reader.ts'
import { renderQuestion } from '../markdown/self-test/render-question.ts'

/** The site's parser, and the reader that uses it. */
export interface Markdown {
  md: MarkdownRenderer
  reader: PageReader
}

const LANGUAGES = ['zh', 'en'] as const
const RE_ADDRESS = /^questions\/(zh|en)\/(.+)\.json$/

/**
 * Publishes the questions of the self-test, which a page loads one by one: the dev server responds with them; the build writes them.
 * @param root absolute path of the project
 */
export function createQuestionFiles(root: string, markdown: Promise<Markdown>) {
  async function find(address: string): Promise<string | undefined> {
    const [, code, id] = RE_ADDRESS.exec(address) ?? []
    const language = LANGUAGES.find((each) => each === code)
    if (!language) return undefined
    const { md, reader } = await markdown
    const shown = reader.runsIn(language).find((run) => run.predict && run.id === id)
    return shown && JSON.stringify(await renderQuestion(shown, { md, root, language }))
  }

  return {
    plugin: {
      name: 'run:question-files',
      configureServer({ middlewares, config }) {
        middlewares.use((request, response, next) => {
          find((request.url ?? '').slice(config.base.length)).then((content) => {
            if (content === undefined) return next()
            response.setHeader('Content-Type', 'application/json; charset=utf-8')
            response.end(content)
          }, next)
        })
      },
    } satisfies Plugin,
    /** Writes all questions into the built site. */
    async write(outDir: string): Promise<void> {
      const { md, reader } = await markdown
      for (const language of LANGUAGES) {
        for (const shown of reader.runsIn(language).filter(({ predict }) => predict)) {
          const target = path.join(outDir, questionAddress(shown.id, language))
          await mkdir(path.dirname(target), { recursive: true })
          await writeFile(target, JSON.stringify(await renderQuestion(shown, { md, root, language })))
        }
      }
    },
  }
}
