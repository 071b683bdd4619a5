import * as fc from 'fast-check'
import { afterAll, expect } from 'vitest'

import { plainLines, viewOutput } from '../../../scripts/recording/display-text.ts'
import { joinChunks } from '../../../scripts/runner/transcript.ts'
import { hasHidden } from '../../../scripts/util/hidden-characters.ts'
import { anyText, property } from '../../helpers/fuzz.ts'
import { runsOf } from '../../helpers/page.ts'
import { createProject } from '../../helpers/project.ts'
import { createPageRenderer, writeRecording } from '../../helpers/render-page.ts'

const project = createProject({ 'examples/a/b.ts': 'console.log(1)\n' })
const render = await createPageRenderer(project)
afterAll(() => project.remove())

/** Colour codes, valid or not. */
const colour = fc.array(fc.nat({ max: 300 }), { maxLength: 6 }).map((codes) => `\u001B[${codes.join(';')}m`)
const text = fc.array(fc.oneof(anyText, colour), { maxLength: 6 }).map((parts) => parts.join(''))
const output = fc
  .array(fc.record({ stream: fc.constantFrom('stdout', 'stderr'), text }), { maxLength: 4 })
  .map(joinChunks)
const error = fc.record(
  { name: text, code: text, message: text, report: text },
  { requiredKeys: ['name', 'message', 'report'] },
)

property([output], 1500)(
  'leaves no control or invisible characters except colours, and loses nothing else',
  (chunks) => {
    const { text: shown = '' } = viewOutput(chunks)
    const plain = shown.replaceAll(/\u001B\[[\d;]*m/g, '')
    expect(hasHidden(plain)).toBe(false)
    expect(plainLines(chunks).join('\n')).toBe(plain)
  },
)

property([output, fc.option(error, { nil: undefined })], 150)(
  'shows the output and the error on a page as text',
  async (chunks, failure) => {
    writeRecording(project, 'a/b', {
      output: chunks,
      status: { exit: failure ? 1 : 0 },
      ...(failure && { error: failure }),
    })
    const html = await render('::: run a/b\n:::\n')
    const [run] = runsOf(html)
    const report = failure ? plainLines([{ stream: 'stderr', text: failure.report }]).join('\n') : ''
    const printed = plainLines(chunks).join('\n')
    expect(hasHidden(html)).toBe(false)
    expect(visible(run?.outputs ?? [])).toEqual(visible([printed, report]))
  },
)

/** The blocks that are not blank, without trailing whitespace, which VitePress removes. */
function visible(blocks: string[]): string[] {
  return blocks.map((block) => block.trimEnd()).filter((block) => block !== '')
}
