import type { BindingModel } from '../node.ts'

const SCOPES = new Set(['fs', 'fs.read', 'fs.write', 'child', 'worker', 'wasi', 'addon', 'inspector', 'net', 'ffi'])

/** The permission model, which is off: whatever there is, is allowed. */
export const permission: BindingModel = {
  fidelity: 'modelled',
  create: () => ({ has: (scope: string) => SCOPES.has(scope), drop: () => undefined }),
}
