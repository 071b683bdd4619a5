import type { StateCore, Token } from 'markdown-it'

import type { Outcome } from '../../scripts/shared/recording/outcome.ts'
import type { LoadedRun } from './load-run.ts'
import { viewOutput } from './output-view.ts'
import type { OutputView } from './output-view.ts'

interface RenderInput extends LoadedRun {
  /** Tokens between the fences. */
  caption: Token[]
  /** Unique on the page. */
  key: string
  /** Shown in place of the output. */
  failure?: string
}

/** Standard tokens for a run: HTML blocks that call the theme's components, fences for code and output. */
export function renderRun({ example, files, outcome, caption, key, failure }: RenderInput, state: StateCore): Token[] {
  const html = (content: string): Token =>
    Object.assign(new state.Token('html_block', '', 0), { content: `${content}\n` })
  const fence = (info: string, content: string): Token =>
    Object.assign(new state.Token('fence', 'code', 0), { info, content })
  const attributes = (values: Record<string, string | undefined>): string => {
    const set = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined)
    return set.map(([name, value]) => ` ${name}="${state.md.utils.escapeHtml(value)}"`).join('')
  }
  const output = failure === undefined ? viewOutput(outcome.output) : viewFailure(failure)
  const props = {
    home: example.home,
    node: outcome.node,
    ...endProps(outcome),
    ...(failure !== undefined && { failed: '' }),
  }
  const names = files.map(({ name }) => name).join(' ')
  return [
    html(`<RunExample${attributes({ ...props, files: names })}><template #source>`),
    ...files.flatMap(({ name, lang, firstLine, highlights, code }, at) => [
      html(`<ExampleFile${attributes({ name, group: key, index: String(at), of: String(files.length) })}>\n`),
      fence(`${lang}:line-numbers=${firstLine} ${braces(highlights)}`, code),
      html('</ExampleFile>'),
    ]),
    html('</template><template #output>'),
    ...(output.text === '' ? [] : [fence(`${output.lang} stderr=${output.stderrLines.join(',')}`, output.text)]),
    html('</template><template #caption>\n'),
    ...caption,
    html('</template></RunExample>'),
  ]
}

function braces(lines: number[]): string {
  return lines.length === 0 ? '' : `{${lines.join(',')}}`
}

function endProps({ end, error }: Outcome): Record<string, string | undefined> {
  const plain = 'exit' in end && end.exit === 0
  if (plain) return {}
  return { end: 'signal' in end ? end.signal : `exit ${end.exit}`, error: error && (error.code ?? error.name) }
}

function viewFailure(text: string): OutputView {
  return { ...viewOutput([{ stream: 'stdout', text }]), lang: 'txt' }
}
