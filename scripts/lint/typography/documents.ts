import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { renderReference } from '../../example/header-reference.ts'
import { listFiles } from '../../util/list-files.ts'
import type { Problem } from '../../util/problem.ts'
import { checkTypography, setChinese } from './typography.ts'

/** A document before and after `npm run format`. */
export interface Document {
  /** From the project's root. */
  file: string
  before: string
  after: string
  problems: Problem[]
}

const RE_CHINESE = /^docs\/zh\/.*\.md$|\.zh-CN\.md$/
/** Documents that contain the header reference, by language. */
const REFERENCES = { 'CONTRIBUTING.md': 'en', 'CONTRIBUTING.zh-CN.md': 'zh' } as const
const REGION = 'header reference'

/**
 * Reads all Markdown that is formatted or partly generated.
 * @param places files and folders, from the root. @default the root
 */
export function readDocuments(root: string, places: string[] = ['']): Document[] {
  const wanted = places.map((place) => place.replaceAll('\\', '/'))
  return [...readdirSync(root), ...listFiles(root, 'docs/zh')]
    .filter((file) => wanted.some((place) => place === '' || `${file}/`.startsWith(`${place}/`)))
    .filter((file) => RE_CHINESE.test(file) || file in REFERENCES)
    .map((file) => readDocument(root, file))
}

function readDocument(root: string, file: string): Document {
  const before = readFileSync(path.join(root, file), 'utf8')
  const { text, problems } = refer(file, before)
  if (!RE_CHINESE.test(file)) return { file, before, after: text, problems }
  return { file, before, after: setChinese(text), problems: [...problems, ...checkTypography(file, text)] }
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
