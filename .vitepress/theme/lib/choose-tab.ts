/** A tab of an example's outcomes. */
export interface VersionTab {
  /** Exact versions of Node.js that behaved so, the newest first. */
  versions: string[]
  /** The module system, where an example was run in both. */
  format?: string | undefined
  checked: boolean
}

/**
 * Which of these tabs shows what the wanted one stands for: the first of its versions that one of them has. The module
 * system follows, too; an example that was chosen without one leaves it as it is. Undefined where none has a version of it.
 */
export function chooseTab(tabs: VersionTab[], wanted: VersionTab): number | undefined {
  const format = wanted.format ?? tabs.find(({ checked }) => checked)?.format
  const fitting = tabs.filter((tab) => tab.format === undefined || tab.format === format)
  const version = wanted.versions.find((each) => fitting.some(({ versions }) => versions.includes(each)))
  const found = version && fitting.find(({ versions }) => versions.includes(version))
  return found ? tabs.indexOf(found) : undefined
}
