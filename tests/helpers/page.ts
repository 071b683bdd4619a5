const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }

/** Text of HTML, as a reader would copy it. Each reference is read once: what it stands for may look like another one. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll(/&(?:(lt|gt|quot|amp)|#(\d+)|#x([\da-f]+));/gi, (_, name: string, digits: string, hex: string) =>
      name ? (CHARACTERS[name] ?? '') : String.fromCodePoint(digits ? Number(digits) : Number.parseInt(hex, 16)),
    )
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
