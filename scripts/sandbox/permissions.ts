import type { Permission } from '../example/header.ts'
import { capabilitiesOf } from '../node/capabilities.ts'

/** environment.ts and base.cts suppress the warnings of these flags. */
const FLAGS: Readonly<Partial<Record<Permission, (folder: string) => string>>> = {
  net: () => '--allow-net',
  'child-process': () => '--allow-child-process',
  worker: () => '--allow-worker',
  addons: () => '--allow-addons',
  'fs-write': (folder) => `--allow-fs-write=${folder}`,
  'fs-read': () => '--allow-fs-read=*',
  inspector: () => '--allow-inspector',
}

/** V8 aborts the process when a flag changes after its start. With it, Node.js compiles its own library anew. */
const FREEZE_FLAGS = '--freeze-flags-after-init'

interface PermissionOptions {
  /** The version of Node.js. */
  version: string
  allow: Permission[]
  /** Files and folders that the program may read, absolute. */
  readable: string[]
  /** Folder that Node.js reads its compile cache from, absolute. */
  compileCache?: string
  /** The working directory, absolute. */
  folder: string
  isMeasured?: boolean
  /** True if the program runs in the sandbox, which holds what V8 can do; the preload alone denies its flags then. */
  isSandboxed: boolean
}

/** Returns the flags by which Node.js itself denies what a program is not allowed to do. Older versions have fewer of them, or none. */
export function permissionFlags(options: PermissionOptions): string[] {
  const { version, allow, readable, compileCache, folder, isMeasured, isSandboxed } = options
  const { permission, permissionNet, permissionInspector, sqlite, frozenFlags } = capabilitiesOf(version)
  const isAllowed = (name: Permission): boolean => allow.includes(name)
  const others = [
    ...(sqlite && !isAllowed('sqlite') ? ['--no-experimental-sqlite'] : []),
    ...(frozenFlags && !isSandboxed && !isAllowed('v8-flags') ? [FREEZE_FLAGS] : []),
  ]
  if (!permission) return others
  const hasFlag = (name: Permission): boolean =>
    (name !== 'net' || permissionNet) && (name !== 'inspector' || permissionInspector)
  return [
    ...others,
    '--permission',
    ...[...readable, folder].map((each) => `--allow-fs-read=${each}`),
    // Without permission to write, Node.js does not read the cache either. The sandbox mounts it read-only.
    ...(compileCache === undefined ? [] : [`--allow-fs-write=${compileCache}`]),
    // Node.js collects coverage through its inspector. Without a thread that waits for SIGUSR1, no other process can
    // open that inspector.
    ...(isMeasured ? ['--allow-inspector', '--disable-sigusr1'] : []),
    ...allow.filter(hasFlag).flatMap((each) => FLAGS[each]?.(folder) ?? []),
  ]
}

/** Returns the permissions that a version denies by itself, of those that the preload restrict.cts denies elsewhere. */
export function deniedByNode({ version, isMeasured }: Pick<PermissionOptions, 'version' | 'isMeasured'>): Permission[] {
  return capabilitiesOf(version).permission && !isMeasured ? ['inspector'] : []
}
