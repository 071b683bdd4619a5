import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import { projectOf, toArchive } from '../../../.vitepress/program-files/project.ts'
import { findExample } from '../../../scripts/example/find-example.ts'
import type { Example } from '../../../scripts/example/example.ts'
import { ROOT } from '../../helpers/project.ts'
import { recordedStdout, startProject } from '../../helpers/start-project.ts'

function example(id: string): Example {
  const found = findExample(ROOT, id)
  if (!found) throw new Error(`no example ${id}`)
  return found
}

describe('project of an example', () => {
  it('has the files and a start script', () => {
    const { 'package.json': manifest, ...files } = projectOf(example('modules/live-binding'), ROOT)
    expect(JSON.parse(String(manifest))).toEqual({
      name: 'modules-live-binding',
      private: true,
      type: 'module',
      scripts: { start: 'node main.ts' },
      engines: { node: '>=22.18' },
    })
    expect(Object.keys(files)).toEqual(['main.ts', 'counter.ts'])
  })

  it('has the dependencies, and scripts for both programs of a session', () => {
    const manifest = JSON.parse(String(projectOf(example('frameworks/ctx-state'), ROOT)['package.json']))
    expect([manifest.scripts, manifest.dependencies]).toEqual([
      { start: 'node server.ts', client: 'node client.ts' },
      { koa: '3.3.0' },
    ])
  })

  it('has the dependencies that a variable names', () => {
    const manifest = JSON.parse(String(projectOf(example('frameworks/new-koa'), ROOT)['package.json']))
    expect(Object.keys(manifest.dependencies)).toEqual(['express', 'express4', 'koa', 'koa2'])
  })

  it('keeps the package.json of the example', () => {
    expect(JSON.parse(String(projectOf(example('modules/package-exports'), ROOT)['package.json']))).toMatchObject({
      name: 'paint',
    })
  })

  it('prints the recorded output after it is unpacked', async () => {
    const live = example('modules/live-binding')
    const unpacked = unzipSync(toArchive(projectOf(live, ROOT), 'live-binding'))
    const files = Object.entries(unpacked).map(([name, bytes]) => [name.replace('live-binding/', ''), strFromU8(bytes)])
    expect(await startProject(Object.fromEntries(files))).toBe(recordedStdout(live))
  })

  it('gives the same archive each time', () => {
    const pack = (): Uint8Array => toArchive(projectOf(example('modules/live-binding'), ROOT), 'x')
    expect(Buffer.compare(pack(), pack())).toBe(0)
  })
})
