import { readFileSync } from 'node:fs'
import path from 'node:path'

import { bundledLanguages } from 'shiki'

import { isCode, type Example } from '../../../scripts/example/example.ts'
import type { RunDirective } from '../../../scripts/content/run-directive.ts'
import { refuseHidden } from '../../../scripts/example/check-sources.ts'
import { findHidden } from '../../../scripts/util/hidden-characters.ts'
import { isText, normalizeText } from '../../../scripts/util/read-text.ts'
import { viewEntry, viewFile, type SourceView } from './source-view.ts'

interface FileNames {
  /** Path from the project's root. */
  file: string
  /** Path from the example's folder. */
  name: string
}

/** A file of an example that a page shows as code or text. */
export interface TextFile extends FileNames, SourceView {
  /** The language that highlights it. */
  lang: string
}

/** A file of an example that a page lists, because it is not text, or has characters that do not show. */
export interface DataFile extends FileNames {
  /** In bytes. */
  size: number
}

export type ShownFile = TextFile | DataFile

/** Highlighting languages of suffixes that are not the name of a language. */
const LANGUAGES: Readonly<Record<string, string>> = { mts: 'ts', cts: 'ts', mjs: 'js', cjs: 'js' }
export function isTextFile(file: ShownFile): file is TextFile {
  return 'code' in file
}

/**
 * True if a file cannot be shown: it is not text, or it is data with characters that do not show. Code with such characters is
 * refused instead, and an entry is always code.
 */
export function isData(bytes: Buffer, file: string, { entry }: Example): boolean {
  if (file === entry) return false
  return !isText(bytes) || (!isCode(file) && findHidden(normalizeText(bytes.toString())) !== undefined)
}

/**
 * Reads a file of an example.
 * @param directive selects a part of the entry
 * @throws PageError for a mistake on the page, InputError for code with a character that does not show
 */
export function readShownFile(root: string, file: string, example: Example, directive: RunDirective): ShownFile {
  const bytes = readFileSync(path.join(root, file))
  const names = { file, name: path.posix.relative(example.home, file) || path.posix.basename(file) }
  const source = normalizeText(bytes.toString())
  if (isData(bytes, file, example)) return { ...names, size: bytes.length }
  refuseHidden(source, file)
  return {
    ...names,
    lang: languageOf(file),
    ...(file === example.entry ? viewEntry(source, directive) : viewFile(source)),
  }
}

function languageOf(file: string): string {
  const suffix = path.extname(file).slice(1).toLowerCase()
  const lang = LANGUAGES[suffix] ?? suffix
  return Object.hasOwn(bundledLanguages, lang) ? lang : 'txt'
}
