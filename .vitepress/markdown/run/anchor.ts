/** Where a page shows an example: the part of its address behind "#". */
export function anchorOf(id: string): string {
  return `example-${id.replace('/', '-')}`
}
