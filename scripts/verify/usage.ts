import { availableParallelism } from 'node:os'

import { REPORTERS, type Options } from './options.ts'

const DESCRIPTIONS: Readonly<Record<Options['mode'], string>> = {
  record: 'Runs examples and writes their outcomes into their recordings.',
  verify: 'Runs examples and compares their outcomes with their recordings.',
}

const DURATIONS: Readonly<Record<Options['mode'], string>> = {
  record:
    'Each outcome must be seen twice, in random order. On all versions of all examples that takes about 15 minutes and fetches each version once, 15 to 53 MB. It writes recordings, and into .cache.',
  verify: 'The first time that takes about two minutes, then only what has changed runs. It writes into .cache only.',
}

/** Returns the text for `--help`. */
export function usage(mode: Options['mode']): string {
  return `npm run ${mode} -- [options] [filter…]

${DESCRIPTIONS[mode]}
A filter is a chapter, the name of an example with or without its chapter, or a path. Without filters, all examples run.
${DURATIONS[mode]}

  --node <version>      run on these versions only, if the header of an example names them: all, pinned, a major, or an
                        exact version; may be repeated; dates: the releases by which npm run bisect dated changes
                        (default: verify runs pinned, record runs all and dates)
  --shard <i>/<n>       run only part i of n; the parts are the same on every machine
  --repeat <n>          run each example n times; all runs must have the same outcome; ignores
                        the cache (default: verify 1, record 2)
  --no-cache            also run examples that have not changed since they last passed, and read nothing else that
                        earlier runs left but the versions of Node.js, which it compares with their packages
  --stress              run with all cores busy, in random order, and delay each start by up to 50 ms; ignores the cache;
                        only for verify
  --seed <n>            repeat the order and the delays of an earlier --stress, which prints its seed
  --coverage            also list the lines of examples that never ran on the pinned Node.js; only for verify
  --require-sandbox     fail if programs cannot run in a sandbox (default: run those that Node.js 25 or newer holds by itself:
                        those with no @allow but fs-write; not run are the others, and all outside Linux)
  --trust               without a sandbox, run all programs: they can do what you can do on this machine; PROVEN_TRUST=1 in the
                        environment does the same for every command
  --jobs <n>            run n programs at a time (default ${availableParallelism()}, the number of cores)
  --root <folder>       the folder that contains examples/ (default: this project)
  --reporter <name>     ${REPORTERS.join(', ')} (default pretty)
  --save <file>         write the results as JSON, for npm run report
  --help                print this text

Exit code: 0 if everything is as recorded, except programs with @flaky; 1 after drift, a failed run, an invalid example or one that
must not run without a sandbox,
and once the day of @flaky is over; 2 after invalid usage.`
}
