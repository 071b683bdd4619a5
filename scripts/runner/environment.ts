import path from 'node:path'

import { capabilitiesOf } from '../node/capabilities.ts'
import { deniedByNode } from '../sandbox/permissions.ts'
import { PROTOCOL } from './protocol.ts'
import type { Task } from './task.ts'

/**
 * Returns all environment variables of a run.
 * @param folder the working directory, absolute
 * @param nonce distinguishes this run's marks from output
 */
export function environment(
  { node, header, compileCache, entry, trace, isMeasured, session, surroundings, places }: Task,
  folder: string,
  nonce: string,
): Record<string, string> {
  // The flags of the permission model print warnings in every thread and child, which the program did not cause.
  const warnings = capabilitiesOf(node.version).permission ? ['--disable-warning=SecurityWarning'] : []
  const options = [...warnings, ...(surroundings?.nodeOption === undefined ? [] : [surroundings.nodeOption])]
  return {
    PATH: [path.dirname(places.inside(node.executable)), '/usr/local/bin', '/usr/bin', '/bin'].join(path.delimiter),
    HOME: folder,
    TMPDIR: folder,
    TZ: 'UTC',
    LANG: 'en_US.UTF-8',
    NO_COLOR: '1',
    ...(compileCache !== undefined && { NODE_COMPILE_CACHE: places.inside(compileCache) }),
    ...(options.length > 0 && { NODE_OPTIONS: options.join(' ') }),
    ...surroundings?.env,
    [PROTOCOL.env.nonce]: nonce,
    [PROTOCOL.env.rules]: [header.allow, deniedByNode({ version: node.version, isMeasured })].join(';'),
    ...(trace !== undefined && { [PROTOCOL.env.trace]: `${path.dirname(places.inside(entry))}${path.sep}` }),
    ...(session && { PORT: String(session.port) }),
    ...(session?.announce && { [PROTOCOL.env.session]: '1' }),
  }
}

/**
 * Returns further environment variables of a run with coverage.
 * @param reports the folder for Node.js's coverage reports, absolute
 */
export function coverageEnvironment({ preloads, places }: Task, reports: string): Record<string, string> {
  const preload = JSON.stringify(places.inside(path.join(preloads.folder, `coverage${preloads.suffix}`)))
  return { NODE_V8_COVERAGE: reports, NODE_OPTIONS: `--disable-warning=SecurityWarning --require=${preload}` }
}
