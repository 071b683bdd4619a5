import { findWall } from './find-bubblewrap.ts'
import type { MissingWall } from './find-bubblewrap.ts'
import type { Wall } from './bubblewrap.ts'

/** What shuts the runs of a batch in. */
export interface Shelter {
  /** The wall, if there is one; looked for when the first program runs. */
  wall: () => Wall | undefined
  /** What to tell of it where programs have run without one: two lines. */
  notice: () => string | undefined
}

/** Thrown where programs must be shut in, and cannot be. */
export class NoShelter extends Error {
  override name = 'NoShelter'
}

/**
 * Finds out once for all runs what there is.
 * @param root the folder that programs are read from, absolute
 * @param required whether there must be a wall
 * @throws NoShelter
 */
export function createShelter(root: string, required: boolean): Shelter {
  let found: Wall | MissingWall | undefined
  const look = (): Wall | MissingWall => (found ??= findWall(root))
  const shelter: Shelter = {
    wall() {
      const there = look()
      return 'bwrap' in there ? there : undefined
    },
    notice: () => (found && 'missing' in found ? describe(found) : undefined),
  }
  if (required && !shelter.wall()) throw new NoShelter(`--require-sandbox: ${shelter.notice()}`)
  return shelter
}

function describe({ missing, next }: MissingWall): string {
  return `Programs are not shut in by namespaces: ${missing}. The permission model, which came with Node.js 22, and limits hold them.\n  ${next}`
}
