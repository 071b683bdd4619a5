import { expect, it } from 'vitest'

import { isPortable } from '../../.vitepress/markdown/run/is-portable.ts'
import { stackBlitzProjectOf } from '../../.vitepress/program-files/project.ts'
import { discoverExamples } from '../../scripts/example/discover.ts'
import { loadHeader } from '../../scripts/example/load-header.ts'
import { MATRIX } from '../../scripts/node/versions.ts'
import { loadGroups } from '../../scripts/recording/parse-recording.ts'
import { ROOT } from '../helpers/project.ts'
import { recordedStdout, startProject } from '../helpers/start-project.ts'

const offered = discoverExamples(ROOT).examples.filter((each) =>
  isPortable(each, loadHeader(ROOT, each), loadGroups(ROOT, each) ?? [], ROOT),
)

it('projects for StackBlitz exist for most examples of the language', () => {
  expect(offered.length).toBeGreaterThan(40)
})

it.each(MATRIX.filter((version) => /^2[02]\./.test(version)))(
  'they print the recorded output on Node.js %s',
  { timeout: 300_000 },
  async (version) => {
    const plain = offered.filter((each) => loadHeader(ROOT, each).masks.length === 0)
    const different: string[] = []
    for (const each of plain) {
      const printed = await startProject(stackBlitzProjectOf(each, ROOT), version)
      if (printed !== recordedStdout(each)) different.push(each.id)
    }
    expect(different).toEqual([])
  },
)
