import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { ConfigureMarkdown } from '../lint/book/load-book.ts'
import { npmOptions, type NpmOptions } from '../node/npm-options.ts'
import { isFailure } from '../verify/result.ts'
import { applyPatch, requireClean, writePatch } from './apply-changes.ts'
import { askRegistry, describePlan, type PinOptions } from './pin-only.ts'
import { choosePins, type Plan } from './choose-pins.ts'
import { collectFindings } from './collect-findings.ts'
import { install } from './install.ts'
import { recordAll } from './record-all.ts'
import { renderReport } from './render-report.ts'
import { UPGRADE_FOLDER, withScratch } from './scratch.ts'
import { readPinned, writePins } from './write-pins.ts'

/** Options of an upgrade that also runs the examples. */
export interface Upgrade extends PinOptions {
  /** Adds the site's plugins to a parser of pages. */
  configure: ConfigureMarkdown
  abort: AbortSignal
}

/** The report, from the project's root. */
const REPORT = `${UPGRADE_FOLDER}/report.md`

/**
 * Upgrades the project in a scratch copy, reports what changed, and at last applies it to the project.
 * @returns the exit code: 1 if examples could not be recorded
 * @throws CommandError if it is not possible, UsageError if the release does not exist; nothing has changed then
 */
export async function upgrade(options: Upgrade): Promise<number> {
  const { root, version, abort, print } = options
  await requireClean(root)
  const pinned = await readPinned(root)
  const npm = await npmOptions(root)
  const plan = await askRegistry(() => choosePins(pinned, version, npm))
  for (const line of describePlan(plan, version)) print(line)
  if (plan.pins.length === 0) return 0
  print(
    'This takes three to four minutes on two cores. Until the last step nothing changes in this folder; you can interrupt it.',
  )
  // Removing a copy with all packages takes some seconds.
  const tell = (): void => print('Interrupted: the copy is being removed.')
  abort.addEventListener('abort', tell)
  try {
    return await withScratch(root, (scratch) => upgradeIn(scratch, plan, npm, options))
  } catch (error) {
    if (!abort.aborted) throw error
    print('Nothing has changed.')
    return 1
  } finally {
    abort.removeEventListener('abort', tell)
  }
}

async function upgradeIn(scratch: string, plan: Plan, npm: NpmOptions, options: Upgrade): Promise<number> {
  const { root, abort, print } = options
  print('1/5 Pin the versions, in a copy of the last commit')
  await askRegistry(() => writePins(scratch, plan.pins, npm))
  print('2/5 Install the packages there: about a minute')
  await install(scratch, abort)
  print('3/5 Run and record all examples: about two minutes')
  const summary = await recordAll(scratch, { root, abort, print })
  print('4/5 Find out what that changes')
  const report = renderReport(await collectFindings(scratch, plan, summary, options))
  await writeFile(path.join(root, REPORT), `${report}\n`)
  const files = await writePatch(root, scratch)
  abort.throwIfAborted()
  print(`5/5 Change ${files.length} files in this folder`)
  await applyPatch(root)
  const failed = summary.problems.length > 0 || summary.results.some(isFailure)
  for (const line of ['', report, '', ...summary.notices, ...describeNext(failed)]) print(line)
  if (abort.aborted) print('The interrupt came when the last step had begun: everything is upgraded.')
  return failed ? 1 : 0
}

function describeNext(failed: boolean): string[] {
  return [
    `This report is in ${REPORT}.`,
    ...(failed ? ['Some programs are not recorded; everything else is upgraded. Mend what the report names.'] : []),
    'Next: npm ci, which installs the new versions here; then read the recordings with git diff, and mend the pages.',
  ]
}
