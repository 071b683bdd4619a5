import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'

import { afterAll, expect, it } from 'vitest'

import { readCoverage } from '../../../scripts/runner/read-coverage.ts'
import { machinePlaces } from '../../../scripts/sandbox/places.ts'
import { createProject } from '../../helpers/project.ts'

const functions = [{ ranges: [{ startOffset: 0, endOffset: 1, count: 1 }] }]
const project = createProject()
const url = `file://${project.root}/examples/a.ts`

afterAll(() => project.remove())

it('skips what the program put among the reports', () => {
  const report = (...result: unknown[]): string => JSON.stringify({ result })
  project.write({
    'reports/coverage-1-1-0.json': report({ url, functions }),
    'reports/coverage-2-1-0.json': 'nonsense',
    'reports/coverage-3-1-0.json': report({ url, functions: [{ ranges: [null] }] }),
    'reports/coverage-4-1-0.json': 'null',
    'reports/coverage-5-1-0.json': report({ url: 'file://elsewhere/a.ts', functions }),
    'reports/notes.txt': 'nonsense',
  })
  execFileSync('mkfifo', [project.path('reports/coverage-6-1-0.json')])
  symlinkSync('/dev/zero', project.path('reports/coverage-7-1-0.json'))
  const program = Object({ folder: project.root })
  expect(readCoverage(project.path('reports'), { program, places: machinePlaces(project.root) }).scripts).toEqual([
    { url, functions },
  ])
})
