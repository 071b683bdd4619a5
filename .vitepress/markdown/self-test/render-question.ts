import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'
import type { MarkdownRenderer } from 'vitepress'

import type { RunDirective } from '../../../scripts/content/run-directive.ts'
import type { Localized } from '../../../scripts/content/contents.ts'
import type { Question } from '../../../scripts/contracts/question.ts'
import { messagesFor } from '../../messages/messages-for.ts'
import { createTokens } from '../directive/tokens.ts'
import { loadRun, type LoadedRun } from '../run/load-run.ts'
import { predictedLines } from '../run/render-prediction.ts'
import { renderFiles } from '../run/render-files.ts'
import { renderOutcomes } from '../run/render-outcomes.ts'
import type { ShownFile } from '../run/shown-file.ts'

/** Set in the environment of the parser, it makes the tokens those of a part of a question. */
interface QuestionEnv {
  question?: { run: LoadedRun; part: 'program' | 'answer'; language: keyof Localized }
}

/** Lets the parser render parts of questions. */
export function questionPlugin(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'question', (state) => {
    const { question }: QuestionEnv = state.env
    if (question) state.tokens = renderPart(question, state)
  })
}

/**
 * Renders a question of the self-test with the site's parser: only the pinned Node.js version, in no other setting, without
 * header and chart, because the page of the run shows all of that.
 * @param root the project's, absolute
 */
export async function renderQuestion(
  shown: RunDirective,
  { md, root, language }: { md: MarkdownRenderer; root: string; language: keyof Localized },
): Promise<Question> {
  const { groups, settings: _settings, ...rest } = loadRun(shown, root, () => {})
  const files = rest.files.map((file): ShownFile => ({ ...file, header: undefined }))
  const run = { ...rest, files, groups: groups.slice(0, 1) }
  const localeIndex = language === 'zh' ? 'root' : 'en'
  const render = (part: 'program' | 'answer'): Promise<string> =>
    md.renderAsync('', { localeIndex, question: { run, part, language } })
  const lines = predictedLines(shown.id, groups)
  return { id: shown.id, lines, program: await render('program'), answer: await render('answer') }
}

function renderPart({ run, part, language }: NonNullable<QuestionEnv['question']>, state: StateCore): Token[] {
  const tokens = createTokens(state)
  const options = { ...run, key: 'question', names: run.programs, messages: messagesFor(language) }
  return part === 'program'
    ? renderFiles({ ...options, withoutLinks: true }, tokens)
    : renderOutcomes({ ...options, withoutCharts: true }, tokens)
}
