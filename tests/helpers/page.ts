const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }

/** Text of HTML. Decodes each character reference once, because the result may look like another reference. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll(/&(?:(lt|gt|quot|amp)|#(\d+)|#x([\da-f]+));/gi, (_, name: string, digits: string, hex: string) =>
      name ? (CHARACTERS[name] ?? '') : String.fromCodePoint(digits ? Number(digits) : Number.parseInt(hex, 16)),
    )
}

export interface ShownRun {
  /** Files, in the order of the tabs. */
  files: string[]
  /** Transcripts and error reports, in the order of the tabs. */
  outputs: string[]
  /** The outcomes in the table of shares, row by row. */
  shares: string[]
}

/** Reads the content of each run on a page. */
export function runsOf(html: string): ShownRun[] {
  const figures = html.match(/<figure class="run-example"[^]*?<\/figure>/g) ?? []
  return figures.map((figure) => {
    const [files = '', ...outcomes] = figure.split(/(?=<div class="(?:tabs outcomes(?: compare)?|shares)")/)
    return { files: blocksOf(files), outputs: blocksOf(outcomes.join('')), shares: sharesOf(outcomes.join('')) }
  })
}

function blocksOf(html: string): string[] {
  return [...html.matchAll(/<code[^>]*>([^]*?)<\/code>\s*<\/pre>/g)].map(([, code = '']) => textOf(code))
}

function sharesOf(html: string): string[] {
  return [...html.matchAll(/<li class="of-\d">([^]*?) <span class="count">/g)].map(([, head = '']) => textOf(head))
}

/** Text of the cells of all tables, by row. */
export function rowsOf(html: string): string[][] {
  return [...html.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<(th|td)[^>]*>([^]*?)<\/\1>/g)].map(([, , cell = '']) => textOf(cell)),
  )
}
