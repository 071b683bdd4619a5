import { describeStatus, type Behaviour, type Outcome } from '../../scripts/recording/outcome.ts'
import type { Messages } from '../messages/messages.ts'
import { labelGroup } from '../markdown/run/label-group.ts'
import type { LoadedRun } from '../markdown/run/load-run.ts'
import { shownOutcomes, viewSettings, type ExplainedSettings } from '../markdown/run/settings-view.ts'
import { plainLine, plainLines } from '../../scripts/recording/display-text.ts'

const RE_FENCES = /`{3,}/g
const RE_MARKDOWN = /[\\`*_~[\]<>&]/g

/**
 * Renders a run as plain Markdown: its files, the output of each group of versions and of each setting in which it differs, the
 * settings in which it was run, the system that it is for, and the exception that it makes.
 */
export function runToMarkdown({ files, groups, flaky, isLinuxOnly, settings }: LoadedRun, messages: Messages): string {
  const names = files.map(({ name }) => name)
  const programs = files.map(({ file, lang, code }) => `\`${file}\`:\n\n${fence(code.trimEnd(), lang)}`)
  const outcomes = groups.flatMap((group) => {
    const runs = group.versions
      .filter((version) => version.runs > 1)
      .map((version) => `${version.node}: ${version.runs}`)
    const shares = runs.length > 0 ? ` (${messages.run.shares.runs}: ${runs.join(', ')})` : ''
    const title = `${messages.run.output}, ${labelGroup(group, groups, messages)}${shares}`
    return outcomeToMarkdown(group.outcome, title, names, messages)
  })
  const differences = (settings ? shownOutcomes(settings, messages) : []).flatMap((each) => {
    const title = `${messages.run.output} · ${each.names}`
    return outcomeToMarkdown(
      each.outcome,
      each.limit === undefined ? title : `${title} (${each.limit})`,
      names,
      messages,
    )
  })
  const exception = flaky ? [messages.run.flaky(flaky.until, escapeMarkdown(flaky.reason))] : []
  const platform = isLinuxOnly ? [messages.run.linuxOnly] : []
  const varied = settings ? [settingsToMarkdown(settings, messages)] : []
  return [...programs, ...outcomes, ...differences, ...varied, ...platform, ...exception].join('\n\n')
}

function settingsToMarkdown(settings: ExplainedSettings, messages: Messages): string {
  const { lines } = viewSettings(settings, messages)
  return lines.map(({ text, reason = '' }) => `- ${text}${escapeMarkdown(reason)}`).join('\n')
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(RE_MARKDOWN, '\\$&')
}

function outcomeToMarkdown(
  { client, ...server }: Outcome,
  title: string,
  names: string[],
  messages: Messages,
): string[] {
  if (!client) return [behaviourToMarkdown(server, title, messages)]
  return [server, client].map((each, at) => behaviourToMarkdown(each, `${title}, \`${names[at]}\``, messages))
}

function behaviourToMarkdown(behaviour: Behaviour, title: string, messages: Messages): string {
  const { output, error, status } = behaviour
  const text = plainLines(output).join('\n')
  const ending =
    'stopped' in status || ('exit' in status && status.exit === 0) ? '' : ` (${plainLine(describeStatus(behaviour))})`
  const printed = text === '' ? messages.run.silent : fence(text, 'text')
  const report = plainLines(error ? [{ stream: 'stderr', text: error.report }] : []).join('\n')
  return [`${title}${ending}:`, printed, ...(error ? [fence(report.trimEnd(), 'text')] : [])].join('\n\n')
}

/** Makes the fence longer than any in the text. */
function fence(text: string, lang: string): string {
  const longest = Math.max(2, ...(text.match(RE_FENCES) ?? []).map((each) => each.length))
  const marks = '`'.repeat(longest + 1)
  return `${marks}${lang}\n${text}\n${marks}`
}
