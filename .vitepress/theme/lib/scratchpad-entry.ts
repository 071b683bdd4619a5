import type { ScratchpadProgram, Suffix } from '../../../scripts/contracts/scratchpad.ts'

const RE_FILE = /\/examples\/([^/]+\/[^/]+?)((?:\/.+)?)(\.[mc]?ts)\.txt$/

/**
 * What the lab has to know of an example besides the source of its entry: how Node.js takes it, and whether it has other files.
 * @param address of the entry's source on the site
 * @returns undefined for what is no program
 */
export function scratchpadEntryAt(address: string): Omit<ScratchpadProgram, 'source'> | undefined {
  const [, id, inner, suffix] = RE_FILE.exec(address) ?? []
  if (id === undefined) return undefined
  return { suffix: suffix as Suffix, ...(inner !== '' && { beside: id }) }
}
