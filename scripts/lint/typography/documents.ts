import { isUtf8 } from 'node:buffer'
import { lstatSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { renderReference } from '../../example/header-reference.ts'
import { listFiles } from '../../util/list-files.ts'
import type { Problem } from '../../util/problem.ts'
import { checkPlainText, toPlainText } from './plain-text.ts'
import type { ParseStructure } from './parse-structure.ts'
import { compareLines, setChinese } from './typography.ts'

/** A document before and after `npm run format`. */
export interface Document {
  /** From the project's root. */
  file: string
  before: string
  after: string
  problems: Problem[]
}

/** Texts that people write, and recordings. What else lies in the folder of an example is data. */
const RE_TEXT = /^[^/]+\.md$|^docs\/.*\.(?:md|yaml|json)$|^examples\/.*(?:\.[mc]?ts|\.recording\.yaml)$/
const RE_CHINESE = /^docs\/zh\/.*\.md$|\.zh-CN\.md$/
/** Documents that contain the header reference, by language. */
const REFERENCES = { 'CONTRIBUTING.md': 'en', 'CONTRIBUTING.zh-CN.md': 'zh' } as const
const REGION = 'header reference'

/**
 * Reads all texts: Chinese is set, some are partly generated, and all are in UTF-8 with line feeds. What a symbolic link leads to
 * may lie outside of the project, and `npm run format` would write it.
 * @param parse parses Chinese texts
 * @param places files and folders, from the root. @default the root
 */
export function readDocuments(root: string, parse: ParseStructure, places: string[] = ['']): Document[] {
  const wanted = places.map((place) => place.replaceAll('\\', '/'))
  return [...readdirSync(root), ...listFiles(root, 'docs'), ...listFiles(root, 'examples')]
    .filter((file) => wanted.some((place) => place === '' || `${file}/`.startsWith(`${place}/`)))
    .filter((file) => RE_TEXT.test(file) && lstatSync(path.join(root, file)).isFile())
    .map((file) => readDocument(root, file, parse))
}

function readDocument(root: string, file: string, parse: ParseStructure): Document {
  const bytes = readFileSync(path.join(root, file))
  const before = bytes.toString()
  const broken = checkPlainText(file, bytes)
  // Saved as text, what is no text would be lost.
  if (!isUtf8(bytes)) return { file, before, after: before, problems: broken }
  const { text, problems } = refer(file, toPlainText(before))
  if (!RE_CHINESE.test(file)) return { file, before, after: text, problems: [...broken, ...problems] }
  const after = setChinese(text, parse)
  return { file, before, after, problems: [...broken, ...problems, ...compareLines(file, text, after)] }
}

function refer(file: string, text: string): { text: string; problems: Problem[] } {
  const language = Object.entries(REFERENCES).find(([name]) => name === file)?.[1]
  if (language === undefined) return { text, problems: [] }
  const filled = fillRegion(text, REGION, renderReference(language))
  if (filled === text) return { text, problems: [] }
  const stale = { file, message: 'the header reference is out of date.', next: 'Run npm run format.' }
  const next = `Put <!-- ${REGION}: npm run format writes it --> and <!-- /${REGION} --> where it belongs.`
  const missing = { file, message: 'there is no place for the header reference.', next }
  return { text: filled ?? text, problems: [filled === undefined ? missing : stale] }
}

/**
 * Inserts text between `<!-- name: … -->` and `<!-- /name -->`; the comment tells readers what writes it.
 * @returns undefined where there is no such region
 */
export function fillRegion(text: string, name: string, content: string): string | undefined {
  const open = new RegExp(`^<!-- ${name}:.*-->$`, 'm').exec(text)
  const close = text.indexOf(`<!-- /${name} -->`)
  if (!open || close < open.index) return undefined
  return `${text.slice(0, open.index + open[0].length)}\n\n${content}\n\n${text.slice(close)}`
}
