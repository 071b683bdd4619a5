import type { SettingName } from '../contracts/settings.ts'
import type { Example } from '../example/example.ts'
import type { Format, Header } from '../example/header.ts'
import { loadHeader } from '../example/load-header.ts'
import { withoutTrace } from '../recording/keep-settings.ts'
import type { Outcome } from '../recording/outcome.ts'
import { loadRecordingText, parseRecording } from '../recording/parse-recording.ts'
import type { Recording } from '../recording/render-recording.ts'
import { InputError } from '../util/problem.ts'
import { readFacts } from './facts.ts'
import { settingsFor } from './settings.ts'

/** An example in one module system. */
export interface Subject {
  /** The module system, if the header has `@format`. */
  format?: Format
  /** The recorded outcomes on the pinned Node.js, without traces. */
  recorded: Outcome[]
  /** The settings that apply. */
  settings: SettingName[]
}

/** An example with its recording. */
export interface Varied {
  example: Example
  header: Header
  recording: Recording
  text: string
  subjects: Subject[]
}

/**
 * Reads an example and its recording.
 * @throws InputError if its header is invalid, or if it is not recorded on the pinned Node.js
 */
export function readVaried(root: string, example: Example, pinned: string): Varied {
  const header = loadHeader(root, example)
  const text = loadRecordingText(root, example)
  if (text === undefined) throw notRecorded(example)
  const recording = parseRecording(text, example)
  const formats = header.formats.length > 0 ? header.formats : [undefined]
  const subjects = formats.map((format): Subject => {
    const own = recording.groups.filter((group) => group.format === format)
    const recorded = own.filter(({ versions }) => versions.some(({ node }) => node === pinned))
    if (recorded.length === 0) throw notRecorded(example)
    return {
      ...(format && { format }),
      recorded: recorded.map(({ outcome }) => withoutTrace(outcome)),
      settings: settingsFor(readFacts(root, example, header, { node: pinned, ...(format && { format }) })),
    }
  })
  return { example, header, recording, text, subjects }
}

function notRecorded({ entry, id }: Example): InputError {
  const message = 'its outcome on the pinned Node.js is not recorded.'
  return new InputError({ file: entry, message, next: `Run npm run record ${id}` })
}
