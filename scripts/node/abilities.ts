import { compareVersions, isSince } from './versions.ts'

/** What a version of Node.js can do that others cannot, as far as the runner has to know. */
export interface Capabilities {
  /** Runs erasable TypeScript as it stands. Between 23.0 and 23.5 it needed a flag. */
  types: boolean
  /** ES modules without a flag. */
  modules: boolean
  /** `require('node:fs')`. */
  nodePrefix: boolean
  /** `--permission`, stable in name. */
  permission: boolean
  /** The permission model covers the network. */
  permissionNet: boolean
}

export function capabilitiesOf(version: string): Capabilities {
  return {
    types: isSince(version, '22.18') && !(isSince(version, '23.0') && compareVersions(version, '23.6') < 0),
    modules: isSince(version, '12.17'),
    nodePrefix: isSince(version, '14.18') && !(isSince(version, '15.0') && compareVersions(version, '16.0') < 0),
    permission: isSince(version, '22.13') && !(isSince(version, '23.0') && compareVersions(version, '23.5') < 0),
    permissionNet: isSince(version, '25'),
  }
}
