import { readFileSync } from 'node:fs'
import path from 'node:path'

import { findOneFormat } from '../compile/one-format.ts'
import { isModule } from '../compile/prepare-program.ts'
import type { Example } from '../example/example.ts'
import type { Format, Header } from '../example/header.ts'

/** What the rules of settings know of an example. */
export interface Facts {
  header: Pick<Header, 'allow' | 'formats' | 'masks' | 'session' | 'stdin'>
  /** The module system in which it runs. */
  format: Format
  /** True if suffixes or a package.json choose the module system of its files. */
  hasFixedFormat: boolean
  /** What it contains that exists in one module system only. */
  oneFormat: Partial<Record<Format, string>>
  /** The text of its code. */
  code: string
}

const RE_CODE = /\.[cm]?[jt]s$/
const RE_FIXED = /\.[cm][jt]s$|(?:^|\/)package\.json$/

/**
 * Reads the files of an example.
 * @param format the module system, if the header names it
 */
export function readFacts(root: string, example: Example, header: Header, format: Format | undefined): Facts {
  const files = example.files.filter((file) => RE_CODE.test(file))
  const sources = files.map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
  return {
    header,
    format: format ?? (isModule(example, root) ? 'esm' : 'cjs'),
    hasFixedFormat: example.files.some((file) => RE_FIXED.test(file)),
    oneFormat: Object.assign({}, ...sources.map(({ file, text }) => findOneFormat(text, file))),
    code: sources.map(({ text }) => text).join('\n'),
  }
}
