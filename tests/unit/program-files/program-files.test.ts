import { createHash } from 'node:crypto'

import { unzipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'

import { isPortable } from '../../../.vitepress/markdown/run/is-portable.ts'
import { programFilesOf } from '../../../.vitepress/program-files/program-files.ts'
import { projectOf, stackBlitzProjectOf, toArchive } from '../../../.vitepress/program-files/project.ts'
import type { Example } from '../../../scripts/example/example.ts'
import { findExample } from '../../../scripts/example/find-example.ts'
import { loadHeader } from '../../../scripts/example/load-header.ts'
import { loadGroups } from '../../../scripts/recording/parse-recording.ts'
import { DATA, TEXTS, exampleWithFiles } from '../../helpers/data-files.ts'
import { createProject } from '../../helpers/project.ts'
import { writeRecording } from '../../helpers/render-page.ts'

const MAIN = 'console.log(1)\n'
const project = createProject({
  ...exampleWithFiles('a/files', MAIN),
  'examples/a/dotted/main.ts': MAIN,
  'examples/a/dotted/.env': 'A=1\n',
  'examples/a/dotted/.config/x.ts': 'export const x: number = 1\n',
})
for (const id of ['a/files', 'a/dotted']) {
  const outcome = { output: [], status: { exit: 0 } }
  writeRecording(project, id, outcome)
  const versions = ['26.0.0', '22.0.0', '20.0.0'].map((node) => `${node}: 1`).join(', ')
  project.write({
    [`examples/${id}.recording.yaml`]: `example: ${id}\noutcomes:\n  - runs: { ${versions} }\n    exit: 0\n    output: []\n`,
  })
}
afterAll(project.remove)

function example(id: string): Example {
  const found = findExample(project.root, id)
  if (!found) throw new Error(`no example ${id}`)
  return found
}

const digestOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

async function served(id: string): Promise<{ address: string; type: string; digest: string }[]> {
  const files = programFilesOf(example(id), { root: project.root, typesOf: () => 'types' })
  return Promise.all(
    files.map(async ({ address, type, content }) => ({ address, type, digest: digestOf(await content()) })),
  )
}

it('serves text as text and everything else under its own name, byte for byte', async () => {
  const PLAIN = 'text/plain; charset=utf-8'
  const BINARY = 'application/octet-stream'
  const expected: [string, string, string | Uint8Array | undefined][] = [
    ['main.ts.txt', PLAIN, MAIN],
    ['~.cache.bin', BINARY, DATA['.cache.bin']],
    ['~.env.txt', PLAIN, TEXTS['.env']],
    ['~.keep.txt', PLAIN, ''],
    ['Makefile.txt', PLAIN, TEXTS['Makefile']],
    ['data.json.txt', PLAIN, TEXTS['data.json']],
    ['empty.wasm', 'application/wasm', DATA['empty.wasm']],
    ['latin.txt.bin', BINARY, DATA['latin.txt']],
    ['noise.bin', BINARY, DATA['noise']],
    ['notes.unknown.txt', PLAIN, TEXTS['notes.unknown']],
    ['pixel.png', 'image/png', DATA['pixel.png']],
    ['utf16.txt.bin', BINARY, DATA['utf16.txt']],
    ['main.ts.types.json', 'application/json; charset=utf-8', 'types'],
  ]
  const [archive, ...files] = (await served('a/files')).toReversed()
  expect([archive?.address, archive?.type]).toEqual(['examples/a/files.zip', 'application/zip'])
  expect(files.toReversed()).toEqual(
    expected.map(([name, type, content]) => ({
      address: `examples/a/files/${name}`,
      type,
      digest: digestOf(content ?? 'missing'),
    })),
  )
})

it('packs all files byte for byte, hidden ones included', () => {
  const unpacked = unzipSync(toArchive(projectOf(example('a/files'), project.root), 'files'))
  const { 'files/package.json': _, ...files } = unpacked
  const digests = Object.entries(files).map(([name, bytes]) => [name, digestOf(bytes)])
  const own = Object.entries({ ...DATA, ...TEXTS, 'main.ts': MAIN })
  expect(Object.fromEntries(digests)).toEqual(
    Object.fromEntries(own.map(([name, content]) => [`files/${name}`, digestOf(content)])),
  )
})

it('offers StackBlitz for text only', () => {
  const offered = ['a/files', 'a/dotted'].map((id) => {
    const each = example(id)
    return isPortable(each, loadHeader(project.root, each), loadGroups(project.root, each) ?? [], project.root)
  })
  expect(offered).toEqual([false, true])
  const { 'package.json': _, ...files } = stackBlitzProjectOf(example('a/dotted'), project.root)
  expect(files).toEqual({ 'main.js': MAIN, '.env': 'A=1\n', '.config/x.js': 'export const x         = 1\n' })
})
