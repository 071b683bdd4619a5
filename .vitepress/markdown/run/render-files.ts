import path from 'node:path'

import type { Token } from 'markdown-it'

import { html, type Html } from '../../../scripts/util/html.ts'
import type { Tokens } from '../directive/tokens.ts'
import type { Messages } from '../../messages/messages.ts'
import type { LoadedRun } from './load-run.ts'
import { isTextFile, type DataFile, type TextFile } from './shown-file.ts'
import { dataAddress } from './source-address.ts'
import { renderTabs } from './tabs.ts'

interface FilesOptions extends Pick<LoadedRun, 'files' | 'formats'> {
  /** Unique on the page. */
  key: string
  /** The run's anchor, if it has one. */
  anchor?: string
  messages: Messages
  /** True if the files have no addresses on the site. */
  withoutLinks?: boolean
}

/** A tag and its value in a line of a header. */
const RE_TAG = /@\w.*?(?=\s*(?:\*\/)?$)/gm

/** Renders the head of a run, which names its files, its module systems and its address, and the chosen file. */
export function renderFiles(options: FilesOptions, tokens: Tokens): Token[] {
  const { files, key, messages } = options
  const tabs = files.map((file) => ({
    label: file.name,
    content: isTextFile(file) ? renderText(file, messages, tokens) : renderData(file, options, tokens),
  }))
  return renderTabs(tabs, { key, label: messages.run.files, className: 'files', end: renderEnd(options) }, tokens)
}

function renderEnd({ formats, anchor, messages: { run } }: FilesOptions): Html {
  const names = formats.map((format) => run.formats[format]).join(' · ')
  const link = html`<a class="permalink" href="#${anchor ?? ''}" aria-label="${run.permalink}">#</a>`
  return html`<span class="format">${names}</span>${anchor === undefined ? [] : link}`
}

function renderText(file: TextFile, messages: Messages, tokens: Tokens): Token[] {
  const { lang, header, firstLine, indent, highlights, code } = file
  const lost = indent > 0 ? ` indent=${indent}` : ''
  const lines = highlights.length > 0 ? ` {${highlights.join(',')}}` : ''
  return [
    ...(header === undefined ? [] : [tokens.html(renderHeader(header, firstLine - 1, messages))]),
    tokens.fence(`${lang} first=${firstLine}${lost}${lines}`, code),
  ]
}

/** Renders the header of a program as one line, its tags, that unfolds: so no line of the file is missing. */
function renderHeader(header: string, last: number, { run }: Messages): Html {
  const tags = header.match(RE_TAG)?.join(' ') ?? run.header
  const range = last === 1 ? '1' : `1–${last}`
  return html`<details class="header" v-pre><summary><span class="lines">${range}</span> <span class="tags">${tags}</span></summary><div class="text">${header}</div></details>`
}

/** Renders the name and the size of a file that cannot be shown, and lets readers download it. */
function renderData({ file, name, size }: DataFile, { messages, withoutLinks }: FilesOptions, tokens: Tokens): Token[] {
  const link = withoutLinks
    ? name
    : { text: name, href: `/${dataAddress(file).address}`, download: path.posix.basename(file) }
  return tokens.paragraph('data', [link, `${messages.run.data.separator}${messages.run.data.size(size)}`])
}
