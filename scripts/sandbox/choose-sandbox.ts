import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'

import { xSync } from 'tinyexec'

import { CommandError } from '../cli/run-command.ts'
import { isSystemError } from '../util/problem.ts'
import { sandboxCommand, type Sandbox } from './bubblewrap.ts'

/** The sandbox for all programs of a command. */
export interface SandboxPolicy {
  /** Returns the sandbox, if there is one; searches for it on the first call. */
  sandbox: () => Sandbox | undefined
  /** Returns two lines that explain why programs ran without a sandbox; undefined if they did not. */
  notice: () => string | undefined
  /** Throws a CommandError that names the command, if there is no sandbox. */
  require: (command: string) => void
}

/** Why there is no sandbox on this machine, and how to get one: a sentence each. */
interface MissingSandbox {
  missing: string
  next: string
}

/** `childrenOf` in proc.ts reads files of this name. */
const CHILDREN = '/proc/thread-self/children'
/** The user `nobody`, who owns no files. */
const NOBODY = 65_534

/**
 * Creates a policy that searches for a sandbox once.
 * @param folders the folders that programs read, absolute
 * @param required true to fail if there is no sandbox
 * @throws CommandError if a sandbox is required and there is none
 */
export function createSandboxPolicy(folders: string[], required: boolean): SandboxPolicy {
  let found: Sandbox | MissingSandbox | undefined
  const policy: SandboxPolicy = {
    sandbox() {
      found ??= findSandbox(folders)
      return 'bwrap' in found ? found : undefined
    },
    notice: () => (found && 'missing' in found ? formatNotice(found) : undefined),
    require(command) {
      if (policy.sandbox() || !found || !('missing' in found)) return
      throw new CommandError(`${command} runs programs in a sandbox only: ${found.missing}.\n  ${found.next}`)
    },
  }
  if (required && !policy.sandbox()) throw new CommandError(`--require-sandbox: ${policy.notice()}`)
  return policy
}

function formatNotice({ missing, next }: MissingSandbox): string {
  return `Programs run without a sandbox: ${missing}. Only resource limits and, since Node.js 22, its permission model restrict them.\n  ${next}`
}

/**
 * Searches for bubblewrap and tries it. If the runner is root, the sandbox runs programs as nobody where possible.
 * @param folders the folders that programs read, absolute; possibly only their owner can read them
 * @param search folders of executables, as in PATH
 */
export function findSandbox(folders: string[], search = process.env['PATH'] ?? ''): Sandbox | MissingSandbox {
  if (process.platform !== 'linux')
    return { missing: `${process.platform} has no namespaces`, next: 'Run it on Linux for a sandbox.' }
  const bwrap = search
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'bwrap'))
    .find(isExecutable)
  if (bwrap === undefined)
    return { missing: 'bubblewrap is not installed', next: 'Install it, for example: apt-get install bubblewrap' }
  if (!existsSync(CHILDREN))
    return { missing: 'the kernel does not list child processes', next: 'Use a kernel with CONFIG_PROC_CHILDREN.' }
  if (process.getuid?.() === 0 && trySandbox({ bwrap, user: NOBODY }, folders) === undefined)
    return { bwrap, user: NOBODY }
  const failure = trySandbox({ bwrap }, folders)
  if (failure === undefined) return { bwrap }
  const next =
    'Use bubblewrap 0.8 or newer and a kernel that lets it create namespaces; on Ubuntu: sysctl kernel.apparmor_restrict_unprivileged_userns=0'
  return { missing: `bubblewrap fails here (${failure})`, next }
}

/** Lists the folders in the sandbox; returns an error message if that fails. */
function trySandbox(sandbox: Sandbox, folders: string[]): string | undefined {
  const access = { readable: folders, writable: [], folder: '/tmp/proven', network: 'own' } as const
  const [program, ...args] = sandboxCommand(sandbox, access)
  try {
    const { exitCode, stderr } = xSync(program, [...args, 'ls', ...folders], { nodePath: false })
    return exitCode === 0 ? undefined : stderr.trim()
  } catch (error) {
    if (isSystemError(error)) return error.message
    throw error
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch (error) {
    if (['ENOENT', 'EACCES', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) return false
    throw error
  }
}
