import { availableParallelism } from 'node:os'

import type { Example } from '../../scripts/example/example.ts'
import { nameVariant } from '../../scripts/example/variants.ts'
import { PLATFORM } from '../../scripts/node/platform.ts'
import { formatProblem, type Problem } from '../../scripts/util/problem.ts'
import { openRun } from '../../scripts/verify/open-run.ts'
import type { Result } from '../../scripts/verify/result.ts'
import type { VariantResult } from '../../scripts/verify/run-variant.ts'

interface RunProgramOptions {
  /** The folder of the scratch project, absolute. */
  scratch: string
  /** This project's root, absolute. */
  root: string
  /** Ends the run early; the report is then the reason of the abort. */
  abort: AbortSignal
}

/**
 * Runs the program of the scratchpad like any example, but records its outcome even if it fails.
 * @returns the problems to fix, and whether an outcome was recorded
 * @throws InputError if the cache folder cannot be created
 */
export async function runProgram(
  example: Example,
  { scratch, root, abort }: RunProgramOptions,
): Promise<{ report: string; isRecorded: boolean }> {
  const options = { root: scratch, toolchain: root, mode: 'try', versions: 'all', cache: false } as const
  const run = openRun({ ...options, jobs: availableParallelism(), abort })
  const result = await run.runExample(example)
  const results = result ? [result] : []
  const { problems } = await run.finish(results)
  return {
    report: abort.aborted ? String(abort.reason) : describeResults(results, problems),
    isRecorded: results.some(isRecorded),
  }
}

function isRecorded(result: Result): boolean {
  return result.status === 'tried' && result.results.some(({ kind }) => kind === 'observed' || kind === 'failed')
}

/** Lists what went wrong, with the versions of equal messages together; empty if everything went well. */
function describeResults(results: Result[], problems: Problem[]): string {
  const invalid = results.flatMap((result) => (result.status === 'invalid' ? [result.problem] : []))
  const variants = results.flatMap((result) => (result.status === 'tried' ? result.results : []))
  const messages = variants.map(describeVariant).filter((each) => each !== undefined)
  const texts = [...Map.groupBy(messages, ({ text }) => text)].map(([text, equal]) => {
    const names = equal.flatMap(({ name }) => name ?? [])
    return names.length > 0 ? `Node ${names.join(', ')}: ${text}` : text
  })
  return [...texts, ...[...invalid, ...problems].map(formatProblem)].join('\n')
}

function describeVariant(result: VariantResult): { text: string; name?: string } | undefined {
  const name = nameVariant(result.variant)
  if (result.kind === 'failed') return { name, text: `${result.reason}\n  ${result.next}` }
  if (result.kind === 'invalid') return { text: formatProblem(result.problem) }
  if (result.kind === 'skipped' && result.missing === 'build') return { name, text: `no build for ${PLATFORM}` }
  return undefined
}
