/** One variable of a .env file: an optional `export`, a name, and a value in quotes or up to the end of the line. */
const RE_LINE =
  /^[^\S\n]*(?:export[^\S\n]+)?([^\s=#][^=\n]*?)[^\S\n]*=[^\S\n]*(?:(["'`])((?:(?!\2)[^])*)\2[^\n]*|([^\n]*))$/gm

/** Parses the text of a .env file: see the documentation of `util.parseEnv`. */
export function parseEnv(text: string): Record<string, string> {
  const variables: Record<string, string> = {}
  for (const [, name, quote, quoted, plain] of text.replaceAll('\r\n', '\n').matchAll(RE_LINE)) {
    const value = quote === undefined ? (plain ?? '').replace(/\s*#.*$/, '').trim() : (quoted ?? '')
    variables[name ?? ''] = quote === '"' ? value.replaceAll(String.raw`\n`, '\n') : value
  }
  return variables
}
