/** A row of the table. */
export interface Row {
  what: string
  value: number
  /** Unit of the value and the floor. */
  unit: string
  /** The baseline for the value, measured in turns with it. */
  floor?: number
  floorName?: string
  /** Maximum of the value, or of its ratio to the floor. */
  goal?: number
}

/** Renders a Markdown table with aligned columns. */
export function renderTable(rows: Row[]): string {
  const header = ['measured', 'value', 'floor', 'ratio', 'goal', '']
  const cells = [header, ...rows.map(toCells)]
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const lines = cells.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
  return [lines[0], `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...lines.slice(1)].join('\n')
}

function toCells({ what, value, unit, floor, floorName, goal }: Row): string[] {
  const ratio = floor === undefined ? undefined : value / floor
  const reached = goal === undefined ? '' : (ratio ?? value) <= goal ? 'reached' : 'missed'
  const limit = goal === undefined ? '' : ratio === undefined ? `≤ ${goal} ${unit}` : `≤ ${goal} ×`
  return [
    what,
    `${format(value)} ${unit}`,
    floor === undefined ? '' : `${format(floor)} ${unit}${floorName ? ` (${floorName})` : ''}`,
    ratio === undefined ? '' : `${ratio.toFixed(2)} ×`,
    limit,
    reached,
  ]
}

function format(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}
