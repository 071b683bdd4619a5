import { stripTypeScriptTypes } from 'node:module'
import path from 'node:path'

import type { Example } from '../../../scripts/example/example.ts'
import type { Format, Header } from '../../../scripts/example/header.ts'
import { manifestsOf } from '../../../scripts/example/manifests.ts'
import { compileFile } from '../../../scripts/compile/compile-file.ts'
import { readText } from '../../../scripts/util/read-text.ts'
import type { ToProcess } from '../protocol.ts'

/** The folder of the book as programs see it. */
export const ROOT = '/srv/node-proven'
export const FOLDER = '/tmp/proven'
export const EXECUTABLE = '/usr/local/bin/node'
const DESCRIBE_ERROR = 'scripts/runner/preload'
const ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  HOME: FOLDER,
  TMPDIR: FOLDER,
  TZ: 'UTC',
  LANG: 'en_US.UTF-8',
  NO_COLOR: '1',
}

/**
 * Prepares an example for the browser.
 * @param toolchain the folder of this project, absolute; `version` is that of the library, `format` that of `@format`
 */
export function prepareProgram(
  root: string,
  example: Example,
  { stdin }: Pick<Header, 'stdin'>,
  { toolchain, version, format }: { toolchain: string; version: string; format?: Format },
): Omit<ToProcess, 'library'> {
  const files: Record<string, string> = { [`${FOLDER}/.keep`]: '' }
  const stripped: Record<string, string> = {}
  for (const file of [...example.files, ...manifestsOf(root)]) {
    const text = readText(path.join(root, file))
    files[`${ROOT}/${file}`] = text
    if (/\.[cm]?ts$/.test(file)) stripped[text] = strip(text)
  }
  const entry = `${ROOT}/${example.entry}`
  const main = format === 'cjs' ? entry.replace(/\.ts$/, '.cjs') : entry
  if (format === 'cjs')
    files[main] = compileFile(files[entry] ?? '', example.entry, new Set(example.files), { version, convert: true })
  const describe = path.posix.join(ROOT, DESCRIBE_ERROR, 'describe-error.cts')
  for (const name of ['describe-error.cts', 'describe-fields.cts']) {
    const text = readText(path.join(toolchain, DESCRIBE_ERROR, name))
    files[path.posix.join(ROOT, DESCRIBE_ERROR, name)] = text
    stripped[text] = strip(text)
  }
  return {
    files,
    stripped,
    describeError: describe,
    start: {
      argv: [EXECUTABLE, main],
      execArgv: [],
      env: ENVIRONMENT,
      cwd: FOLDER,
      pid: 2,
      ppid: 1,
      ...(stdin !== undefined && { stdin }),
    },
  }
}

/** What cannot be stripped fails in the browser as it does in Node.js. */
function strip(text: string): string {
  try {
    return stripTypeScriptTypes(text)
  } catch {
    return text
  }
}
