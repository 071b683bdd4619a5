import type { Permission } from '../example/header.ts'
import { capabilitiesOf } from '../node/capabilities.ts'

/** With these permissions, the permission model still holds a program. */
const HELD: ReadonlySet<Permission> = new Set(['fs-write'])
/** On other systems nobody has tried whether the permission model holds a program. */
const PLATFORM = 'linux'

interface Wish {
  /** The permissions of the program's header. */
  allow: readonly Permission[]
  /** The version of Node.js. */
  version: string
  /** As `process.platform`. */
  platform: NodeJS.Platform
}

/**
 * Returns why a program must not run without a sandbox, because nothing else would hold it; undefined if Node.js's permission
 * model does.
 */
export function refuse({ allow, version, platform }: Wish): string | undefined {
  const { permission, permissionNet } = capabilitiesOf(version)
  if (platform !== PLATFORM) return `nobody has tried what holds a program on ${platform}`
  if (!permission) return 'this version has no permission model'
  if (!permissionNet) return 'the permission model of this version does not cover the network'
  const open = allow.filter((name) => !HELD.has(name))
  return open.length > 0 ? `it has @allow ${open.join(' ')}` : undefined
}
