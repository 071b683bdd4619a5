import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync } from 'node:fs'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { buildSite, runNode } from '../helpers/command.ts'
import { textOf } from '../helpers/page.ts'
import { createSite } from '../helpers/project.ts'

const site = createSite({
  'docs/zh/io/kernel.md': '# 一\n\n::: run a/one\n:::\n',
  'docs/en/io/kernel.md': '# One\n\n::: run a/one\n:::\n\n::: run a/two\n:::\n',
  'examples/a/one.ts': 'console.log(1)\n',
  'examples/a/two/main.ts': "import './side.ts'\n",
  'examples/a/two/side.ts': 'console.log(2)\n',
  '.gitignore': 'node_modules\n.cache\n.vitepress/dist\n',
})

beforeAll(async () => {
  await runNode([site.path('scripts/run.ts'), 'record'], site.root)
  git('init', '--quiet', '--initial-branch', 'main')
  git('remote', 'add', 'origin', 'git@github.com:somebody/node-proven.git')
  commit('Ada', '2026-01-01T23:30:00-05:00', 'begin')
  site.write({ 'docs/zh/io/kernel.md': '# 一\n\n::: run a/one\n说明。\n:::\n' })
  commit('Bo', '2026-02-02T12:00:00Z', 'explain\n\nCo-authored-by: Cem <cem@example.org>')
})
afterAll(() => site.remove())

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: site.root, encoding: 'utf8' })
}

function commit(name: string, date: string, message: string): void {
  git('add', '--all')
  const identity = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: 'x@example.org', GIT_AUTHOR_DATE: date }
  const committer = { GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: 'x@example.org', GIT_COMMITTER_DATE: date }
  const env = { ...process.env, ...identity, ...committer }
  execFileSync('git', ['commit', '--quiet', '--message', message], { cwd: site.root, env })
}

async function build(): Promise<Record<'zh' | 'en', { links: string[]; history: string | undefined }>> {
  expect(await buildSite(site.root)).toMatchObject({ code: 0 })
  const read = (page: string) => {
    const html = readFileSync(site.path(`.vitepress/dist/${page}.html`), 'utf8')
    const links = [...html.matchAll(/<a [^>]*href="(https:\/\/github\.com\/[^"]*)"[^>]*>([^]*?)<\/a>/g)]
    const history = /<div class="PageHistory"[^>]*><p[^>]*>([^]*?)<\/p>/.exec(html)?.[1]
    return {
      links: links.map(([, href = '', text = '']) => `${textOf(text).trim()}: ${href}`),
      history: history === undefined ? undefined : textOf(history.replaceAll('</span>', '|')),
    }
  }
  return { zh: read('io/kernel'), en: read('en/io/kernel') }
}

const EDIT = 'https://github.com/somebody/node-proven/edit/main'
const FORM = 'https://github.com/somebody/node-proven/issues/new?template=run.yml'

it('pages and examples link to their files, and pages show authors and dates', async () => {
  const edition = git('rev-parse', '--short', 'HEAD').trim()
  const day = git('log', '-1', '--format=%cs').trim()
  const report = (id: string): string => `${FORM}&amp;title=${id}&amp;run=${id}&amp;edition=${edition}`
  expect(await build()).toEqual({
    zh: {
      links: [
        `修改: ${EDIT}/examples/a/one.ts`,
        `我的输出不一样: ${report('a%2Fone')}`,
        `在线修改这一页: ${EDIT}/docs/zh/io/kernel.md`,
      ],
      history: `最后修改：2026-02-02|贡献者：Bo、Cem、Ada|${day} 版 ${edition}|`,
    },
    en: {
      links: [
        `Edit: ${EDIT}/examples/a/one.ts`,
        `Mine prints something else: ${report('a%2Fone')}`,
        `Edit: ${EDIT}/examples/a/two/main.ts`,
        `Mine prints something else: ${report('a%2Ftwo')}`,
        `Edit this page: ${EDIT}/docs/en/io/kernel.md`,
      ],
      history: `Last changed: 2026-01-02|Contributors: Ada|Edition of ${day}, ${edition}|`,
    },
  })
})

it('a shallow clone shows no history', async () => {
  renameSync(site.path('.git'), site.path('whole.git'))
  git('clone', '--quiet', '--depth', '1', '--no-checkout', `file://${site.path('whole.git')}`, 'shallow')
  renameSync(site.path('shallow/.git'), site.path('.git'))
  const pages = await build()
  expect(pages).toEqual({ zh: { links: [], history: undefined }, en: { links: [], history: undefined } })
})
