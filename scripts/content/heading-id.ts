const RE_COMBINING = /[\u0300-\u036F]/g
const RE_CONTROL = /[\u0000-\u001F]/g
const RE_SPECIAL = /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g
const RE_OUTER_HYPHENS = /^-+|-+$/g
const RE_LEADING_DIGIT = /^(?=\d)/

/** Turns the text of a heading into an id, as VitePress does by default. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(RE_COMBINING, '')
    .replaceAll(RE_CONTROL, '')
    .replaceAll(RE_SPECIAL, '-')
    .replaceAll(RE_OUTER_HYPHENS, '')
    .replace(RE_LEADING_DIGIT, '_')
    .toLowerCase()
}

/** The id that a heading without `{#id}` gets: that of its text, numbered if an earlier heading has it. */
export function automaticId(text: string, taken: ReadonlySet<string>): string {
  const slug = slugify(text)
  let id = slug
  for (let count = 1; taken.has(id); count += 1) id = `${slug}-${count}`
  return id
}
