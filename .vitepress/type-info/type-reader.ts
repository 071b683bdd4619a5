import { statSync } from 'node:fs'
import path from 'node:path'

import ts from 'typescript'

import { discoverExamples } from '../../scripts/example/discover.ts'
import { toTable, type NamedType, type TypeTable } from '../../scripts/contracts/type-table.ts'

/** Differences from the project's settings: examples have the types of Node.js, not of browsers. */
const SETTINGS = { lib: ['lib.esnext.d.ts'], types: ['node'], noEmit: true } satisfies ts.CompilerOptions

const RE_PROGRAM = /\.[mc]?ts$/
const RE_IMPORTED = /\nimport [^]*$/
const RE_ALIAS = /^\(alias\) /
const RE_MARKUP = /\*\*|\[([^\]]*)\]\([^)]*\)|\{@link(?:code|plain)? ([^}\s]+)[^}]*\}/g

/**
 * Reads the types of names in examples with the TypeScript compiler.
 * @param root absolute path of the project
 * @returns a function from paths relative to the project to tables of types; each call reads the current files
 */
export function createTypeReader(root: string): (files: string[]) => TypeTable[] {
  let version = 0
  // The compiler checks the files once per call, not once per name.
  const service = ts.createLanguageService({ ...createHost(root), getProjectVersion: () => String(version) })
  return (files) => {
    version += 1
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
        // The import statement is in the program already.
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
