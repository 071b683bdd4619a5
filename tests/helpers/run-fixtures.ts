import { readdirSync } from 'node:fs'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { runExamples, type RunOptions } from '../../scripts/verify/run-examples.ts'
import type { Result } from '../../scripts/verify/result.ts'
import { ROOT, createProject, type Project } from './project.ts'

/** A program of a test table: its slug, its expected result, and its source, or the files of its folder by name. */
export type Program = [slug: string, result: object, source: string | Record<string, string>]

/** Runs the examples of a temporary project in this process; results by id. */
export async function batch(root: string, options: Partial<RunOptions> = {}): Promise<Map<string, Result>> {
  const defaults: RunOptions = {
    root,
    toolchain: ROOT,
    mode: 'verify',
    versions: options.mode === 'record' ? 'all' : 'pinned',
    filters: [],
    jobs: 2,
    repeat: 1,
    cache: true,
  }
  const { results } = await runExamples({ ...defaults, ...options })
  return new Map(results.map((result) => [result.example.id, result]))
}

/** Tests that the programs in a folder of fixtures behave as recorded, and that those of a table do not pass. */
export function testPrograms(fixtures: string, bad: Program[], options: Partial<RunOptions> = {}): Project {
  const project = createProject(filesOf('bad', bad), { [`tests/fixtures/${fixtures}/examples/good`]: 'examples/good' })
  const good = readdirSync(project.path('examples/good')).filter((name) => name.endsWith('.recording.yaml'))
  const before = readdirSync(project.path('examples/bad')).toSorted()
  let results: Map<string, Result>
  beforeAll(async () => void (results = await batch(project.root, options)))
  afterAll(project.remove)

  it.each(good.map((name) => `good/${name.replace('.recording.yaml', '')}`))('%s behaves as recorded', (id) => {
    expect(results.get(id)).toMatchObject({ status: 'verified', skipped: [] })
  })
  it.each(bad)('bad/%s does not pass, for the expected reason', (slug, result) => {
    expect(results.get(`bad/${slug}`)).toMatchObject(result)
  })
  it('nothing is recorded of bad programs, and no file is left', () => {
    expect(readdirSync(project.path('examples/bad')).toSorted()).toEqual(before)
  })
  return project
}

/** The result of a program that ran and failed. */
export function failed(reason: unknown): object {
  return { status: 'failed', failures: [{ reason }] }
}

/** The result of a program that cannot run. */
export function invalid(line: number, message: string): object {
  return { status: 'invalid', problem: { line, message } }
}

/** The files of programs in a chapter, by path. */
export function filesOf(chapter: string, programs: Program[]): Record<string, string> {
  const files = programs.flatMap(([slug, , source]) =>
    typeof source === 'string'
      ? [[`examples/${chapter}/${slug}.ts`, source]]
      : Object.entries(source).map(([name, text]) => [`examples/${chapter}/${slug}/${name}`, text]),
  )
  return Object.fromEntries(files)
}
