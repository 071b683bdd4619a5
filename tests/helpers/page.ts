/** Text of HTML, as a reader would copy it. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('&amp;', '&')
}

export interface ShownRun {
  /** The files, in the order of their tabs. */
  files: string[]
  /** Transcripts and reports of errors, in the order of the tabs. */
  outputs: string[]
  /** Rows of the table of shares, cell by cell. */
  shares: string[][]
}

/** What each run on a page shows. */
export function runsOf(html: string): ShownRun[] {
  const figures = html.match(/<figure class="run-example"[^]*?<\/figure>/g) ?? []
  return figures.map((figure) => {
    const [files = '', ...outcomes] = figure.split(/(?=<div class="(?:tabs outcomes|shares)")/)
    return { files: blocksOf(files), outputs: blocksOf(outcomes.join('')), shares: rowsOf(outcomes.join('')) }
  })
}

function blocksOf(html: string): string[] {
  return [...html.matchAll(/<code[^>]*>([^]*?)<\/code>\s*<\/pre>/g)].map(([, code = '']) => textOf(code))
}

function rowsOf(html: string): string[][] {
  return [...html.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<(th|td)[^>]*>([^]*?)<\/\1>/g)].map(([, , cell = '']) => textOf(cell)),
  )
}
