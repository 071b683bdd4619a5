import { SETTINGS, type SettingName } from '../../../scripts/contracts/settings.ts'
import type { ExpectedDifference } from '../../../scripts/example/differs.ts'
import { outcomeKey } from '../../../scripts/recording/observation.ts'
import type { Difference, Settings } from '../../../scripts/recording/settings.ts'
import type { Messages } from '../../messages/messages.ts'

/** What a page says of the settings in which an example was run. */
export interface SettingsView {
  /** The folded line. */
  summary: string
  /** What the line unfolds to, a sentence or a list each; reasons are in English. */
  lines: { text: string; reason?: string }[]
}

/** Settings with the reasons that the header gives for differences. */
export interface ExplainedSettings extends Settings {
  reasons: readonly ExpectedDifference[]
}

/** The settings that the folded line names; it counts the others. */
const NAMED = 3
/** An example runs in one of these anyway. */
const FORMATS: readonly SettingName[] = ['cjs', 'esm']

/** Settings with the same outcome, which is shown once. */
export interface ShownOutcome extends Omit<Difference, 'setting'> {
  /** The names of the settings, as text. */
  names: string
}

/** Returns the outcomes that no tag explains. */
export function shownOutcomes(settings: ExplainedSettings, messages: Messages): ShownOutcome[] {
  const alike = Map.groupBy(shownDifferences(settings), ({ format, limit, outcome }) =>
    [format, limit, outcomeKey(outcome)].join(' '),
  )
  return [...alike.values()].flatMap((differences) => {
    const [first] = differences
    const names = differences.map((each) => nameDifference(each, messages))
    return first ? [{ ...first, names: capitalise(messages.run.settings.list(names)) }] : []
  })
}

function shownDifferences({ differs, reasons }: ExplainedSettings): Difference[] {
  return differs.filter(({ setting }) => !reasons.some((each) => each.setting === setting))
}

/** "as CommonJS"; for an example that runs in both module systems followed by that in which it differs. */
function nameDifference({ setting, format }: Difference, { run }: Messages): string {
  return format === undefined ? run.settings.names[setting] : `${run.settings.names[setting]} · ${run.formats[format]}`
}

export function viewSettings(settings: ExplainedSettings, messages: Messages): SettingsView {
  const { same, sometimes, differs, reasons } = settings
  const { names, list, ...words } = messages.run.settings
  const shown = shownDifferences(settings)
  const namesOf = (some: readonly SettingName[]): string[] => some.map((name) => names[name])
  const differing = differs.map((each) =>
    shown.includes(each) ? words.shown(nameDifference(each, messages)) : nameDifference(each, messages),
  )
  const summary = [
    ...(same.length > 0 ? [words.summary(namesOf(same.slice(0, NAMED)), same.length - NAMED)] : []),
    ...(differing.length > 0 ? [words.differs(list(differing))] : []),
    ...(sometimes.length > 0 ? [words.sometimes(list(namesOf(sometimes)))] : []),
  ]
  const run = [...same, ...sometimes, ...differs.map(({ setting }) => setting), ...FORMATS]
  const notRun = SETTINGS.filter((name) => !run.includes(name))
  const lines = [
    ...(same.length > 0 ? [{ text: words.same(list(namesOf(same))) }] : []),
    ...(shown.length > 0 ? [{ text: words.differs(list(shown.map((each) => nameDifference(each, messages)))) }] : []),
    ...reasons.map(({ setting, reason }) => ({ text: words.because(names[setting]), reason })),
    ...(sometimes.length > 0 ? [{ text: words.sometimes(list(namesOf(sometimes))) }] : []),
    ...(notRun.length > 0 ? [{ text: words.notRun(list(namesOf(notRun))) }] : []),
    { text: words.compared },
  ]
  return {
    summary: capitalise(summary.join(words.separator)),
    lines: lines.map((each) => ({ ...each, text: capitalise(each.text) })),
  }
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
