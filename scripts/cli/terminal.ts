import { styleText } from 'node:util'

import { replaceHidden } from '../util/hidden-characters.ts'

/**
 * Everything that a command prints goes through here, and may come from anybody: from programs, names of files, headers,
 * recordings, git. No character of it controls the terminal, and no line of it is a command for GitHub Actions.
 */
export interface Terminal {
  /** Prints lines. Those of results and of diffs are coloured. */
  print: (text: string) => void
  /** Prints what a tool printed: it may have colours. */
  printColoured: (text: string) => void
  /** Prints a workflow command, as formatAnnotation makes it. */
  command: (text: string) => void
  /** Shows one line until the next one; only on a terminal. */
  show: (line: string) => void
  /** Removes the line that `show` shows. */
  clear: () => void
}

const COLOURS = [
  [/^✗/, 'red'],
  [/^✓/, 'green'],
  [/^~/, 'yellow'],
  [/^ {4}-/, 'red'],
  [/^ {4}\+/, 'green'],
] as const
/** A change of colour or weight, and nothing else that a terminal obeys. */
const RE_COLOUR = /(\u001B\[[\d;]*m)/
/** A command for GitHub Actions: at the start of a line, or in the old form anywhere. */
const RE_COMMAND = /^(\s*)::|##\[/gm
const CLEAR_LINE = '\r\u001B[2K'

export function createTerminal(stream: NodeJS.WriteStream, env = process.env): Terminal {
  const isGitHub = env['GITHUB_ACTIONS'] === 'true'
  const harmless = (text: string): string => (isGitHub ? withoutCommands(visible(text)) : visible(text))
  const clear = (): void => void (stream.isTTY && stream.write(CLEAR_LINE))
  return {
    print: (text) => void stream.write(`${harmless(text).split('\n').map(coloured).join('\n')}\n`),
    printColoured(text) {
      const parts = text.split(RE_COLOUR).map((part, at) => (at % 2 === 1 ? part : visible(part)))
      stream.write(`${isGitHub ? withoutCommands(parts.join('')) : parts.join('')}\n`)
    },
    command: (text) => void stream.write(`${visible(text)}\n`),
    show(line) {
      clear()
      if (stream.isTTY) stream.write(visible(line).slice(0, Math.max(0, stream.columns - 1)))
    },
    clear,
  }

  function coloured(line: string): string {
    const [, colour] = COLOURS.find(([pattern]) => pattern.test(line)) ?? []
    return colour ? styleText(colour, line, { stream }) : line
  }
}

/** Shows characters that would not show, or would control the terminal, as `\u{1b}`. */
export function visible(text: string): string {
  return replaceHidden(text, (codePoint) => `\\u{${codePoint.toString(16)}}`)
}

function withoutCommands(text: string): string {
  return text.replaceAll(RE_COMMAND, (_, indent?: string) => (indent === undefined ? '#\\u{23}[' : `${indent}\\u{3a}:`))
}

/** The output of this process. */
export const stdout = createTerminal(process.stdout)
/** Its messages about errors. */
export const stderr = createTerminal(process.stderr)
