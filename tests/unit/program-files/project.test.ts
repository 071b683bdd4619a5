import { symlinkSync } from 'node:fs'

import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import { isPortable } from '../../../.vitepress/markdown/run/is-portable.ts'
import { projectOf, stackBlitzProjectOf, toArchive, type Project } from '../../../.vitepress/program-files/project.ts'
import { discoverExamples } from '../../../scripts/example/discover.ts'
import { findExample } from '../../../scripts/example/find-example.ts'
import type { Example } from '../../../scripts/example/example.ts'
import { loadHeader } from '../../../scripts/example/load-header.ts'
import { createNodes } from '../../../scripts/node/nodes.ts'
import { MATRIX } from '../../../scripts/node/versions.ts'
import { loadGroups } from '../../../scripts/recording/parse-recording.ts'
import { runNode } from '../../helpers/command.ts'
import { ROOT, createProject } from '../../helpers/project.ts'

const nodes = createNodes({ toolchain: ROOT, folder: `${ROOT}/.cache/node` })

function example(id: string): Example {
  const found = findExample(ROOT, id)
  if (!found) throw new Error(`no example ${id}`)
  return found
}

function groupsOf(each: Example) {
  return loadGroups(ROOT, each) ?? []
}

/** Unpacks a project and runs its start script. */
async function start(files: Project, version?: string): Promise<string> {
  const node = version === undefined ? undefined : await nodes.get(version)
  const project = createProject()
  project.write(files)
  symlinkSync(`${ROOT}/node_modules`, project.path('node_modules'))
  const [, entry = ''] = JSON.parse(files['package.json'] ?? '{}').scripts.start.split(' ')
  const executable = node && 'executable' in node ? node.executable : undefined
  const { stdout } = await runNode([entry], project.root, process.env, executable)
  project.remove()
  return stdout
}

function recordedStdout(each: Example): string {
  const output = groupsOf(each)[0]?.outcome.output ?? []
  return output.flatMap(({ stream, text }) => (stream === 'stdout' ? [text] : [])).join('')
}

describe('project of an example', () => {
  it('has the files and a start script', () => {
    const { 'package.json': manifest, ...files } = projectOf(example('modules/live-binding'), ROOT)
    expect(JSON.parse(manifest ?? '')).toEqual({
      name: 'modules-live-binding',
      private: true,
      type: 'module',
      scripts: { start: 'node main.ts' },
      engines: { node: '>=22.18' },
    })
    expect(Object.keys(files)).toEqual(['main.ts', 'counter.ts'])
  })

  it('has the dependencies, and scripts for both programs of a session', () => {
    const manifest = JSON.parse(projectOf(example('frameworks/ctx-state'), ROOT)['package.json'] ?? '')
    expect([manifest.scripts, manifest.dependencies]).toEqual([
      { start: 'node server.ts', client: 'node client.ts' },
      { koa: '3.3.0' },
    ])
  })

  it('keeps the package.json of the example', () => {
    expect(JSON.parse(projectOf(example('modules/package-exports'), ROOT)['package.json'] ?? '')).toMatchObject({
      name: 'paint',
    })
  })

  it('prints the recorded output after it is unpacked', async () => {
    const live = example('modules/live-binding')
    const unpacked = unzipSync(toArchive(projectOf(live, ROOT), 'live-binding'))
    const files = Object.entries(unpacked).map(([name, bytes]) => [name.replace('live-binding/', ''), strFromU8(bytes)])
    expect(await start(Object.fromEntries(files))).toBe(recordedStdout(live))
  })

  it('gives the same archive each time', () => {
    const pack = (): Uint8Array => toArchive(projectOf(example('modules/live-binding'), ROOT), 'x')
    expect(Buffer.compare(pack(), pack())).toBe(0)
  })
})

describe('StackBlitz projects', () => {
  const offered = discoverExamples(ROOT).examples.filter((each) =>
    isPortable(each, loadHeader(ROOT, each), groupsOf(each)),
  )

  it('exist for most examples', () => {
    expect(offered.length).toBeGreaterThan(40)
  })

  it.each(MATRIX.filter((version) => /^2[02]\./.test(version)))(
    'print the recorded output on Node.js %s',
    { timeout: 300_000 },
    async (version) => {
      const plain = offered.filter((each) => loadHeader(ROOT, each).masks.length === 0)
      const different: string[] = []
      for (const each of plain) {
        const printed = await start(stackBlitzProjectOf(each, ROOT), version)
        if (printed !== recordedStdout(each)) different.push(each.id)
      }
      expect(different).toEqual([])
    },
  )
})
