import { CommandError } from '../cli/errors.ts'
import { findSandbox } from './find-bubblewrap.ts'
import type { MissingSandbox } from './find-bubblewrap.ts'
import type { Sandbox } from './bubblewrap.ts'

/** What shuts the runs of a batch in. */
export interface SandboxPolicy {
  /** The wall, if there is one; looked for when the first program runs. */
  sandbox: () => Sandbox | undefined
  /** What to tell of it where programs have run without one: two lines. */
  notice: () => string | undefined
}

/** Thrown if programs must run in a sandbox and there is none. */
export class SandboxRequired extends CommandError {
  override name = 'SandboxRequired'
}

/**
 * Finds out once for all runs what there is.
 * @param root the folder that programs are read from, absolute
 * @param required whether there must be a wall
 * @throws SandboxRequired
 */
export function createSandboxPolicy(root: string, required: boolean): SandboxPolicy {
  let found: Sandbox | MissingSandbox | undefined
  const look = (): Sandbox | MissingSandbox => (found ??= findSandbox(root))
  const sandboxPolicy: SandboxPolicy = {
    sandbox() {
      const there = look()
      return 'bwrap' in there ? there : undefined
    },
    notice: () => (found && 'missing' in found ? describe(found) : undefined),
  }
  if (required && !sandboxPolicy.sandbox()) throw new SandboxRequired(`--require-sandbox: ${sandboxPolicy.notice()}`)
  return sandboxPolicy
}

function describe({ missing, next }: MissingSandbox): string {
  return `Programs are not shut in by namespaces: ${missing}. The permission model, which came with Node.js 22, and limits hold them.\n  ${next}`
}
