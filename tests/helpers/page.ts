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

/** What each run on a page shows: its code blocks in order, the last of them the output. */
export function runsOf(html: string): string[][] {
  const figures = html.match(/<figure class="run-example"[^]*?<\/figure>/g) ?? []
  return figures.map((figure) =>
    [...figure.matchAll(/<code[^>]*>([^]*?)<\/code>\s*<\/pre>/g)].map(([, code = '']) => textOf(code)),
  )
}
