import type { SettingName } from '../contracts/settings.ts'
import { SandboxError } from '../runner/observe.ts'
import { digest } from '../util/digest.ts'
import { InputError, isSystemError } from '../util/problem.ts'
import type { Context } from '../verify/context.ts'
import type { Finding } from './findings.ts'
import type { Memory } from './memory.ts'
import type { Subject, Varied } from './subject.ts'
import { findStale, trySetting } from './try-setting.ts'

/** What all examples share. */
export interface Search {
  context: Context
  memory: Memory
  /** Identifies the code of this command. */
  codeDigest: string
  /** False to run also what is remembered. */
  recalls: boolean
  /** What was found in this run of the command, by id. */
  found: Map<string, Finding[]>
  /** By id, whether the recording is up to date: whether an ordinary run had a recorded outcome. */
  isUpToDate: Map<string, boolean>
}

/**
 * Runs an example in those of these settings that apply to it, unless it is known what they do. An interrupted run adds what it
 * found until then to what is remembered.
 * @returns what is known of all settings by now
 * @throws InputError if its recording is not up to date, or if it could not run
 */
export async function tryExample(varied: Varied, names: SettingName[], search: Search): Promise<Finding[]> {
  const { context, memory, recalls, found } = search
  const { example, subjects } = varied
  const state = digest([
    search.codeDigest,
    context.cache.inputsOf(example),
    context.nodes.pinned.version,
    JSON.stringify(subjects),
  ])
  const known = found.get(example.id) ?? (recalls ? memory.recall(example.id, state) : [])
  const isKnown = (setting: SettingName, { format }: Subject): boolean =>
    known.some((each) => each.setting === setting && each.format === format)
  const tasks = subjects.flatMap((subject) =>
    subject.settings
      .filter((name) => names.includes(name) && !isKnown(name, subject))
      .map((setting) => ({ setting, subject })),
  )
  if (tasks.length > 0 && !search.isUpToDate.has(example.id)) await checkBaseline(varied, search)
  const fresh = await named(varied, () =>
    Promise.all(
      tasks.map(async ({ setting, subject }): Promise<Finding[]> => {
        const verdict = await trySetting(varied, subject, setting, context)
        const { format } = subject
        return verdict ? [{ setting, ...(format && { format }), verdict }] : []
      }),
    ),
  )
  const findings = [...known, ...fresh.flat()]
  found.set(example.id, findings)
  memory.remember(example.id, state, findings)
  return findings
}

async function checkBaseline(varied: Varied, { context, isUpToDate }: Search): Promise<void> {
  const problems = await named(varied, () =>
    Promise.all(varied.subjects.map((subject) => findStale(varied, subject, context))),
  )
  const problem = problems.find((each) => each !== undefined)
  if (!context.abort?.aborted) isUpToDate.set(varied.example.id, problem === undefined)
  if (problem) throw new InputError(problem)
}

/** Names the example in an error of the system, such as a full disk, or of the sandbox. */
async function named<Value>({ example }: Varied, action: () => Promise<Value>): Promise<Value> {
  try {
    return await action()
  } catch (error) {
    if (!isSystemError(error) && !(error instanceof SandboxError)) throw error
    const next = 'Its recording is unchanged. Fix the problem above and run the command again.'
    throw new InputError({ file: example.entry, message: `${error.message}.`, next }, { cause: error })
  }
}
