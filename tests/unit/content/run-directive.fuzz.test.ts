import * as fc from 'fast-check'
import { afterAll, expect } from 'vitest'

import { parseRunDirective } from '../../../scripts/content/run-directive.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import { anyText, property } from '../../helpers/fuzz.ts'
import { runsOf } from '../../helpers/page.ts'
import { createProject } from '../../helpers/project.ts'
import { createPageRenderer, writeRecording } from '../../helpers/render-page.ts'

const SOURCE = '/** About it. */\nlet a = 1\n// #region b\n  a += 1\n// #endregion\nconsole.log(a)\n'
const project = createProject({ 'examples/a/b.ts': SOURCE })
writeRecording(project, 'a/b', { output: [{ stream: 'stdout', text: '2\n' }], status: { exit: 0 } })
const render = await createPageRenderer(project)
afterAll(() => project.remove())

/** Words separated by spaces. */
const WORDS =
  'a/b a/c ../a/b {2} {2,4-6} {9} {6-2} {0} {99999999999999999999} #b #c # {} predict run __proto__ constructor/toString'
const word = fc.oneof(fc.constantFrom(...WORDS.split(' ')), anyText)
const info = fc
  .array(
    fc.tuple(fc.constantFrom(' ', '  ', '\t', '\u00A0', '\u3000'), word).map((parts) => parts.join('')),
    { maxLength: 4 },
  )
  .map((words) => words.join('').replaceAll(/[\r\n]/g, ''))

property([info], 3000)('what stands behind the colons is read, or refused with what may stand there', (words) => {
  expect(['', 'PageError']).toContain(nameOf(() => parseRunDirective(`run ${words}`)))
})

property([info, fc.nat({ max: 3 })], 300)(
  'a page shows the run, or is refused with its file, the line and the next step: as a directive, as a tag or expression, or as no block',
  async (words, blank) => {
    const page = `${'\n'.repeat(blank)}::: run${words}\nAbout it.\n:::\n\nBehind it.\n`
    const place = `docs/en/index.md:${blank + 1}: `
    const seen = await render(page).then(
      (html) => (runsOf(html).length === 1 ? 'shown' : html),
      (error: Error) =>
        error.message.startsWith(place) && /\n {2}\S.*\.$/s.test(error.message) ? 'refused' : String(error.stack),
    )
    // Without a space behind it, this is another word, and no block.
    const isRun = words.trimStart() !== words || words === ''
    expect(isRun ? ['shown', 'refused'] : ['refused']).toContain(seen)
  },
)

function nameOf(action: () => unknown): string {
  try {
    action()
    return ''
  } catch (error) {
    return error instanceof PageError ? 'PageError' : String(error)
  }
}
