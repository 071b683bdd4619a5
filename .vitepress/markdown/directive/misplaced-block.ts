/** A line of a page that does not do what it seems to do. */
export interface MisplacedBlock {
  /** 0-based line in the parsed text. */
  line: number
  message: string
  next: string
}
