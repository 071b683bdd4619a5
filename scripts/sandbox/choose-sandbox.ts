import { CommandError } from '../cli/command-line.ts'
import { findSandbox, type MissingSandbox } from './find-bubblewrap.ts'
import type { Sandbox } from './bubblewrap.ts'

/** The sandbox for all programs of a command. */
export interface SandboxPolicy {
  /** Returns the sandbox, if there is one; searches for it on the first call. */
  sandbox: () => Sandbox | undefined
  /** Returns two lines that explain why programs ran without a sandbox; undefined if they did not. */
  notice: () => string | undefined
}

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
  }
  if (required && !policy.sandbox()) throw new CommandError(`--require-sandbox: ${policy.notice()}`)
  return policy
}

function formatNotice({ missing, next }: MissingSandbox): string {
  return `Programs run without a sandbox: ${missing}. Only resource limits and, since Node.js 22, its permission model restrict them.\n  ${next}`
}
