import path from 'node:path'

import type { SettingName } from '../contracts/settings.ts'
import type { Example } from '../example/example.ts'
import { loadRecordingText } from '../recording/parse-recording.ts'
import { renderRecording } from '../recording/render-recording.ts'
import type { Settings } from '../recording/settings.ts'
import { diffLines } from '../util/diff.ts'
import { InputError, type Problem } from '../util/problem.ts'
import { writeFileAtomic } from '../util/write-file-atomic.ts'
import type { Context } from '../verify/context.ts'
import { checkReasons } from './check-reasons.ts'
import { keepSometimes, mergeFindings, type Finding } from './findings.ts'
import type { Varied } from './subject.ts'

/** What was found of an example, and how that differs from what is recorded. */
export interface VaryResult {
  example: Example
  /** What is known of its settings by now. */
  settings: Settings
  /** `changed`: with `--check`, something else than recorded was found. */
  status: 'as recorded' | 'recorded' | 'changed'
  /** A diff of the recording. */
  diff: string[]
  /** Settings in which a single run of many had another outcome. */
  unstable: SettingName[]
  /** Tags `@differs` for settings that do not differ. */
  problems: Problem[]
}

interface ConcludeOptions {
  check: boolean
  context: Pick<Context, 'root' | 'cacheFolder'>
}

/**
 * Compares what was found of an example with its recording, and writes it there.
 * @throws InputError if another program changed the recording meanwhile
 */
export async function conclude(
  varied: Varied,
  findings: Finding[],
  { check, context: { root, cacheFolder } }: ConcludeOptions,
): Promise<VaryResult> {
  const { example, header, recording } = varied
  const merged = mergeFindings(varied, findings)
  const settings = check && merged ? keepSometimes(merged, recording.settings) : merged
  const text = renderRecording({ ...recording, settings })
  const isSame = text === varied.text
  const diff = diffLines(varied.text, text)
  if (!isSame && !check) {
    if (loadRecordingText(root, example) !== varied.text) throw changedMeanwhile(example)
    await writeFileAtomic(path.join(root, example.recording), text, cacheFolder)
    varied.text = text
  }
  const known = settings ?? { same: [], sometimes: [], differs: [] }
  return {
    example,
    settings: known,
    status: isSame ? 'as recorded' : check ? 'changed' : 'recorded',
    diff,
    unstable: findings.flatMap(({ setting, verdict }) => ('isUnstable' in verdict ? [setting] : [])),
    problems: checkReasons(header, example.entry, known),
  }
}

function changedMeanwhile({ recording, id }: Example): InputError {
  const message = 'another program changed this recording meanwhile.'
  return new InputError({ file: recording, message, next: `Run npm run vary ${id} again.` })
}
