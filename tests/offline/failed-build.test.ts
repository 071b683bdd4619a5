import { readFileSync } from 'node:fs'

import { expect, it, onTestFinished } from 'vitest'

import { runNode } from '../helpers/command.ts'
import { createSite } from '../helpers/project.ts'

it('leaves the forms of before where the site cannot be built, and says why', async () => {
  const site = createSite({
    'docs/zh/index.md': '# x\n\n::: run no/such\n:::\n',
    '.vitepress/downloads/downloads.json': '{"date":"2026-01-02","downloads":[]}',
  })
  onTestFinished(() => site.remove())
  const { code, stdout, stderr } = await runNode([site.path('scripts/offline.ts')], site.root)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain('The site cannot be built:\n')
  expect(stderr).toContain('docs/zh/index.md:3: ::: run no/such\n  There is no example "no/such".')
  expect(readFileSync(site.path('.vitepress/downloads/downloads.json'), 'utf8')).toContain('2026-01-02')
})
