/**
 * `npm run build [-- vitepress options]`: verifies every example, then builds the site.
 * Exit codes: 0 built; 1 an example behaves differently, or the site cannot be built; 2 wrong usage; 130 or 143 interrupted.
 */
import path from 'node:path'

import { runCommand } from './cli/run-command.ts'
import { runScript } from './cli/run-script.ts'

const root = path.resolve(import.meta.dirname, '..')

const USAGE = `npm run build -- [--trust | --require-sandbox] [--outDir <folder>]

Verifies every example on the pinned Node.js, then builds the site into .vitepress/dist: about two minutes the first time,
half a minute if no example has changed. With SITE_URL=https://example.org/path/ the site is for that address: it has a
sitemap, feeds, and pictures for links. Without a sandbox, --trust runs all programs: they can do what you can do on this
machine; --require-sandbox fails. Other options go to vitepress build.

Exit code: 0 built; 1 an example behaves differently, or the site cannot be built; 2 wrong usage.`

await runCommand(
  'build',
  async (args, abort) =>
    (await runScript(root, ['scripts/run.ts', 'verify', ...args.filter(isForVerify)], { abort })) ||
    (await runScript(
      root,
      ['node_modules/vitepress/bin/vitepress.js', 'build', ...args.filter((each) => !isForVerify(each))],
      { abort },
    )),
  USAGE,
)

function isForVerify(argument: string): boolean {
  return argument === '--trust' || argument === '--require-sandbox'
}
