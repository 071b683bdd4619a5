/** The types of the names in a file, for hovering. */
export interface TypeTable {
  /** Each distinct signature with the first paragraph of its documentation. */
  texts: [signature: string, documentation?: string][]
  /** By 1-based line: the 0-based column of a name, its length, and its index in `texts`. */
  lines: Record<number, [column: number, length: number, text: number][]>
}

/** A name in a file. */
export interface NamedType {
  line: number
  column: number
  length: number
  signature: string
  documentation: string
}

/** Builds the table of a file from its names in order. */
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
