import { pathToFileURL } from 'node:url'

import { joinChunks } from '../run/transcript.ts'
import type { Chunk } from '../run/transcript.ts'

/** Absolute paths that mean nothing on another machine. */
export interface Places {
  /** The project's root; paths below it are given from there. */
  root: string
  /** The run's working directory, given as `<cwd>`. */
  folder: string
  /** The executable, given as `<node>`. */
  executable: string
}

/** Runs of stack frames inside Node.js or preload.cts; the brace opens the error's own properties and stays. */
const RE_FOREIGN_FRAMES =
  /(?:\n +at (?:[^\n]*\()?(?:async )?(?:node:|(?:file:\/\/)?\S*scripts\/shared\/run\/preload\.cts)[^\n]*?)+( \{)?(?=\n|$)/g
/** The line of Node.js's own source that an error is shown with. */
const RE_FOREIGN_SOURCE = /^node:[\w/]+:\d+\n[^\n]*\n *\^+\n\n/gm
const RE_VERSION_LINE = /\n+Node\.js v\d+\.\d+\.\d+\n$/
const RE_WARNING_PID = /^\(node:\d+\) /gm

/** Takes out of the output what is the machine's and not the program's. */
export function cleanOutput(output: Chunk[], places: Places): Chunk[] {
  const replacements = replacementsFor(places)
  const cleaned = output.map(({ stream, text }) => ({ stream, text: cleanText(text, replacements) }))
  const last = cleaned.findLast(({ stream }) => stream === 'stderr')
  if (last) last.text = last.text.replace(RE_VERSION_LINE, '\n')
  return joinChunks(cleaned)
}

function cleanText(text: string, replacements: [string, string][]): string {
  const local = replacements.reduce((sum, [from, to]) => sum.replaceAll(from, to), text)
  return local.replace(RE_FOREIGN_SOURCE, '').replace(RE_FOREIGN_FRAMES, '$1').replace(RE_WARNING_PID, '(node) ')
}

function replacementsFor({ root, folder, executable }: Places): [string, string][] {
  return [
    [pathToFileURL(folder).href, 'file://<cwd>'],
    [folder, '<cwd>'],
    [executable, '<node>'],
    [`${pathToFileURL(root).href}/`, ''],
    [`${root}/`, ''],
    [root, '.'],
  ]
}
