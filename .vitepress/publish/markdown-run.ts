import { describeStatus, reportOf, thrownOf, type Behaviour, type Outcome } from '../../scripts/recording/outcome.ts'
import type { Messages } from '../messages/messages.ts'
import { labelGroup } from '../markdown/run/label-group.ts'
import { distinctionOf, type RunDistinction } from '../markdown/run/distinction.ts'
import type { LoadedRun } from '../markdown/run/load-run.ts'
import { isTextFile, type ShownFile } from '../markdown/run/shown-file.ts'
import { shownOutcomes, viewSettings, type ExplainedSettings } from '../markdown/run/settings-view.ts'
import { plainLine, plainLines } from '../../scripts/recording/display-text.ts'

const RE_TICKS = /`+/g
const RE_FENCES = /`{3,}/g
const RE_MARKDOWN = /[\\`*_~[\]<>&]/g

/**
 * Renders a run as plain Markdown: its files, the output of each group of versions and of each setting in which it differs, the
 * settings in which it was run, the system that it is for, and the exception that it makes.
 */
export function runToMarkdown(run: LoadedRun, messages: Messages): string {
  const { files, programs: names, groups, flaky, isLinuxOnly, settings } = run
  const options = { messages, distinction: distinctionOf({ ...run, messages }) }
  const sources = files.map((file) => fileToMarkdown(file, messages))
  const outcomes = groups.flatMap((group) => {
    const runs = group.versions
      .filter((version) => version.runs > 1)
      .map((version) => `${version.node}: ${version.runs}`)
    const shares = runs.length > 0 ? ` (${messages.run.shares.runs}: ${runs.join(', ')})` : ''
    const title = `${messages.run.output}, ${labelGroup(group, groups, messages)}${shares}`
    return outcomeToMarkdown(group.outcome, title, names, options)
  })
  const differences = (settings ? shownOutcomes(settings, messages) : []).flatMap((each) => {
    const title = `${messages.run.output} · ${each.names}`
    return outcomeToMarkdown(
      each.outcome,
      each.limit === undefined ? title : `${title} (${each.limit})`,
      names,
      options,
    )
  })
  const { before, after } = messages.run.flaky
  const exception = flaky ? [before(flaky.until) + escapeMarkdown(flaky.reason) + after] : []
  const platform = isLinuxOnly ? [messages.run.linuxOnly] : []
  const varied = settings ? [settingsToMarkdown(settings, messages)] : []
  return [...sources, ...outcomes, ...differences, ...varied, ...platform, ...exception].join('\n\n')
}

function fileToMarkdown(shown: ShownFile, { run: { data } }: Messages): string {
  if (!isTextFile(shown)) return `\`${shown.file}\`${data.separator}${data.size(shown.size)}`
  return `\`${shown.file}\`:\n\n${fence(shown.code.trimEnd(), shown.lang)}`
}

function settingsToMarkdown(settings: ExplainedSettings, messages: Messages): string {
  const { lines } = viewSettings(settings, messages)
  return lines.map(({ text, reason = '' }) => `- ${text}${escapeMarkdown(reason)}`).join('\n')
}

/** Escapes characters that Markdown would read as markup. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(RE_MARKDOWN, '\\$&')
}

function outcomeToMarkdown({ client, ...server }: Outcome, title: string, names: string[], options: Options): string[] {
  if (!client) return [behaviourToMarkdown(server, title, options)]
  return [server, client].map((each, at) => behaviourToMarkdown(each, `${title}, \`${names[at]}\``, options))
}

interface Options {
  messages: Messages
  distinction: RunDistinction
}

function behaviourToMarkdown(behaviour: Behaviour, title: string, { messages, distinction }: Options): string {
  const { output, error, status } = behaviour
  const lines = plainLines(output, distinction)
  const ending =
    'stopped' in status || ('exit' in status && status.exit === 0) ? '' : ` (${plainLine(describeStatus(behaviour))})`
  const silent = error ? [] : [messages.run.silent]
  const printed = lines.length === 0 ? silent : [fence(lines.join('\n'), 'text')]
  const report = error && fence(plainLines(reportOf(error), distinction).join('\n'), 'text')
  const thrown = distinction.needsThrown && error ? [messages.run.thrown(inlineCode(plainLine(thrownOf(error))))] : []
  return [`${title}${ending}:`, ...printed, ...(report === undefined ? [] : [report, ...thrown])].join('\n\n')
}

/** Makes the marks longer than any in the text. */
function inlineCode(text: string): string {
  const marks = '`'.repeat(Math.max(0, ...(text.match(RE_TICKS) ?? []).map((each) => each.length)) + 1)
  return `${marks} ${text} ${marks}`
}

/** Makes the fence longer than any in the text. */
function fence(text: string, lang: string): string {
  const longest = Math.max(2, ...(text.match(RE_FENCES) ?? []).map((each) => each.length))
  const marks = '`'.repeat(longest + 1)
  return `${marks}${lang}\n${text}\n${marks}`
}
