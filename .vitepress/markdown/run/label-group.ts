import { labelVersions } from '../../../scripts/node/versions.ts'
import type { Group } from '../../../scripts/recording/observation.ts'
import type { Messages } from '../../messages/messages.ts'

/** Labels a group of versions: "Node 11 – 26", preceded by the module system if both were run. */
export function labelGroup({ format, versions }: Omit<Group, 'outcome'>, all: Group[], messages: Messages): string {
  const label = labelNodes(versions, all)
  return format === undefined ? label : `${messages.run.formats[format]} · ${label}`
}

/** The title of an output: "Node 11 – 26 printed". */
export function titleOf(versions: Group['versions'], all: Group[], { run }: Messages): string {
  return run.printed(labelNodes(versions, all))
}

/** Names the other groups: "Node 10, Node 12 – 16". */
export function labelOthers(group: Group, all: Group[], messages: Messages): string {
  return all
    .filter((each) => each !== group)
    .map((each) => labelGroup(each, all, messages))
    .join(messages.run.settings.separator)
}

function labelNodes(versions: Group['versions'], all: Group[]): string {
  const every = all.flatMap((group) => group.versions.map(({ node }) => node))
  const own = versions.map(({ node }) => node)
  return `Node ${labelVersions(own, every)}`
}
