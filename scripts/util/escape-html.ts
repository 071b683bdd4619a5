const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const RE_MARKUP = /[&<>"]/g

/** Escapes text for HTML and XML, as content or as the value of an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(RE_MARKUP, (character) => ENTITIES[character] ?? '')
}
