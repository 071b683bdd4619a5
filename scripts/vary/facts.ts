import path from 'node:path'

import { findCommonJsVariable } from '../compile/commonjs-variable.ts'
import { compileFile } from '../compile/compile-file.ts'
import { isModule } from '../compile/prepare-program.ts'
import { isCode, type Example } from '../example/example.ts'
import type { Format, Header } from '../example/header.ts'
import { InputError } from '../util/problem.ts'
import { readText } from '../util/read-text.ts'

/** What the rules of settings know of an example. */
export interface Facts {
  header: Pick<Header, 'allow' | 'formats' | 'masks' | 'session' | 'stdin'>
  /** The module system in which it runs. */
  format: Format
  /** True if suffixes or a package.json choose the module system of its files. */
  hasFixedFormat: boolean
  /** Why it cannot run in the other module system, if its code says so. */
  cannotConvert?: string
  /** The text of its code. */
  code: string
}

interface Source {
  file: string
  text: string
}

const RE_FIXED = /\.[cm][jt]s$|(?:^|\/)package\.json$/

/**
 * Reads the files of an example.
 * @param variant the version of Node.js, and the module system if the header names it
 */
export function readFacts(
  root: string,
  example: Example,
  header: Header,
  { node, format = isModule(example, root) ? 'esm' : 'cjs' }: { node: string; format?: Format },
): Facts {
  const files = example.files.filter(isCode)
  const sources = files.map((file): Source => ({ file, text: readText(path.join(root, file)) }))
  const hasFixedFormat = example.files.some((file) => RE_FIXED.test(file))
  const reason = hasFixedFormat ? undefined : format === 'esm' ? findRefusal(sources, node) : findVariable(sources)
  return {
    header,
    format,
    hasFixedFormat,
    ...(reason !== undefined && { cannotConvert: reason }),
    code: sources.map(({ text }) => text).join('\n'),
  }
}

/** Returns why the compiler refuses to turn one of these files into CommonJS. */
function findRefusal(sources: Source[], version: string): string | undefined {
  const names = new Set(sources.map(({ file }) => file))
  try {
    for (const { file, text } of sources) compileFile(text, file, names, { version, convert: true })
    return undefined
  } catch (error) {
    if (error instanceof InputError) return error.problem.message.replace(/\.$/, '')
    throw error
  }
}

function findVariable(sources: Source[]): string | undefined {
  const [name] = sources.flatMap(({ file, text }) => findCommonJsVariable(text, file) ?? [])
  return name && `${name} exists in CommonJS only`
}
