import { afterAll, describe, expect, it } from 'vitest'

import { createTypeService } from '../../../.vitepress/type-info/type-service.ts'
import { createTypeReader } from '../../../.vitepress/type-info/type-reader.ts'
import { createSite } from '../../helpers/project.ts'

const site = createSite({
  'examples/a/words.ts':
    "import { once } from 'node:events'\n\n/** How many. */\nconst count = 2\nconsole.log(count, typeof once)\n",
})
afterAll(site.remove)

describe('types of an example', () => {
  it('has the type of each name, and each text once', () => {
    const [table] = createTypeReader(site.root)(['examples/a/words.ts'])
    expect(table?.lines).toEqual({
      1: [[9, 4, 0]],
      4: [[6, 5, 1]],
      5: [
        [0, 7, 2],
        [8, 3, 3],
        [12, 5, 1],
        [26, 4, 0],
      ],
    })
    expect(table?.texts[1]).toEqual(['const count: 2', 'How many.'])
    expect(table?.texts[2]).toEqual(['var console: Console'])
  })

  it('reads a changed file again, and returns an empty table for a missing file', async () => {
    const read = createTypeService(site.root)
    await read(['examples/a/words.ts'])
    site.write({ 'examples/a/words.ts': 'export const all = true\n' })
    expect(await read(['examples/a/words.ts', 'examples/a/none.ts'])).toEqual([
      { texts: [['const all: true']], lines: { 1: [[13, 3, 0]] } },
      { texts: [], lines: {} },
    ])
  })
})
