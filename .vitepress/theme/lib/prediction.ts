/** A line of output; the key distinguishes lines with the same text. */
export interface Line {
  key: number
  text: string
}

/**
 * Shuffles lines: the same seed gives the same order. At most half of the lines are in their place, unless so many have the same
 * text that no rotation of the order has fewer there; never all of them.
 * @param lines at least two of them differ
 */
export function shuffle(lines: string[], seed: string): Line[] {
  const all = lines.map((text, key) => ({ key, text }))
  let state = [...seed].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0, 7)
  for (let index = all.length - 1; index > 0; index--) {
    // Numerical Recipes' linear congruential generator: its upper bits are good enough to shuffle a dozen lines.
    state = (state * 1664525 + 1013904223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (index + 1))
    ;[all[index], all[other]] = [all[other] as Line, all[index] as Line]
  }
  const rotations = all.map((_, by) => [...all.slice(by), ...all.slice(0, by)])
  const placed = rotations.map((each) => isCorrect(each, lines).filter(Boolean).length)
  const best = placed.findIndex((count) => count <= Math.max(Math.min(...placed), lines.length / 2))
  return rotations[best] ?? all
}

/** For each position, true if the guess has the printed line there; lines with the same text are interchangeable. */
export function isCorrect(guess: Line[], lines: string[]): boolean[] {
  return guess.map(({ text }, index) => text === lines[index])
}

/** Returns a copy of the list with one item moved. */
export function moveItem<Item>(items: Item[], from: number, to: number): Item[] {
  const rest = items.toSpliced(from, 1)
  return rest.toSpliced(to, 0, ...items.slice(from, from + 1))
}

/** Draws distinct numbers from 0 to `count` - 1, in ascending order; all of them if `wanted` is greater. */
export function draw(wanted: number, count: number, random: () => number = Math.random): number[] {
  const rest = Array.from({ length: count }, (_, index) => index)
  while (rest.length > wanted) rest.splice(Math.floor(random() * rest.length), 1)
  return rest
}
