import { expect, it } from 'vitest'

import { renderReleaseLines } from '../../../.vitepress/markdown/run/render-release-lines.ts'
import { stretchesOf } from '../../../.vitepress/markdown/run/release-lines.ts'
import { messagesFor } from '../../../.vitepress/messages/messages-for.ts'
import type { Group } from '../../../scripts/recording/observation.ts'

/** A group whose output is a text. */
function group(text: string, versions: string[], format?: Group['format']): Group {
  return {
    ...(format && { format }),
    versions: versions.map((node) => ({ node, runs: 1 })),
    outcome: { output: [{ stream: 'stdout', text }], status: { exit: 0 } },
  }
}

it('divides the releases by outcome', () => {
  const groups = [
    group('new', ['20.20.2', '20.3.0', '18.18.0']),
    group('old', ['20.2.0', '18.18.1', '18.17.1', '18.0.0']),
  ]
  expect(stretchesOf(groups, undefined)).toEqual([
    { first: '18.0.0', last: '18.17.1', group: 1, releases: 24 },
    { first: '18.18.0', last: '18.18.0', group: 0, releases: 1 },
    { first: '18.18.1', last: '20.2.0', group: 1, releases: 28 },
    { first: '20.3.0', last: '20.20.2', group: 0, releases: 38 },
  ])
})

it('is empty if a change is not dated, or nothing changes', () => {
  const partly = [group('new', ['20.3.0']), group('old', ['20.2.0', '18.20.8']), group('oldest', ['16.20.2'])]
  const same = [group('same', ['20.20.2', '18.20.8'])]
  expect([partly, same].map((each) => stretchesOf(each, undefined))).toEqual([[], []])
})

it('renders a strip for each module system', () => {
  const both = [
    group('new', ['20.20.2', '20.3.0'], 'cjs'),
    group('old', ['20.2.0'], 'cjs'),
    group('same', ['20.20.2', '20.3.0', '20.2.0'], 'esm'),
  ]
  expect(renderReleaseLines(both, messagesFor('en')).map(String)).toEqual([
    '<div class="release-strip"><p class="release-lines-title">By release, on Linux · CommonJS</p><ol class="release-lines" v-pre>' +
      '<li class="outcome-1" style="--releases:1"><b>B</b> 20.2.0</li>' +
      '<li class="outcome-0" style="--releases:38"><b>A</b> 20.3.0 – 20.20.2</li></ol></div>',
  ])
})
