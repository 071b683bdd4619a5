/** Thrown for an invalid value of a tag; `next` says how to fix it. */
export class InvalidValue extends Error {
  readonly next: string

  constructor(message: string, next: string) {
    super(message)
    this.next = next
  }
}
