import { readFileSync } from 'node:fs'

import { afterAll, expect, it } from 'vitest'

import { buildSite, runNode } from '../helpers/command.ts'
import { createSite } from '../helpers/project.ts'

const PAGE = '---\ntitle: T\ndescription: D\n---\n\n# X\n\n::: run a/b\nSee [home](/).\n:::\n'
const site = createSite({
  'docs/zh/index.md': PAGE,
  'docs/en/index.md': PAGE,
  'docs/en/io/kernel.md': PAGE,
  'examples/a/b.ts': 'console.log(1)\n',
})

afterAll(() => site.remove())

function build(address: string) {
  return buildSite(site.root, [], { ...process.env, SITE_URL: address })
}

it('a site below a path has no links outside it, and has canonical addresses', async () => {
  await runNode([site.path('scripts/run.ts'), 'record'], site.root)
  expect(await build('https://example.org/book')).toMatchObject({ code: 0 })
  const html = readFileSync(site.path('.vitepress/dist/en/index.html'), 'utf8')
  const addresses = [...html.matchAll(/ (?:href|src)="(\/[^"]*)"/g)].map(([, address = '']) => address)
  expect(addresses.filter((address) => !address.startsWith('/book/'))).toEqual([])
  expect(addresses).toContain('/book/examples/a/b.ts.txt')
  expect(html).toContain('<link rel="canonical" href="https://example.org/book/en/">')
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? ''
  const scripts = policy.split('; ').find((rule) => rule.startsWith('script-src '))
  expect(scripts?.replaceAll(/'sha256-[^']+'/g, '<hash>')).toBe(
    'script-src https://example.org/book/assets/ <hash> <hash>',
  )
  const sitemap = readFileSync(site.path('.vitepress/dist/sitemap.xml'), 'utf8')
  expect([...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address).toSorted()).toEqual([
    'https://example.org/book/',
    'https://example.org/book/en/',
    'https://example.org/book/en/io/kernel',
  ])
})

it('has a social card for each page, in the declared size', () => {
  const sizes = ['index', 'en', 'en/io/kernel'].map((name) => {
    const png = readFileSync(site.path(`.vitepress/dist/cards/${name}.png`))
    return [png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]
  })
  expect(sizes).toEqual([1, 2, 3].map(() => ['PNG', 1200, 630]))
})

it('has a feed in each language', () => {
  const entries = ['feed.xml', 'en/feed.xml'].map((file) => {
    const feed = readFileSync(site.path(`.vitepress/dist/${file}`), 'utf8')
    return [...feed.matchAll(/<entry>[^]*?<link href="(.*?)"\/>[^]*?<updated>(.*?)</g)].map(([, ...entry]) => entry)
  })
  expect(entries).toEqual([[], [['https://example.org/book/en/io/kernel', '2026-11-23T00:00:00.000Z']]])
})

it('an invalid SITE_URL fails the build', async () => {
  const { code, stdout, stderr } = await build('example.org')
  expect([code, (stdout + stderr).includes('SITE_URL is "example.org". Write an address')]).toEqual([1, true])
})
