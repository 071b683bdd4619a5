import { statSync } from 'node:fs'
import path from 'node:path'

import ts from 'typescript'

import { discoverExamples } from '../../scripts/example/discover.ts'
import { toTable } from '../../scripts/contracts/type-table.ts'
import type { NamedType, TypeTable } from '../../scripts/contracts/type-table.ts'

/** Settings are those of the project, but examples know Node.js only, and no browser. */
const SETTINGS = { lib: ['lib.esnext.d.ts'], types: ['node'], noEmit: true } satisfies ts.CompilerOptions

const RE_PROGRAM = /\.[mc]?ts$/
const RE_IMPORTED = /\nimport [^]*$/
const RE_ALIAS = /^\(alias\) /
const RE_MARKUP = /\*\*|\[([^\]]*)\]\([^)]*\)|\{@link(?:code|plain)? ([^}\s]+)[^}]*\}/g

/**
 * Asks the TypeScript compiler what the names in the examples are.
 * @param root the project's, absolute
 * @returns the tables of files, given their paths from the root, of what is on the disk just then
 */
export function createTypeReader(root: string): (files: string[]) => TypeTable[] {
  let asked = 0
  // The compiler looks at the disk once for each time that it is asked, not once for each name.
  const service = ts.createLanguageService({ ...createHost(root), getProjectVersion: () => String(asked) })
  return (files) => {
    asked += 1
    const program = service.getProgram()
    return files.map((file) => {
      const source = program?.getSourceFile(path.join(root, file))
      return toTable(source ? namesIn(source, service) : [])
    })
  }
}

function namesIn(source: ts.SourceFile, service: ts.LanguageService): NamedType[] {
  const names: NamedType[] = []
  const visit = (node: ts.Node): void => {
    const info = ts.isIdentifier(node) && service.getQuickInfoAtPosition(source.fileName, node.getStart(source))
    if (info) {
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source))
      const signature = ts.displayPartsToString(info.displayParts)
      names.push({
        line: line + 1,
        column: character,
        length: info.textSpan.length,
        // Of an import what it is, not once more where it is from.
        signature: signature.replace(RE_IMPORTED, '').replace(RE_ALIAS, ''),
        documentation: firstParagraph(ts.displayPartsToString(info.documentation)),
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return names
}

function firstParagraph(documentation: string): string {
  const [first = ''] = documentation.trim().split(/\n\s*\n|\n```/)
  return first.replaceAll(/\s+/g, ' ').replaceAll(RE_MARKUP, (_, text = '', name = '') => text + name)
}

function createHost(root: string): ts.LanguageServiceHost {
  const settings = readSettings()
  return {
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => settings,
    getScriptFileNames: () =>
      discoverExamples(root)
        .examples.flatMap(({ files }) => files.filter((file) => RE_PROGRAM.test(file)))
        .map((file) => path.join(root, file)),
    getScriptVersion: (file) => String(statSync(file, { throwIfNoEntry: false })?.mtimeMs),
    getScriptSnapshot(file) {
      const text = ts.sys.readFile(file)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  }
}

function readSettings(): ts.CompilerOptions {
  const file = path.resolve(import.meta.dirname, '../../tsconfig.json')
  const { config } = ts.readConfigFile(file, ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson(config?.compilerOptions ?? {}, path.dirname(file), file)
  return { ...options, ...SETTINGS }
}
