import { labelVersions } from '../../../scripts/node/versions.ts'
import type { Group } from '../../../scripts/recording/observation.ts'
import type { Messages } from '../../messages/messages.ts'

/** Labels a group of versions: "Node 11 – 26", preceded by the module system if both were run. */
export function labelGroup({ format, versions }: Omit<Group, 'outcome'>, all: Group[], messages: Messages): string {
  const every = all.flatMap((group) => group.versions.map(({ node }) => node))
  const own = versions.map(({ node }) => node)
  const label = `Node ${labelVersions(own, every)}`
  return format === undefined ? label : `${messages.run.formats[format]} · ${label}`
}
