const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const RE_MARKUP = /[&<>"']/g

/**
 * HTML or XML in which all text is escaped. Only the functions of this file create it, and its private field keeps the type
 * checker from accepting a string, or any other object, in its place.
 */
class Html {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

export type { Html }

/** Text, which is escaped, or markup, which is inserted unchanged; the items of a list follow each other directly. */
type Interpolation = string | number | Html | readonly Html[]

/**
 * Creates markup from a template: `` html`<b title="${text}">${text}</b>` ``. Text is escaped as content and as a value in
 * quotes; a value without quotes is not safe. Line breaks and spaces are part of the markup, so .oxfmtrc.json keeps the
 * formatter out of templates.
 */
export function html(template: TemplateStringsArray, ...values: Interpolation[]): Html {
  return new Html(String.raw({ raw: template }, ...values.map(markupOf)))
}

/**
 * Takes a string for markup. It is for the output of a tool that has escaped its text, and for files of this project; a comment
 * above each call says which. Everything else goes through `html`.
 */
export function trustedHtml(markup: string): Html {
  return new Html(markup)
}

/** Escapes everything that isn't markup, including values of type `any`. */
function markupOf(value: unknown): string {
  if (value instanceof Html) return value.toString()
  return Array.isArray(value) ? value.map(markupOf).join('') : escapeText(String(value))
}

function escapeText(text: string): string {
  return text.replaceAll(RE_MARKUP, (character) => ENTITIES[character] ?? '')
}
