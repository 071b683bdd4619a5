import { execFileSync } from 'node:child_process'

import { afterAll, expect, it } from 'vitest'

import { readText } from '../../../scripts/util/read-text.ts'
import { messageOf } from '../../helpers/errors.ts'
import { createProject } from '../../helpers/project.ts'

const project = createProject({ 'a.txt': '\uFEFFa\r\nb' })

afterAll(() => project.remove())

it('reads a text', () => {
  expect(readText(project.path('a.txt'))).toBe('a\nb')
})

it.skipIf(process.platform === 'win32')('does not wait for a pipe into which nobody writes', () => {
  const file = project.path('pipe')
  execFileSync('mkfifo', [file])
  expect(messageOf(() => readText(file))).toBe(`EINVAL: not a regular file, open '${file}'`)
})

it.skipIf(process.platform === 'win32')('does not read a device', () => {
  expect(messageOf(() => readText('/dev/zero'))).toBe("EINVAL: not a regular file, open '/dev/zero'")
})
