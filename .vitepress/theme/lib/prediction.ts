/** A line of output, told apart from others with the same text. */
export interface Line {
  key: number
  text: string
}

/**
 * The lines in another order, always the same for the same seed, and never the true one.
 * @param lines at least two of them distinct
 */
export function shuffle(lines: string[], seed: string): Line[] {
  const all = lines.map((text, key) => ({ key, text }))
  let state = [...seed].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0, 7)
  for (let at = all.length - 1; at > 0; at--) {
    // Numerical Recipes' linear congruential generator: its upper bits are good enough to shuffle a dozen lines.
    state = (state * 1664525 + 1013904223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (at + 1))
    ;[all[at], all[other]] = [all[other] as Line, all[at] as Line]
  }
  return placed(all, lines).includes(false) ? all : [...all.slice(1), ...all.slice(0, 1)]
}

/** For each place whether the line that was put there is the one that was printed; equal lines are as good as each other. */
export function placed(guess: Line[], lines: string[]): boolean[] {
  return guess.map(({ text }, at) => text === lines[at])
}

/** The list with one of its elements at another place. */
export function moved<Item>(items: Item[], from: number, to: number): Item[] {
  const rest = items.toSpliced(from, 1)
  return rest.toSpliced(to, 0, ...items.slice(from, from + 1))
}
