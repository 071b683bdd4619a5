/** A tab with an outcome of an example. */
export interface VersionTab {
  /** Exact Node.js versions with this outcome, newest first. */
  versions: string[]
  /** The module system; undefined if the example ran in one only. */
  format?: string | undefined
  checked: boolean
}

/**
 * Finds the tab that corresponds to a tab of another example: it has the newest shared version and the same module
 * system. If the other tab has no module system, the checked tab determines it.
 * @returns the index of the tab; undefined if no version is shared
 */
export function chooseTab(tabs: VersionTab[], wanted: VersionTab): number | undefined {
  const format = wanted.format ?? tabs.find(({ checked }) => checked)?.format
  const fitting = tabs.filter((tab) => tab.format === undefined || tab.format === format)
  const version = wanted.versions.find((each) => fitting.some(({ versions }) => versions.includes(each)))
  const found = version && fitting.find(({ versions }) => versions.includes(version))
  return found ? tabs.indexOf(found) : undefined
}
