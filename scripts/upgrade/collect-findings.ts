import type { ConfigureMarkdown } from '../lint/book/load-book.ts'
import { isBehaviourChange, readRecordedChanges } from '../report/recorded-changes.ts'
import { isFailure } from '../verify/result.ts'
import type { RunSummary } from '../verify/run-examples.ts'
import { NODE_HERE, type Plan } from './choose-pins.ts'
import { findFeatureRows } from './feature-rows.ts'
import { findMentions } from './find-mentions.ts'
import { readConcernedPages } from './read-pages.ts'
import type { Findings } from './render-report.ts'

/**
 * Compares the recordings of a copy with its commit, and looks for what that concerns in the project's own pages.
 * @param scratch the copy, absolute
 * @param options the project's root, absolute, and what adds the site's plugins to a parser of pages
 */
export async function collectFindings(
  scratch: string,
  plan: Plan,
  summary: RunSummary,
  { root, configure }: { root: string; configure: ConfigureMarkdown },
): Promise<Findings> {
  const changes = await readRecordedChanges(scratch, 'HEAD')
  const different = changes.filter(isBehaviourChange)
  const failed = summary.results.filter(isFailure).map(({ example }) => example.id)
  const ids = new Set([...different.map(({ id }) => id), ...failed])
  const node = plan.pins.find(({ name }) => name === NODE_HERE)
  return {
    ...plan,
    ...(await readConcernedPages(root, ids, configure)),
    changes,
    summary,
    rows: findFeatureRows(different),
    mentions: node ? findMentions(root, node.from) : [],
    ...(node && { before: node.from }),
  }
}
