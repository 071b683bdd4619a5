import { satisfies } from 'semver'

/** The versions that have each feature on which the runner depends. Some were backported and skip the next, odd major. */
const RANGES = {
  /** Runs erasable TypeScript without compilation, without a flag and without a warning. */
  types: '>=22.18 <23 || >=24.3',
  /** Runs ES modules without a flag and without a warning. */
  modules: '>=12.20 <13 || >=13.14',
  /** Resolves `require('node:fs')`. */
  nodePrefix: '>=14.18 <15 || >=16',
  /** Resolves `import 'node:fs'`. */
  nodeImports: '>=12.20 <13 || >=14.13.1',
  /** Has the flag `--permission`. */
  permission: '>=22.13 <23 || >=23.5',
  /** The permission model covers the network. */
  permissionNet: '>=25',
  /** The permission model can allow the inspector, by a flag. */
  permissionInspector: '>=24.12',
  /** Has `node:sqlite`, which the permission model does not cover. */
  sqlite: '>=22.5',
  /** V8 can refuse changes of its flags once it runs. */
  frozenFlags: '>=20',
}

/** Returns the features of a version, `<major>.<minor>.<patch>`. */
export function capabilitiesOf(version: string): Record<keyof typeof RANGES, boolean> {
  const has = (name: keyof typeof RANGES): boolean => satisfies(version, RANGES[name])
  return {
    types: has('types'),
    modules: has('modules'),
    nodePrefix: has('nodePrefix'),
    nodeImports: has('nodeImports'),
    permission: has('permission'),
    permissionNet: has('permissionNet'),
    permissionInspector: has('permissionInspector'),
    sqlite: has('sqlite'),
    frozenFlags: has('frozenFlags'),
  }
}
