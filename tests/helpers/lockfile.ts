/** Returns the text of a lockfile. */
export function lockOf(packages: Record<string, unknown>, project: Record<string, unknown> = {}): string {
  return JSON.stringify({ name: 'book', lockfileVersion: 3, packages: { '': project, ...packages } }, null, 2)
}
