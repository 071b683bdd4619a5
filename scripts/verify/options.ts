import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import path from 'node:path'

import type { Selection } from './run-examples.ts'
import { MAX_SEED, type ContextOptions, type Mode, type VersionChoice } from './context-options.ts'
import { MAX_REPEAT } from '../example/tags.ts'
import { describeVersions, resolveVersions } from '../node/versions.ts'
import { readArgs, UsageError } from '../cli/run-command.ts'

export const REPORTERS = ['pretty', 'json', 'github'] as const

export type ReporterName = (typeof REPORTERS)[number]

/** The options of `npm run record` and `npm run verify`. */
export interface Options
  extends Selection, Pick<ContextOptions, 'versions' | 'jobs' | 'repeat' | 'cache' | 'isFresh' | 'stress'> {
  mode: Exclude<Mode, 'try'>
  /** The folder that contains `examples/`. @default this project */
  root?: string
  requireSandbox: boolean
  trust?: boolean
  coverage: boolean
  reporter: ReporterName
  /** A file for the results, which `npm run report` reads. */
  save?: string
  help: boolean
}

const RE_SHARD = /^([1-9]\d*)\/([1-9]\d*)$/
const RE_COUNT = /^[1-9]\d*$/
const MAX_JOBS = 1000

const OPTIONS = {
  root: { type: 'string' },
  node: { type: 'string', multiple: true },
  shard: { type: 'string' },
  repeat: { type: 'string' },
  jobs: { type: 'string', default: String(availableParallelism()) },
  cache: { type: 'boolean', default: true },
  'require-sandbox': { type: 'boolean', default: false },
  trust: { type: 'boolean' },
  stress: { type: 'boolean', default: false },
  seed: { type: 'string' },
  coverage: { type: 'boolean', default: false },
  reporter: { type: 'string', default: 'pretty' },
  save: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/**
 * Parses `<record|verify> [options] [filter…]`.
 * @throws UsageError that names the invalid word
 */
export function parseOptions(argv: string[]): Options {
  const [mode, ...rest] = argv
  if (mode !== 'record' && mode !== 'verify') throw new UsageError(`"${mode ?? ''}" is not record or verify.`)
  const { values, positionals } = readArgs({
    args: rest,
    options: OPTIONS,
    allowPositionals: true,
    allowNegative: true,
  })
  const stress = readStress(values)
  const versions = readVersions(values.node, mode)
  if (mode === 'record' && (stress || values.coverage))
    throw new UsageError('record does not support --stress and --coverage. Remove the option, or run npm run verify.')
  if (values.coverage && versions !== 'pinned')
    throw new UsageError('--coverage only works on the pinned Node.js. Remove --node.')
  return {
    mode,
    filters: positionals,
    versions,
    ...(values.root !== undefined && { root: readRoot(values.root) }),
    shard: readShard(values.shard),
    ...(values.repeat !== undefined && { repeat: readCount('--repeat', values.repeat, MAX_REPEAT) }),
    jobs: readCount('--jobs', values.jobs, MAX_JOBS),
    cache: values.cache && values.repeat === undefined,
    isFresh: !values.cache,
    requireSandbox: values['require-sandbox'],
    ...(values.trust !== undefined && { trust: values.trust }),
    ...(stress && { stress }),
    coverage: values.coverage,
    reporter: readReporter(values.reporter),
    ...(values.save !== undefined && { save: path.resolve(values.save) }),
    help: values.help,
  }
}

/** By default `verify` runs the pinned version only, because running all versions takes long and fetches each of them. */
function readVersions(words: string[] | undefined, mode: Mode): VersionChoice {
  if (words === undefined) return mode === 'record' ? 'all' : 'pinned'
  if (words.includes('all')) return 'all'
  if (words.join() === 'dates') return 'dates'
  if (words.join() === 'pinned') return 'pinned'
  return words.flatMap((word) => {
    const versions = resolveVersions(word)
    if (!versions)
      throw new UsageError(`--node "${word}" is not a known version. Known versions: ${describeVersions()}.`)
    return versions
  })
}

/** An empty variable of a shell would be the current folder. */
function readRoot(value: string): string {
  if (value !== '') return path.resolve(value)
  throw new UsageError('--root names no folder.')
}

function readShard(value: string | undefined): Selection['shard'] {
  if (value === undefined) return undefined
  const [, index, count] = RE_SHARD.exec(value) ?? []
  if (Number(index) <= Number(count)) return { index: Number(index), count: Number(count) }
  throw new UsageError(`--shard "${value}" is not <i>/<n> with i from 1 to n.`)
}

function readCount(option: string, value: string, most: number): number {
  if (RE_COUNT.test(value) && Number(value) <= most) return Number(value)
  throw new UsageError(`${option} "${value}" is not a whole number from 1 to ${most}.`)
}

function readStress({ stress, seed }: { stress: boolean; seed?: string | undefined }): Options['stress'] {
  if (!stress && seed !== undefined)
    throw new UsageError(`--seed ${seed} requires --stress. Add --stress, or remove --seed.`)
  if (!stress) return undefined
  return { seed: seed === undefined ? randomInt(1, MAX_SEED) : readCount('--seed', seed, MAX_SEED) }
}

function readReporter(value: string): ReporterName {
  const reporter = REPORTERS.find((name) => name === value)
  if (reporter) return reporter
  throw new UsageError(`--reporter "${value}" is not one of ${REPORTERS.join(', ')}.`)
}
