import { lstatSync } from 'node:fs'
import path from 'node:path'

import * as v from 'valibot'

import { frontMatterOf } from '../../content/front-matter.ts'
import { listFiles } from '../../util/list-files.ts'
import { InputError, type Problem } from '../../util/problem.ts'
import { parseJson } from '../../util/read-json.ts'
import { readText } from '../../util/read-text.ts'
import { checkSvg } from './check-svg.ts'

const RE_PAGE = /^docs\/(?:zh|en)\/(?:[a-z0-9-]+\/)?[a-z0-9-]+\.md$/
const RE_DATA = /^docs\/(?:[\w-]+\.(?:json|yaml)|public\/[\w./-]+\.(?:png|jpe?g|gif|webp|avif|ico|txt))$/
const RE_SVG = /^docs\/public\/[\w./-]+\.svg$/i
const RE_EXAMPLE =
  /^examples\/(?:package\.json|tsconfig\.json|[a-z0-9-]+\/[^/]+\.(?:[mc]?ts|recording\.yaml)|[a-z0-9-]+\/[a-z0-9-]+\/.+)$/
/** Files from which tools load code or settings, wherever they lie; an example may have a package.json and data of its own. */
const RE_SETTINGS =
  /(?:^|\/)(?:\.(?!env)[\w.-]*(?:rc|ignore|attributes|modules|config|yarnrc\.yml)(?:\.\w+)?|\.?[\w-]+\.config\.[mc]?[jt]s|(?:ts|js)config(?:\.[\w-]+)?\.json|\.?cspell(?:\.[\w-]+)*\.(?:json[c5]?|ya?ml|toml|[mc]?js))$/i
const EXAMPLES_TSCONFIG = 'examples/tsconfig.json'

/** Types of examples are checked with the settings of the root: others could load plugins. */
const tsconfig = v.strictObject({
  extends: v.literal('../tsconfig.json'),
  compilerOptions: v.strictObject({ types: v.tuple([v.literal('node')]), tsBuildInfoFile: v.string() }),
  include: v.array(v.string()),
  exclude: v.array(v.string()),
})

/**
 * Finds files in docs/ and examples/ that a tool outside of the sandbox would run or take settings from, so that reviewing a
 * change executes none of it. This itself only reads.
 */
export function findExecutableFiles(root: string): Problem[] {
  const files = ['docs', 'examples'].flatMap((folder) => listFiles(root, folder)).toSorted()
  return files.flatMap((file) => {
    const stats = lstatSync(path.join(root, file))
    if (stats.isDirectory()) return []
    if (!stats.isFile())
      return [{ file, message: 'this is not a regular file.', next: 'Replace it with a copy of the file.' }]
    return checkFile(root, file)
  })
}

/** @throws InputError for the first such file */
export function refuseExecutableFiles(root: string): void {
  const [problem] = findExecutableFiles(root)
  if (problem) throw new InputError(problem)
}

function checkFile(root: string, file: string): Problem[] {
  if (file === EXAMPLES_TSCONFIG) return checkTypeSettings(root)
  if (RE_SETTINGS.test(file))
    return [{ file, message: 'tools would take this for their settings.', next: 'Rename or delete it.' }]
  if (RE_PAGE.test(file)) return checkFrontMatter(root, file)
  if (RE_SVG.test(file)) return checkSvg(readText(path.join(root, file)), file)
  if (RE_DATA.test(file) || RE_EXAMPLE.test(file)) return []
  const next = file.startsWith('docs/')
    ? 'docs/ contains pages, docs/<language>/<chapter>/<slug>.md, and pictures in docs/public/. Move or delete it.'
    : 'Move it into the folder of the example that uses it, or delete it.'
  return [{ file, message: 'this file does not belong here.', next }]
}

function checkFrontMatter(root: string, file: string): Problem[] {
  return problemOf(() => frontMatterOf(readText(path.join(root, file)), file))
}

function checkTypeSettings(root: string): Problem[] {
  const next = 'Restore the file from the last commit.'
  const text = readText(path.join(root, EXAMPLES_TSCONFIG))
  return problemOf(() => parseJson(text, tsconfig, { file: EXAMPLES_TSCONFIG, next }))
}

function problemOf(read: () => unknown): Problem[] {
  try {
    read()
    return []
  } catch (error) {
    if (error instanceof InputError) return [error.problem]
    throw error
  }
}
