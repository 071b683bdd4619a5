import { SETTINGS, SETTING_VALUES, type SettingName } from '../contracts/settings.ts'
import type { Format } from '../example/header.ts'
import type { Surroundings } from '../runner/surroundings.ts'
import type { Facts } from './facts.ts'

/** A way to run an example that its header does not name. */
export interface Setting {
  /** The module system to run it in. @default its own */
  format?: Format
  surroundings: Surroundings
  /** True if other processes keep all cores busy. @default false */
  isBusy?: boolean
  /** How many runs must be alike. @default 1 */
  runs?: number
  /** What can be compared: all; the two streams without their order; or stderr and the end. @default all */
  compares?: 'all' | 'streams' | 'stderr'
  /** Why it cannot apply to an example, as a clause; undefined if it can. */
  cannotApply?: (facts: Facts) => string | undefined
}

/** The id of `nobody`, whom systems know by name. */
const NOBODY = 65_534
const { heap, locale, timeZone } = SETTING_VALUES

/** The baseline: a main script, root without capabilities, stdout a socket, four pool threads, `en_US.UTF-8`, UTC. */
export const SETTING_BY_NAME: Readonly<Record<SettingName, Setting>> = {
  esm: { format: 'esm', surroundings: {}, cannotApply: cannotBe('esm') },
  cjs: { format: 'cjs', surroundings: {}, cannotApply: cannotBe('cjs') },
  // The streams of a worker reach the main thread one by one.
  worker: { surroundings: { start: 'worker' }, compares: 'streams', cannotApply: cannotBeWorker },
  await: { surroundings: { start: 'await' } },
  timer: { surroundings: { start: 'timer' } },
  'pid-1': {
    surroundings: { isFirstProcess: true },
    cannotApply: unlessSession('the runner stops a server with SIGTERM, which process 1 ignores by default'),
  },
  user: {
    surroundings: { user: NOBODY },
    cannotApply: unlessSession('a client cannot join the sandbox of a server that is not root'),
  },
  'stdout-file': { surroundings: { stdout: 'file' } },
  'stdout-pipe': { surroundings: { stdout: 'pipe' } },
  'stdout-closed': { surroundings: { stdout: 'closed' }, compares: 'stderr', cannotApply: unlessMasked },
  'pool-1': { surroundings: poolOf(1), cannotApply: unlessSet('UV_THREADPOOL_SIZE') },
  'pool-16': { surroundings: poolOf(16), cannotApply: unlessSet('UV_THREADPOOL_SIZE') },
  busy: { surroundings: {}, isBusy: true, runs: 3 },
  'small-heap': { surroundings: { nodeOption: `--max-old-space-size=${heap}` }, cannotApply: unlessHeapIsSet },
  locale: { surroundings: { env: { LANG: locale } }, cannotApply: unlessSet('LANG') },
  'time-zone': { surroundings: { env: { TZ: timeZone } }, cannotApply: unlessSet('TZ') },
}

/** By these a file knows that it runs as a worker. */
const RE_ROLE = /\b(?:isMainThread|parentPort|workerData|threadId)\b/
const RE_HEAP = /--max[-_](?:old[-_]space|semi[-_]space|heap)[-_]size|resourceLimits|setFlagsFromString/

/** Returns the settings that apply to an example, in order. */
export function settingsFor(facts: Facts): SettingName[] {
  return SETTINGS.filter((name) => SETTING_BY_NAME[name].cannotApply?.(facts) === undefined)
}

function cannotBe(format: Format): Setting['cannotApply'] {
  return (facts) => {
    if (facts.format === format || facts.header.formats.length > 1) return 'it is recorded in this module system'
    if (facts.hasFixedFormat) return 'the names of its files, or its package.json, choose the module system'
    return facts.cannotConvert
  }
}

function cannotBeWorker({ header, code }: Facts): string | undefined {
  if (header.session) return 'the runner talks to the main thread of a server'
  if (header.allow.includes('worker') && RE_ROLE.test(code)) return 'it would take itself for a worker of its own'
  return header.stdin === undefined ? undefined : 'a worker has no standard input of its own'
}

function unlessSession(reason: string): Setting['cannotApply'] {
  return ({ header }) => (header.session ? reason : undefined)
}

/** Recognises an assignment and a property of an object, but not a comparison. */
function unlessSet(variable: string): Setting['cannotApply'] {
  const pattern = new RegExp(`\\b${variable}\\b['"]?\\]?\\s*(?:=(?!=)|\\?\\?=|:)`)
  return ({ code }) => (pattern.test(code) ? `it sets ${variable} itself` : undefined)
}

/** The numbers of masked values count those in stdout, too. */
function unlessMasked({ header }: Facts): string | undefined {
  return header.masks.length > 0 ? 'its masks number what it prints to stdout' : undefined
}

function unlessHeapIsSet({ code }: Facts): string | undefined {
  return RE_HEAP.test(code) ? 'it sets the size of a heap itself' : undefined
}

function poolOf(threads: number): Surroundings {
  return { env: { UV_THREADPOOL_SIZE: String(threads) } }
}
