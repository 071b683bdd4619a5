import { spawn, type ChildProcess } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { extract } from 'tar'
import { afterAll, afterEach, beforeAll, expect, inject, it, onTestFinished } from 'vitest'

import { makePackage } from '../../.vitepress/export/package/make-package.ts'
import { runNode } from '../helpers/command.ts'
import { ROOT } from '../helpers/project.ts'

let folder: string
let inside: string
let server: ChildProcess | undefined

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'package-'))
  const date = new Date('2026-12-31T12:00:00Z')
  const archive = await makePackage({ root: ROOT, built: inject('dist'), folder: path.join(folder, 'made'), date })
  writeFileSync(path.join(folder, 'package.tgz'), archive)
  await extract({ cwd: folder, file: path.join(folder, 'package.tgz') })
  inside = path.join(folder, 'package')
  // npm would install the dependency here.
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
})
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => void server?.kill())

/** Starts the server like npx, and returns its address. */
async function start(...args: string[]): Promise<string> {
  server = spawn(process.execPath, [path.join(inside, 'serve.js'), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  for await (const chunk of server.stdout ?? []) {
    said += String(chunk)
    const [url] = /http:\S+(?=\n)/.exec(said) ?? []
    if (url !== undefined) return url
  }
  throw new Error(`It ended, and said: ${said}`)
}

it('has a program, the site, one dependency and nothing else', () => {
  const { sirv } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).devDependencies
  expect(JSON.parse(readFileSync(path.join(inside, 'package.json'), 'utf8'))).toEqual({
    name: 'node-proven',
    version: '2026.12.31',
    description: expect.stringContaining('实证 Node.js'),
    license: 'MIT',
    keywords: expect.arrayContaining(['nodejs']),
    type: 'module',
    bin: { 'node-proven': 'serve.js' },
    dependencies: { sirv: `^${sirv}` },
    engines: { node: '>=20' },
  })
  expect(globSync('*', { cwd: inside }).toSorted()).toEqual([
    'LICENSE',
    'README.md',
    'package.json',
    'serve.js',
    'site',
  ])
  expect(statSync(path.join(inside, 'serve.js')).mode & 0o111).toBe(0o111)
  expect(globSync('**/*.{ts,vue}', { cwd: inside })).toEqual([])
})

it('serves pages, and the 404 page for others', async () => {
  const url = await start('--port', '0')
  const answers = await Promise.all(
    ['', 'en/', 'en/io/kernel', 'hashmap.json', 'en/no/page', '..%2f..%2fpackage.json'].map(async (address) => {
      const { status, headers } = await fetch(url + address)
      return [address, status, headers.get('content-type')]
    }),
  )
  expect(answers).toEqual([
    ['', 200, 'text/html;charset=utf-8'],
    ['en/', 200, 'text/html;charset=utf-8'],
    ['en/io/kernel', 200, 'text/html;charset=utf-8'],
    ['hashmap.json', 200, 'application/json'],
    ['en/no/page', 404, 'text/html; charset=utf-8'],
    ['..%2f..%2fpackage.json', 404, 'text/html; charset=utf-8'],
  ])
})

it('uses another port if the default one is in use, but not instead of --port', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(8126, '127.0.0.1', resolve).once('error', () => resolve()))
  onTestFinished(() => void other.close())
  expect(new URL(await start()).port).not.toBe('8126')
  const { code, stderr } = await runNode([path.join(inside, 'serve.js'), '--port', '8126'], folder)
  expect([code, stderr]).toEqual([1, 'Cannot listen on 127.0.0.1:8126 (EADDRINUSE). Choose another port: --port 0\n'])
})

it.each([
  [['--port', 'x'], 'Invalid --port "x". Write a number from 0 to 65535.'],
  [['--port', '99999'], 'Invalid --port "99999". Write a number from 0 to 65535.'],
  [['--open'], "Unknown option '--open'"],
])('rejects %j', async (args, message) => {
  const { code, stderr } = await runNode([path.join(inside, 'serve.js'), ...args], folder)
  expect([code, stderr.split('\n')[0]?.slice(0, message.length), stderr.includes('Usage: npx node-proven')]).toEqual([
    2,
    message,
    true,
  ])
})

it('prints its usage for --help', async () => {
  const { code, stdout } = await runNode([path.join(inside, 'serve.js'), '--help'], folder)
  expect([code, stdout.split('\n')[0]]).toEqual([0, 'Usage: npx node-proven [--port <n>]'])
})
