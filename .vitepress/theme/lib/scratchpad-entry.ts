import type { ScratchpadProgram, Suffix } from '../../../scripts/contracts/scratchpad.ts'

const RE_FILE = /\/examples\/([^/]+\/[^/]+?)((?:\/.+)?)(\.[mc]?ts)\.txt$/

/**
 * The properties of an example's entry that the scratchpad needs: its suffix, and the example's id if it has other files.
 * @param address address of the entry's source on the site
 * @returns undefined if the address isn't that of a program
 */
export function scratchpadEntryAt(address: string): Omit<ScratchpadProgram, 'source'> | undefined {
  const [, id, inner, suffix] = RE_FILE.exec(address) ?? []
  if (id === undefined) return undefined
  return { suffix: suffix as Suffix, ...(inner !== '' && { beside: id }) }
}
