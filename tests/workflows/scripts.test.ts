import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

import { ROOT } from '../helpers/project.ts'

const RE_RUN = /\bnpm (?:run (?:--silent )?([\w:-]+)|(test|start)\b)/g
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))

it('workflows, actions and hooks call scripts that there are', () => {
  const files = globSync(['.github/**/*.{yml,yaml,md}', '.husky/pre-commit', '.ci/run'], { cwd: ROOT })
  const called = files.flatMap((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8')
    return [...text.matchAll(RE_RUN)].map(([, script, verb]) => script ?? verb ?? '')
  })
  expect(called.length).toBeGreaterThan(8)
  expect(called.filter((name) => !(name in scripts))).toEqual([])
})
