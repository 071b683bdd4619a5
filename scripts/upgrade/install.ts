import { runProgram } from './run-program.ts'

/** Scripts of packages are not needed, and that of this project would set up git's hooks. */
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund']

/**
 * Brings package-lock.json of a copy of the project up to date with its package.json, and installs what it locks.
 * @param scratch the copy, absolute
 * @throws CommandError with npm's message if it fails
 */
export async function install(scratch: string, abort: AbortSignal): Promise<void> {
  // Within `npm run`, the environment names the project's own folder as the one in which npm is to install.
  const here = ['--prefix', scratch]
  await runProgram('npm', ['install', '--package-lock-only', ...here, ...QUIET], { cwd: scratch, abort })
  await runProgram('npm', ['ci', ...here, ...QUIET, '--prefer-offline'], { cwd: scratch, abort })
}
