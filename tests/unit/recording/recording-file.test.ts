import { afterAll, expect, it } from 'vitest'

import { loadRecordingText } from '../../../scripts/recording/parse-recording.ts'
import { createProject } from '../../helpers/project.ts'

const TEXT = 'example: a/b\noutcomes:\n  - node: 26.10.0\n    exit: 0\n    output:\n      - stdout: |\n          x\n'
const FILE = { recording: 'examples/a/b.recording.yaml' }
const project = createProject()
afterAll(project.remove)

it.each([
  ['as it is written', TEXT, TEXT],
  ['with a byte order mark', `\uFEFF${TEXT}`, TEXT],
  ['with line breaks of Windows', TEXT.replaceAll('\n', '\r\n'), TEXT],
  ['without its last line break', TEXT.trimEnd(), TEXT],
  ['that is empty', '', ''],
])('reads a recording %s', (_, written, read) => {
  project.write({ [FILE.recording]: written })
  expect(loadRecordingText(project.root, FILE)).toBe(read)
})
