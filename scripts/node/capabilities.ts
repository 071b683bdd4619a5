import { satisfies } from 'semver'

/** The features of a Node.js version on which the runner depends. */
export interface Capabilities {
  /** Runs erasable TypeScript without compilation and without a flag. */
  types: boolean
  /** Runs ES modules without a flag. */
  modules: boolean
  /** Resolves `require('node:fs')`. */
  nodePrefix: boolean
  /** Has the flag `--permission`. */
  permission: boolean
  /** The permission model covers the network. */
  permissionNet: boolean
}

/** The versions that have each feature. Some features were backported and skip the next, odd major. */
const RANGES: Readonly<Record<keyof Capabilities, string>> = {
  types: '>=22.18 <23 || >=23.6',
  modules: '>=12.17',
  nodePrefix: '>=14.18 <15 || >=16',
  permission: '>=22.13 <23 || >=23.5',
  permissionNet: '>=25',
}

/** Returns the features of a version, `<major>.<minor>.<patch>`. */
export function capabilitiesOf(version: string): Capabilities {
  const has = (name: keyof Capabilities): boolean => satisfies(version, RANGES[name])
  return {
    types: has('types'),
    modules: has('modules'),
    nodePrefix: has('nodePrefix'),
    permission: has('permission'),
    permissionNet: has('permissionNet'),
  }
}
