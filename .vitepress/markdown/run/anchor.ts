/** The anchor of an example on its page. */
export function anchorOf(id: string): string {
  return `example-${id.replace('/', '-')}`
}
