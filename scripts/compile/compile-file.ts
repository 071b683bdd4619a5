import { blankSourceFile } from 'ts-blank-space'
import ts from 'typescript'

import { capabilitiesOf } from '../node/abilities.ts'
import { isSince } from '../node/versions.ts'
import { InputError } from '../util/problem.ts'
import { realign } from './realign.ts'
import { renameSpecifiers } from './specifiers.ts'
import { MODULES_ONLY, findSyntax } from './syntax.ts'
import type { Finding } from './syntax.ts'

/** What a file is compiled for. */
export interface CompileTarget {
  /** Exact version of Node.js. */
  version: string
  /** Whether ES modules become CommonJS. */
  convert: boolean
}

/**
 * The newest edition of ECMAScript that a version knows whole. Node.js 10 knows all of 2018: compiled to 2017, `for await`
 * would be another program, with other microtasks.
 */
const EDITIONS = [
  ['18.0', ts.ScriptTarget.ES2022],
  ['15.0', ts.ScriptTarget.ES2021],
  ['14.0', ts.ScriptTarget.ES2020],
  ['12.0', ts.ScriptTarget.ES2019],
  ['10.0', ts.ScriptTarget.ES2018],
] as const

const RE_NODE_PREFIX = /\brequire\("node:/g

/**
 * Compiles one file for a version of Node.js that cannot run it as it stands. Types are blanked out, so that every line
 * and column stays; only where newer syntax or another module system is wanted the code is rewritten, line by line.
 * @param name path from the root, for errors
 * @param files all files of the example, from the root
 * @throws InputError for what cannot be expressed, with its line
 */
export function compileFile(source: string, name: string, files: ReadonlySet<string>, target: CompileTarget): string {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  const foreign = findSyntax(file).filter((each) => isForeign(each, target))
  const impossible = foreign.find(({ lowerable }) => !lowerable)
  if (impossible) throw cannotExpress(impossible, name, target)
  const code = renameSpecifiers(strip(file), file, name, files)
  const converts = target.convert && ts.isExternalModule(file)
  return converts || foreign.length > 0 ? rewrite(code, converts, target) : code
}

function isForeign({ since, name }: Finding, { version, convert }: CompileTarget): boolean {
  if (convert && MODULES_ONLY.has(name)) return true
  return !isSince(version, since) && !(convert && name === 'import attributes')
}

function cannotExpress({ name, line }: Finding, file: string, { version, convert }: CompileTarget): InputError {
  const place = convert ? `CommonJS for Node.js ${version}` : `Node.js ${version}`
  const message = `${name} cannot be expressed in ${place}.`
  return new InputError({
    file,
    line,
    message,
    next: 'Write it otherwise, or take that version or format out of the header.',
  })
}

function strip(file: ts.SourceFile): string {
  return blankSourceFile(file, (node) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
    const message = 'these types cannot be erased.'
    throw new InputError({ file: file.fileName, line, message, next: 'Write it without enum, namespace and the like.' })
  })
}

function rewrite(code: string, converts: boolean, { version }: CompileTarget): string {
  const [, edition = ts.ScriptTarget.ES2018] = EDITIONS.find(([since]) => isSince(version, since)) ?? []
  const { outputText, sourceMapText = '' } = ts.transpileModule(code, {
    fileName: 'source.js',
    compilerOptions: {
      allowJs: true,
      target: edition,
      module: converts ? ts.ModuleKind.CommonJS : ts.ModuleKind.ESNext,
      esModuleInterop: true,
      useDefineForClassFields: true,
      removeComments: true,
      sourceMap: true,
    },
  })
  const aligned = realign(outputText.replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n'), sourceMapText)
  return converts && !capabilitiesOf(version).nodePrefix ? aligned.replace(RE_NODE_PREFIX, 'require("') : aligned
}
