import type { BindingModel } from '../node.ts'

const ROOT = 0
const root = (): number => ROOT

/** The user of the process, who is root as in the sandbox in which the book's programs run. */
export const credentials: BindingModel = {
  fidelity: 'modelled',
  create: ({ process }) => ({
    safeGetenv: (name: string) => (process['env'] as Record<string, string>)[name],
    getTempDir: () => '/tmp',
    getuid: root,
    geteuid: root,
    getgid: root,
    getegid: root,
    getgroups: () => [ROOT],
  }),
}

/** Without the permission model, everything is permitted. */
export const permission: BindingModel = { fidelity: 'modelled', create: () => ({ has: () => true }) }
