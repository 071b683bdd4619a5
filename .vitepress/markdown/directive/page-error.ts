/** Something on a page that its author has to mend; run-plugin.ts adds where it stands. */
export class PageError extends Error {
  override name = 'PageError'
}
