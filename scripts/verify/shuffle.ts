import { createHash } from 'node:crypto'

/** When a run has its turn. */
export interface ShuffledPosition {
  /** Runs go by rank: a number that says nothing but that. */
  rank: number
  /** How long it waits then, in whole milliseconds. */
  delay: number
}

/** The longest delay, in milliseconds. */
const MAX_DELAY = 50

/** Gives a run its place by chance, and the same one again for the same seed. */
export function positionOf(name: string, seed: number): ShuffledPosition {
  const chance = createHash('sha256').update(`${seed} ${name}`).digest()
  return { rank: chance.readUIntBE(0, 6), delay: chance.readUInt32BE(6) % (MAX_DELAY + 1) }
}

/** Shuffles runs: in the order of their places, each with its delay. */
export function shuffle<Run extends { name: string }>(runs: Run[], seed: number): (Run & { delay: number })[] {
  return runs
    .map((run) => ({ run, ...positionOf(run.name, seed) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ run, delay }) => ({ ...run, delay }))
}
