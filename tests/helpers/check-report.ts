/** The report of `npm run check` without how long steps take, in the order of the alphabet, since the first to end is told first. */
export function steps(stdout: string): string[] {
  return stdout
    .trimEnd()
    .split(/\n(?=[✓✗])/)
    .map((step) => step.replace(/ \d+\.\d s/, ''))
    .toSorted()
}
