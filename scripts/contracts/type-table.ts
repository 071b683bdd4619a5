/** What the names in a program are: of a file, for readers who point at one. */
export interface TypeTable {
  /** Each distinct one once: what the compiler says, and the first paragraph of its documentation. */
  texts: [signature: string, documentation?: string][]
  /** By number of line, counted from 1: where a name begins, counted from 0, its length, and its place in `texts`. */
  lines: Record<number, [column: number, length: number, text: number][]>
}

/** One name in a file. */
export interface NamedType {
  line: number
  column: number
  length: number
  signature: string
  documentation: string
}

/** Makes the table of a file from its names, in their order. */
export function toTable(names: NamedType[]): TypeTable {
  const places = new Map<string, number>()
  const table: TypeTable = { texts: [], lines: {} }
  for (const { line, column, length, signature, documentation } of names) {
    const key = `${signature}\n${documentation}`
    const place = places.get(key) ?? table.texts.push(documentation ? [signature, documentation] : [signature]) - 1
    places.set(key, place)
    ;(table.lines[line] ??= []).push([column, length, place])
  }
  return table
}
