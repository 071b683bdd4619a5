/**
 * `npm run upgrade -- [version]`: moves the book to another release of Node.js, or to the newest Node.js, Express and Koa. All
 * of it happens in a scratch copy; at the end one step changes this folder. Prints a report of what drifted.
 * Exit codes: 0 upgraded, or nothing to do; 1 some examples are not recorded, or the message says what is wrong; 2 wrong usage;
 * 130 or 143 interrupted.
 */
import path from 'node:path'

import { runCommand } from './cli/run-command.ts'
import { stdout } from './cli/terminal.ts'
import { parseUpgradeOptions, UPGRADE_USAGE } from './upgrade/options.ts'

const root = path.resolve(import.meta.dirname, '..')

await runCommand(
  'upgrade',
  async (args, abort) => {
    const { version, pinOnly } = parseUpgradeOptions(args)
    const what = { root, version, print: (line: string): void => stdout.print(line) }
    // Both read front matter while they load, and throw if it is invalid.
    const { upgrade } = await import('./upgrade/upgrade.ts')
    const { writeOnly } = await import('./upgrade/pin-only.ts')
    const { configureMarkdown } = await import('../.vitepress/markdown/configure-markdown.ts')
    if (pinOnly) return writeOnly(what)
    return upgrade({ ...what, configure: (md) => void configureMarkdown(md, { root, base: '/' }), abort })
  },
  UPGRADE_USAGE,
)
