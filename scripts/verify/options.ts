import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import path from 'node:path'

import type { Selection } from './select-examples.ts'
import type { Mode, VersionChoice } from './context.ts'
import { describeVersions, resolveVersions } from '../node/versions.ts'
import { readArgs } from '../cli/read-args.ts'
import { UsageError } from '../cli/errors.ts'

export const REPORTERS = ['pretty', 'json', 'github'] as const

export type ReporterName = (typeof REPORTERS)[number]

/** The command line of `record` and `verify`. */
export interface Options extends Selection {
  mode: Mode
  versions: VersionChoice
  /** The folder that holds `examples/`, where it is not this project. */
  root?: string
  jobs: number
  repeat: number
  cache: boolean
  requireSandbox: boolean
  /** Runs under load, in an order and with delays that the seed decides; by chance, if none is given. */
  stress?: { seed: number }
  /** Whether lines that never run are told. */
  coverage: boolean
  reporter: ReporterName
  /** A file to write what came of it into, for `npm run report`. */
  save?: string
  help: boolean
}

const RE_SHARD = /^([1-9]\d*)\/([1-9]\d*)$/
const RE_COUNT = /^[1-9]\d*$/

const OPTIONS = {
  root: { type: 'string' },
  node: { type: 'string', multiple: true },
  shard: { type: 'string' },
  repeat: { type: 'string', default: '1' },
  jobs: { type: 'string', default: String(availableParallelism()) },
  cache: { type: 'boolean', default: true },
  'require-sandbox': { type: 'boolean', default: false },
  stress: { type: 'boolean', default: false },
  seed: { type: 'string' },
  coverage: { type: 'boolean', default: false },
  reporter: { type: 'string', default: 'pretty' },
  save: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/**
 * Reads `<record|verify> [options] [filter…]`.
 * @throws UsageError that names the word which is wrong
 */
export function parseOptions(argv: string[]): Options {
  const [mode, ...rest] = argv
  if (mode !== 'record' && mode !== 'verify') throw new UsageError(`"${mode ?? ''}" is neither record nor verify.`)
  const { values, positionals } = readArgs({
    args: rest,
    options: OPTIONS,
    allowPositionals: true,
    allowNegative: true,
  })
  const stress = readStress(values)
  const versions = readVersions(values.node, mode)
  if (mode === 'record' && (stress || values.coverage))
    throw new UsageError('--stress and --coverage are for verify: a recording shows runs as they are without.')
  if (values.coverage && versions !== 'pinned')
    throw new UsageError('--coverage is measured on the pinned Node.js alone: take --node away.')
  return {
    mode,
    filters: positionals,
    versions,
    ...(values.root !== undefined && { root: path.resolve(values.root) }),
    shard: readShard(values.shard),
    repeat: readCount('--repeat', values.repeat),
    jobs: readCount('--jobs', values.jobs),
    cache: values.cache,
    requireSandbox: values['require-sandbox'],
    ...(stress && { stress }),
    coverage: values.coverage,
    reporter: readReporter(values.reporter),
    ...(values.save !== undefined && { save: path.resolve(values.save) }),
    help: values.help,
  }
}

/** What `--help` prints. */
export function usage(mode: string): string {
  return `npm run ${mode} -- [options] [filter…]

${ENDINGS[mode] ?? ENDINGS['verify']}
A filter is a path or a part of one; without any, all examples are taken.

  --node <version>      the versions of Node.js that headers name: all, pinned, a major, or an exact one; may be
                        given several times (default: verify the pinned one, record all)
  --shard <i>/<n>       only the i-th of n parts, the same ones on every machine
  --repeat <n>          run each example n times; all must do the same (default 1)
  --no-cache            run also what has not changed since it last passed
  --stress              run everything with all cores busy, shuffled, and each start delayed by up to 50 ms; goes past
                        the cache, and only with verify
  --seed <n>            the order and the delays of an earlier --stress, which has told its seed
  --coverage            tell also which lines of examples never ran, on the pinned Node.js; only with verify
  --require-sandbox     run nothing where namespaces cannot shut programs in (default: say so, and run)
  --jobs <n>            runs at a time (default ${availableParallelism()}, the number of cores)
  --root <folder>       the folder that holds examples/ (default: this project)
  --reporter <name>     ${REPORTERS.join(', ')} (default pretty)
  --save <file>         write what came of it as JSON, for npm run report
  --help                this text

Exit code: 0 all as recorded; 1 drift, a failed run or a broken example; 2 wrong usage.`
}

const ENDINGS: Readonly<Record<string, string>> = {
  record: 'Runs examples and writes what they did into their recordings.',
  verify: 'Runs examples and compares what they do with their recordings.',
}

/** A recording holds all versions that its header names; to verify them all takes longer, and needs them all. */
function readVersions(words: string[] | undefined, mode: Mode): VersionChoice {
  if (words === undefined) return mode === 'record' ? 'all' : 'pinned'
  if (words.includes('all')) return 'all'
  if (words.join() === 'pinned') return 'pinned'
  return words.flatMap((word) => {
    const versions = resolveVersions(word)
    if (!versions)
      throw new UsageError(`--node "${word}" is no version that is known. Known are ${describeVersions()}.`)
    return versions
  })
}

function readShard(value: string | undefined): Selection['shard'] {
  if (value === undefined) return undefined
  const [, index, count] = RE_SHARD.exec(value) ?? []
  if (Number(index) <= Number(count)) return { index: Number(index), count: Number(count) }
  throw new UsageError(`--shard "${value}" is not <i>/<n> with i from 1 to n.`)
}

function readCount(option: string, value: string): number {
  if (RE_COUNT.test(value)) return Number(value)
  throw new UsageError(`${option} "${value}" is not a whole number from 1.`)
}

const MAX_SEED = 1e6

function readStress({ stress, seed }: { stress: boolean; seed?: string | undefined }): Options['stress'] {
  if (!stress && seed !== undefined) throw new UsageError(`--seed ${seed} is for --stress, which is not given.`)
  if (!stress) return undefined
  return { seed: seed === undefined ? randomInt(1, MAX_SEED) : readCount('--seed', seed) }
}

function readReporter(value: string): ReporterName {
  const reporter = REPORTERS.find((name) => name === value)
  if (reporter) return reporter
  throw new UsageError(`--reporter "${value}" is none of ${REPORTERS.join(', ')}.`)
}
