/**
 * `npm run record` and `npm run verify`: run examples and write their recordings, or compare with them.
 * Exit codes: 0 everything is as recorded; 1 drift, a failed run or an invalid example; 2 wrong usage.
 */
import { enableCompileCache } from 'node:module'
import path from 'node:path'

import { runCommand } from './cli/run-command.ts'

const toolchain = path.resolve(import.meta.dirname, '..')

await runCommand(process.argv[2] ?? 'verify', async (args, abort) => {
  // With --no-cache, no code that an earlier run left is read, not even that of this command.
  if (!args.includes('--no-cache')) enableCompileCache(path.join(toolchain, '.cache/code'))
  // Loaded only now, so that the cache has its code.
  const { runAndReport } = await import('./report/run-and-report.ts')
  return runAndReport(args, { toolchain, abort })
})
