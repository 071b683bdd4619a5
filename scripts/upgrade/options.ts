import { readArgs, UsageError } from '../cli/run-command.ts'
import { isVersion } from '../node/versions.ts'

/** The command line of `upgrade`. */
export interface UpgradeOptions {
  /** The exact release of Node.js to go to. @default the newest of the registry, and the newest Express and Koa */
  version?: string
  /** True to write the versions only: nothing is installed and nothing runs. */
  pinOnly: boolean
}

/**
 * Parses `[--pin-only] [version]`.
 * @throws UsageError that names the word which is wrong
 */
export function parseUpgradeOptions(args: string[]): UpgradeOptions {
  const options = { 'pin-only': { type: 'boolean', default: false } } as const
  const { values, positionals } = readArgs({ args, options, allowPositionals: true })
  const [version, more] = positionals
  if (more !== undefined) throw new UsageError(`"${more}" is too much. Name one release: npm run upgrade -- 26.8.0`)
  if (version !== undefined && !isVersion(version))
    throw new UsageError(`"${version}" is not an exact release. Name all three numbers: npm run upgrade -- 26.8.0`)
  return { pinOnly: values['pin-only'], ...(version !== undefined && { version }) }
}

/** The text of `--help`. */
export const UPGRADE_USAGE = `npm run upgrade -- [--pin-only] [version]

Moves the book from the pinned Node.js to another release: pins it, runs all examples on it, writes their recordings, and
reports what they do otherwise, and which pages and sentences that concerns. All of this happens in a scratch copy of the
last commit; only at the end, and in one step, the files of this folder change. Interrupt it when you like: before that
step nothing has changed. Files with changes that are not committed are not overwritten: the command refuses to start.

It takes three to four minutes on two cores: one to install, two to run the examples. It needs git and the npm registry.

  version       an exact release of Node.js, newer or older than the pinned one; Express and Koa stay as they are
                (default: the newest that the registry has for all platforms, and the newest Express and Koa)
  --pin-only    only write the versions into package.json and scripts/node/versions.json; install and record yourself
  --help        this text

Writes package.json, package-lock.json, scripts/node/versions.json and the recordings in examples/; the report, which is also
printed, is in .cache/upgrade/report.md. It does not touch node_modules: run npm ci afterwards. To take everything back:
git restore package.json package-lock.json scripts/node/versions.json examples && npm ci

Exit code: 0 upgraded, or nothing to do; 1 the programs that the report names are not recorded, but everything else is
upgraded; or, as the message says, nothing could be done; 2 wrong usage; 130 or 143 interrupted.`
