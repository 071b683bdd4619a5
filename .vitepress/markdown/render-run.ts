import type { StateCore, Token } from 'markdown-it'

import type { Outcome } from '../../scripts/shared/recording/outcome.ts'
import type { LoadedRun } from './load-run.ts'
import { viewOutput } from './output-view.ts'
import { createTokens } from './tokens.ts'
import type { Tokens } from './tokens.ts'
import type { Words } from './words.ts'

interface RenderInput extends LoadedRun {
  /** Tokens between the fences. */
  caption: Token[]
  /** Unique on the page; made of letters, digits and "-". */
  key: string
  words: Words
  /** Shown in place of the output. */
  failure?: string
}

/**
 * A run as a figure: its files, its output, its caption. Plain HTML around standard fences, without components,
 * so that Vue takes the whole for static: it is there without JavaScript, and a thousand of them build quickly.
 */
export function renderRun(input: RenderInput, state: StateCore): Token[] {
  const tokens = createTokens(state)
  return [
    tokens.html('<figure class="run-example">'),
    ...renderFiles(input, tokens),
    ...(input.failure === undefined ? renderOutput(input, tokens) : renderFailure(input.failure, input, tokens)),
    tokens.html('<figcaption>'),
    ...input.caption,
    ...renderProvenance(input, tokens),
    tokens.html('</figcaption></figure>'),
  ]
}

/** Several files are tabs that need no JavaScript: a radio button, its label, and the file that it shows. */
function renderFiles({ files, key, words }: RenderInput, { html, fence, escape }: Tokens): Token[] {
  const tabs = files.length > 1
  const panels = files.flatMap(({ name, lang, firstLine, highlights, code }, at) => {
    const checked = at === 0 ? ' checked' : ''
    const button = `<input class="tab" type="radio" name="${key}" id="${key}-${at}"${checked}>`
    const tab = `${button}<label class="tab-label" for="${key}-${at}">${escape(name)}</label>`
    const lines = highlights.length > 0 ? ` {${highlights.join(',')}}` : ''
    return [
      html(`${tabs ? tab : ''}<div class="file">`),
      fence(`${lang} first=${firstLine}${lines}`, code),
      html('</div>'),
    ]
  })
  const group = tabs ? ` role="radiogroup" aria-label="${words.files}"` : ''
  return [html(`<div class="files"${group}>`), ...panels, html('</div>')]
}

function renderOutput({ outcome, words }: RenderInput, { html, fence, escape }: Tokens): Token[] {
  const { lang, text, stderrLines } = viewOutput(outcome.output)
  const ending = describeEnding(outcome)
  const end = ending === undefined ? '' : `<span class="end">${escape(ending)}</span>`
  return [
    html(`<div class="output"><p class="title"><span>${words.output}</span>${end}</p>`),
    text === ''
      ? html(`<p class="silent">${words.silent}</p>`)
      : fence(`${lang} stderr=${stderrLines.join(',')}`, text),
    html('</div>'),
  ]
}

function renderFailure(report: string, { words }: RenderInput, { html, fence }: Tokens): Token[] {
  const { text } = viewOutput([{ stream: 'stdout', text: report }])
  return [html(`<div class="output failed"><p class="title">${words.failed}</p>`), fence('txt', text), html('</div>')]
}

/** Where it ran, and the programs themselves, as the site serves them. */
function renderProvenance({ files, outcome, words }: RenderInput, { paragraph }: Tokens): Token[] {
  const links = files.map(({ file, name }) => ({
    text: files.length > 1 ? name : file,
    href: `/${encodeURI(file)}.txt`,
  }))
  const separated = links.flatMap((link) => [' · ', link])
  return paragraph('provenance', [`${words.ranOn} Node.js ${outcome.node}`, ...separated])
}

/** Nothing to say of exit code 0. */
function describeEnding({ end, error }: Outcome): string | undefined {
  if ('signal' in end) return end.signal
  if (end.exit === 0) return undefined
  return error ? `exit ${end.exit} · ${error.code ?? error.name}` : `exit ${end.exit}`
}
