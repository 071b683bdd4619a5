import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'

import { xSync } from 'tinyexec'

import { CommandError } from '../cli/run-command.ts'
import { isSystemError } from '../util/problem.ts'
import type { Permission } from '../example/header.ts'
import { sandboxCommand, sandboxUser, type Sandbox } from './bubblewrap.ts'
import { useDelegation } from './cgroup-delegation.ts'
import { SANDBOX_FOLDER } from './places.ts'
import { refuse } from './refuse.ts'
import { seccompFilter } from './seccomp.ts'

/** The sandbox for all programs of a command. */
export interface SandboxPolicy {
  /** Returns the sandbox, if there is one; searches for it on the first call. */
  sandbox: () => Sandbox | undefined
  /** Returns why a program must not run here; undefined if a sandbox or Node.js holds it, or the user trusts it. */
  refuse: (allow: readonly Permission[], version: string) => string | undefined
  /** Returns lines that say that there is no sandbox, and what that means; undefined if there is one, or none was needed. */
  notice: () => string | undefined
  /** Throws a CommandError that names the command, if there is no sandbox. */
  require: (command: string) => void
}

interface PolicyOptions {
  /** The folders that programs read, absolute. */
  folders: string[]
  /** True to fail if there is no sandbox. */
  required: boolean
  /** True to run programs without a sandbox, even if nothing else holds them. */
  trusted: boolean
  /** Receives the notice before the first program runs. */
  onMissing?: ((notice: string) => void) | undefined
}

/** Why there is no sandbox on this machine, and how to get one: a sentence each. */
interface MissingSandbox {
  missing: string
  next: string
}

/** `childrenOf` in proc.ts reads files of this name. */
const CHILDREN = '/proc/thread-self/children'
/** Set to 1, this environment variable has the effect of `--trust` in all commands. */
export const TRUST = 'PROVEN_TRUST'
const TRUST_HINT = `If you trust every program in examples/, use --trust, or set ${TRUST}=1.`
/** The filter comes from here when the sandbox is tried. */
const STDIN = 0
/** The user `nobody`, who owns no files. */
const NOBODY = 65_534

/**
 * Creates a policy that searches for a sandbox once.
 * @throws CommandError if a sandbox is required and there is none
 */
export function createSandboxPolicy({ folders, required, trusted, onMissing }: PolicyOptions): SandboxPolicy {
  let found: Sandbox | MissingSandbox | undefined
  const policy: SandboxPolicy = {
    sandbox() {
      if (found) return 'bwrap' in found ? found : undefined
      found = findSandbox(folders)
      if ('bwrap' in found) {
        const cgroups = useDelegation()
        return cgroups ? Object.assign(found, { cgroups }) : found
      }
      if (!required) onMissing?.(formatNotice(found, trusted))
      return undefined
    },
    refuse(allow, version) {
      return policy.sandbox() || trusted ? undefined : refuse({ allow, version, platform: process.platform })
    },
    notice: () => (found && 'missing' in found ? formatNotice(found, trusted) : undefined),
    require(command) {
      if (policy.sandbox() || !found || !('missing' in found)) return
      throw new CommandError(`${command} runs programs in a sandbox only: ${found.missing}.\n  ${found.next}`)
    },
  }
  if (required) policy.require('--require-sandbox')
  return policy
}

function formatNotice({ missing, next }: MissingSandbox, trusted: boolean): string {
  const [first, ...rest] = trusted
    ? ['You trust the programs, so they run without a sandbox', 'They can do what you can do on this machine.']
    : ['There is no sandbox here', `Without one, a program runs only if Node.js 25 or newer holds it. ${TRUST_HINT}`]
  return [`${first}: ${missing}.`, `  ${next}`, ...rest.map((line) => `  ${line}`)].join('\n')
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
  const readable = folders.map((each) => ({ source: each, target: each }))
  const filter = seccompFilter(process.arch)
  const access = { readable, writable: [], folder: SANDBOX_FOLDER, network: 'own', filter: filter && STDIN } as const
  const [program, ...args] = sandboxCommand(sandbox, access)
  try {
    const { exitCode, stderr } = xSync(program, [...args, 'ls', ...folders], {
      nodePath: false,
      nodeOptions: { input: filter, ...sandboxUser(sandbox) },
    })
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
