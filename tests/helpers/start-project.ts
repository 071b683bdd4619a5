import { symlinkSync } from 'node:fs'

import type { Example } from '../../scripts/example/example.ts'
import { createNodes } from '../../scripts/node/nodes.ts'
import { loadGroups } from '../../scripts/recording/parse-recording.ts'
import { runNode } from './command.ts'
import { ROOT, createProject } from './project.ts'

const nodes = createNodes({ toolchain: ROOT, folder: `${ROOT}/.cache/node` })

/** Unpacks a project and runs its start script. Returns what it printed. */
export async function startProject(files: Record<string, string>, version?: string): Promise<string> {
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

/** The recorded output of an example on the pinned Node.js. */
export function recordedStdout(each: Example): string {
  const output = loadGroups(ROOT, each)?.[0]?.outcome.output ?? []
  return output.flatMap(({ stream, text }) => (stream === 'stdout' ? [text] : [])).join('')
}
