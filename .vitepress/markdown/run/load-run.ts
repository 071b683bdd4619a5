import { discoverExamples } from '../../../scripts/example/discover.ts'
import { findExample } from '../../../scripts/example/find-example.ts'
import type { Example } from '../../../scripts/example/example.ts'
import { isModule } from '../../../scripts/compile/prepare-program.ts'
import type { Flaky } from '../../../scripts/example/flaky.ts'
import type { Format } from '../../../scripts/example/header.ts'
import { loadHeader } from '../../../scripts/example/load-header.ts'
import { loadRecording } from '../../../scripts/recording/parse-recording.ts'
import type { Group } from '../../../scripts/recording/observation.ts'
import type { RunDirective } from '../../../scripts/content/run-directive.ts'
import { isPortable } from './is-portable.ts'
import { suggest } from '../../../scripts/util/suggest.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import type { ExplainedSettings } from './settings-view.ts'
import { readShownFile, type ShownFile } from './shown-file.ts'

/** An example with everything that a page shows of it. */
export interface LoadedRun {
  example: Example
  files: ShownFile[]
  /** The names of what is run: the entry, or the server and the client. */
  programs: string[]
  /** The module systems in which it runs. */
  formats: Format[]
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
  const files = shown.map((file) => readShownFile(root, file, example, directive))
  const recording = loadRecording(root, example)
  if (!recording) throw new PageError(`${example.id} has no recording. Run npm run record ${example.id}.`)
  const header = loadHeader(root, example)
  const { groups, settings } = recording
  const { flaky, platform, differs: reasons = [] } = header
  const facts = { isPortable: isPortable(example, header, groups, root), isLinuxOnly: platform === 'linux' }
  return {
    example,
    files,
    formats: header.formats.length > 0 ? header.formats : [isModule(example, root) ? 'esm' : 'cjs'],
    programs: header.session ? [header.session.server, header.session.client] : [example.entry],
    groups,
    ...facts,
    ...(flaky && { flaky }),
    ...(settings && { settings: { ...settings, reasons } }),
  }
}
