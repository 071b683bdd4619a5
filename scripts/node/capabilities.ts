import { satisfies } from 'semver'

/** The versions that have each feature on which the runner depends. Some were backported and skip the next, odd major. */
const RANGES = {
  /** Runs erasable TypeScript without compilation and without a flag. */
  types: '>=22.18 <23 || >=23.6',
  /** Runs ES modules without a flag. */
  modules: '>=12.17',
  /** Resolves `require('node:fs')`. */
  nodePrefix: '>=14.18 <15 || >=16',
  /** Has the flag `--permission`. */
  permission: '>=22.13 <23 || >=23.5',
  /** The permission model covers the network. */
  permissionNet: '>=25',
}

/** Returns the features of a version, `<major>.<minor>.<patch>`. */
export function capabilitiesOf(version: string): Record<keyof typeof RANGES, boolean> {
  const has = (name: keyof typeof RANGES): boolean => satisfies(version, RANGES[name])
  return {
    types: has('types'),
    modules: has('modules'),
    nodePrefix: has('nodePrefix'),
    permission: has('permission'),
    permissionNet: has('permissionNet'),
  }
}
