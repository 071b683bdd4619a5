import { blankSourceFile } from 'ts-blank-space'
import { satisfies } from 'semver'
import ts from 'typescript'

import { capabilitiesOf } from '../node/capabilities.ts'
import { InputError } from '../util/problem.ts'
import { realign } from './realign.ts'
import { dropNodePrefix, renameSpecifiers } from './specifiers.ts'
import { MODULES_ONLY, findSyntax, type Finding } from './syntax.ts'

/** The target of compilation. */
export interface CompileTarget {
  /** Exact version of Node.js. */
  version: string
  /** True to convert ES modules to CommonJS. */
  convert: boolean
}

/**
 * The newest edition of ECMAScript that each version supports completely. Node.js 10 supports ES2018: compiled to ES2017,
 * `for await` would queue other microtasks.
 */
const EDITIONS = [
  ['>=18', ts.ScriptTarget.ES2022],
  ['>=15', ts.ScriptTarget.ES2021],
  ['>=14', ts.ScriptTarget.ES2020],
  ['>=12', ts.ScriptTarget.ES2019],
  ['>=10', ts.ScriptTarget.ES2018],
] as const

const RE_NODE_PREFIX = /\brequire\("node:/g

/**
 * Compiles one file for a version of Node.js that cannot run it. Spaces replace types, so that every line and column keeps
 * its position. Only newer syntax or a conversion to CommonJS makes the compiler rewrite the code, which keeps its lines.
 * @param name path from the root, for errors
 * @param files all files of the example, as paths from the root
 * @throws InputError with the line of syntax that cannot be compiled for the target
 */
export function compileFile(source: string, name: string, files: ReadonlySet<string>, target: CompileTarget): string {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  const unsupported = findSyntax(file).filter((each) => !isSupported(each, target))
  const impossible = unsupported.find(({ lowerable }) => !lowerable)
  if (impossible) throw cannotCompile(impossible, name, target)
  const renamed = renameSpecifiers(strip(file), file, name, files)
  const keepsPrefix = target.convert || capabilitiesOf(target.version).nodeImports
  const code = keepsPrefix ? renamed : dropNodePrefix(renamed, file)
  const converts = target.convert && ts.isExternalModule(file)
  return converts || unsupported.length > 0 ? rewrite(code, converts, target) : code
}

function isSupported({ since, name }: Finding, { version, convert }: CompileTarget): boolean {
  if (convert && MODULES_ONLY.has(name)) return false
  return satisfies(version, `>=${since}`) || (convert && name === 'import attributes')
}

function cannotCompile({ name, line }: Finding, file: string, { version, convert }: CompileTarget): InputError {
  const runtime = convert ? `CommonJS on Node.js ${version}` : `Node.js ${version}`
  const message = `${name} cannot be compiled for ${runtime}.`
  const next = 'Write the code without it, or remove that version or format from the header.'
  return new InputError({ file, line, message, next })
}

function strip(file: ts.SourceFile): string {
  return blankSourceFile(file, (node) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
    const message = 'this TypeScript syntax cannot be erased.'
    const next = 'Write it without enums, namespaces and parameter properties.'
    throw new InputError({ file: file.fileName, line, message, next })
  })
}

function rewrite(code: string, converts: boolean, { version }: CompileTarget): string {
  const [, edition = ts.ScriptTarget.ES2018] = EDITIONS.find(([range]) => satisfies(version, range)) ?? []
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
