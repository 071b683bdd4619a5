import { SETTINGS, type SettingName } from '../contracts/settings.ts'
import type { Format } from '../example/header.ts'
import { outcomeKey } from '../recording/observation.ts'
import { sortSettings, type Difference, type Settings } from '../recording/settings.ts'
import type { Verdict } from './judge.ts'
import type { Subject, Varied } from './subject.ts'

/** What was found of one setting, in one module system if the header has `@format`. */
export interface Finding {
  setting: SettingName
  format?: Format
  verdict: Verdict
}

/**
 * Returns the settings to record: what was found now, and what is recorded of settings that were not tried and still apply.
 * Undefined if there is nothing.
 */
export function mergeFindings(
  { recording, subjects }: Pick<Varied, 'recording' | 'subjects'>,
  findings: Finding[],
): Settings | undefined {
  const tried = new Set(findings.map(({ setting }) => setting))
  const isKept = (name: SettingName): boolean =>
    !tried.has(name) && subjects.some(({ settings }) => settings.includes(name))
  const { same = [], sometimes = [], differs = [] } = recording.settings ?? {}
  const found = SETTINGS.filter((name) => tried.has(name)).map((name) => summarize(name, findings, subjects))
  const merged = sortSettings({
    same: [...same.filter(isKept), ...found.flatMap((each) => each.same)],
    sometimes: [...sometimes.filter(isKept), ...found.flatMap((each) => each.sometimes)],
    differs: [...differs.filter(({ setting }) => isKept(setting)), ...found.flatMap((each) => each.differs)],
  })
  return Object.values(merged).some((list) => list.length > 0) ? merged : undefined
}

/** A setting is the same only if it is in all module systems that were run. */
function summarize(name: SettingName, findings: Finding[], subjects: Subject[]): Settings {
  const own = findings.filter(({ setting }) => setting === name)
  const differs = mergeFormats(
    own.flatMap(({ setting, format, verdict }): Difference[] => {
      if (verdict.kind !== 'differs') return []
      const { outcome, limit } = verdict
      return [{ setting, ...(format && { format }), outcome, ...(limit !== undefined && { limit }) }]
    }),
    subjects,
  )
  const isSometimes = own.some(({ verdict }) => verdict.kind === 'sometimes')
  const isSame = !isSometimes && differs.length === 0
  return { same: isSame ? [name] : [], sometimes: isSometimes ? [name] : [], differs }
}

/** Leaves the module system out if the example has one only, or does the same in both. */
function mergeFormats(differs: Difference[], subjects: Subject[]): Difference[] {
  const [first] = differs
  const keys = new Set(differs.map(({ outcome, limit }) => `${limit} ${outcomeKey(outcome)}`))
  if (!first || differs.length < subjects.length || keys.size > 1) return differs
  const { format: _format, ...difference } = first
  return [difference]
}

/**
 * Keeps `sometimes` for settings in which all runs were the same this time: what is rare is not seen each time. For `--check`.
 */
export function keepSometimes(found: Settings, recorded: Settings | undefined): Settings {
  const rare = recorded?.sometimes.filter((name) => found.same.includes(name)) ?? []
  return { ...found, same: found.same.filter((name) => !rare.includes(name)), sometimes: [...found.sometimes, ...rare] }
}
