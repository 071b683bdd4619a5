import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

import { readContents } from '../../scripts/content/contents-file.ts'
import { runNode } from '../helpers/command.ts'
import { CONTENTS, growingSite } from '../helpers/growing-site.ts'
import { ROOT } from '../helpers/project.ts'

const TEMPLATES = path.join(ROOT, 'scripts/new-page/templates')
const TITLES = ['--zh', '新的一页', '--en', 'A new page']
const site = growingSite({ 'examples/modules/cycles.ts': "console.log('recorded by nobody')\n" })

it.each(['modules', 'session', 'trace', 'race', 'versions'])('writes an example of the kind %s', async (kind) => {
  const id = `modules/of-${kind}`
  expect(await site.begin(id, ...TITLES, '--kind', kind, '--after', 'cycles')).toMatchObject({ code: 0, stderr: '' })
  const names = readdirSync(path.join(TEMPLATES, kind))
  const files = names.map((name) => [
    names.length === 1 ? `examples/${id}.ts` : `examples/${id}/${name}`,
    readFileSync(path.join(TEMPLATES, kind, name), 'utf8'),
  ])
  expect(site.changes()).toMatchObject(Object.fromEntries(files))
  expect(readContents(site.root)).toEqual([{ ...CONTENTS[0], pages: ['cycles', `of-${kind}`, 'loading'] }, CONTENTS[1]])
  const all = kind === 'versions' ? ['--node', 'all'] : []
  const verify = await runNode([site.path('scripts/run.ts'), 'verify', id, '--no-cache', ...all], site.root)
  expect([verify.code, verify.stdout.split('\n').at(-2)]).toEqual([0, expect.stringMatching(/: 1 as recorded$/)])
})
