import { readFileSync } from 'node:fs'
import path from 'node:path'

import { discoverExamples } from '../../../scripts/example/discover.ts'
import { findExample } from '../../../scripts/example/find-example.ts'
import type { Example } from '../../../scripts/example/example.ts'
import type { Flaky } from '../../../scripts/example/flaky.ts'
import { loadHeader } from '../../../scripts/example/load-header.ts'
import { loadRecording } from '../../../scripts/recording/parse-recording.ts'
import type { Group } from '../../../scripts/recording/observation.ts'
import type { RunDirective } from '../../../scripts/content/run-directive.ts'
import { isPortable } from './is-portable.ts'
import { suggest } from '../../../scripts/util/suggest.ts'
import { InputError } from '../../../scripts/util/problem.ts'
import { findHidden } from '../../../scripts/recording/hidden-characters.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import type { ExplainedSettings } from './settings-view.ts'
import { viewEntry, viewFile, type SourceView } from './source-view.ts'

/** An example with everything that a page shows of it. */
export interface LoadedRun {
  example: Example
  files: (SourceView & { file: string; name: string; lang: string })[]
  /** Its outcomes; that of the pinned Node comes first. */
  groups: Group[]
  /** True if it runs on StackBlitz. */
  isPortable: boolean
  /** The exception that its header makes, if it does. */
  flaky?: Flaky
  /** The settings in which it was also run, if it was. */
  settings?: ExplainedSettings
  /** True if its header says that it holds on Linux only. */
  isLinuxOnly: boolean
}

/** Highlighting languages of suffixes that are not the name of a language. */
const LANGUAGES: Readonly<Record<string, string>> = { mts: 'ts', cts: 'ts', mjs: 'js', cjs: 'js' }

/**
 * Reads the files and the recording that a directive asks for.
 * @param onFile called with each file that is read or missing; paths from the root
 * @throws PageError for a mistake on the page, InputError for a mistake in the example
 */
export function loadRun(directive: RunDirective, root: string, onFile: (file: string) => void): LoadedRun {
  const { id } = directive
  const example = findExample(root, id)
  if (!example) {
    const known = discoverExamples(root).examples.map((each) => each.id)
    throw new PageError(`There is no example "${id}". ${suggest(id, known)}`)
  }
  for (const file of [...example.files, example.recording]) onFile(file)
  const shown = directive.region === undefined ? example.files : [example.entry]
  const files = shown.map((file) => ({ file, ...describe(file, example), ...view(root, file, example, directive) }))
  const recording = loadRecording(root, example)
  if (!recording) throw new PageError(`${example.id} has no recording. Run npm run record ${example.id}.`)
  const header = loadHeader(root, example)
  const { groups, settings } = recording
  const { flaky, platform, differs: reasons = [] } = header
  const facts = { isPortable: isPortable(example, header, groups), isLinuxOnly: platform === 'linux' }
  return {
    example,
    files,
    groups,
    ...facts,
    ...(flaky && { flaky }),
    ...(settings && { settings: { ...settings, reasons } }),
  }
}

function describe(file: string, { home }: Example): { name: string; lang: string } {
  const suffix = path.extname(file).slice(1)
  return { name: path.posix.relative(home, file) || path.posix.basename(file), lang: LANGUAGES[suffix] ?? suffix }
}

function view(root: string, file: string, { entry }: Example, directive: RunDirective): SourceView {
  const source = readFileSync(path.join(root, file), 'utf8')
  refuseHidden(source, file)
  return file === entry ? viewEntry(source, directive) : viewFile(source)
}

/** Rejects characters that make a program look different from what it does: https://trojansource.codes. */
function refuseHidden(source: string, file: string): void {
  const hidden = findHidden(source)
  if (!hidden) return
  const number = hidden.codePoint.toString(16).toUpperCase().padStart(4, '0')
  const message = `U+${number} does not show.`
  throw new InputError({ file, line: hidden.line, message, next: `Write it as an escape: \\u{${number}}.` })
}
