const RE_FRONT_MATTER = /^---\n.*?\n---\n+/s
const RE_COMPONENT = /^<[A-Z]\w* \/>\n+/gm
const RE_BLOCK = /^:::+ (\S+)([^\n]*)\n(.*?)^:::+$/gms

/** What stands in place of a directive: given its name, what stands behind that, and its body. */
export type Replace = (name: string, info: string, body: string) => string

/** The Markdown twin of a page: the same text, with all of what its directives show, and without what needs a browser. */
export function toTwin(source: string, replace: Replace): string {
  return source
    .replace(RE_FRONT_MATTER, '')
    .replace(RE_COMPONENT, '')
    .replace(RE_BLOCK, (_, name: string, info: string, body: string) => replace(name, info.trim(), body.trim()))
}

/** A note with a title as a quotation. */
export function toQuote(title: string, body: string): string {
  return [`**${title}**`, '', ...body.split('\n')].map((line) => `> ${line}`.trimEnd()).join('\n')
}
