import type { ScalarTag, Tags } from 'yaml'

/**
 * Characters that editors and browsers do not show: control, format (bidirectional, zero-width), private-use and separator
 * characters, code points that are not characters, and others without a glyph. Emoji use variation selectors, so these are not
 * included.
 */
const RE_HIDDEN = /[[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{NChar}\p{DI}]--[\uFE00-\uFE0F]]/v
const RE_HIDDEN_ALL = new RegExp(RE_HIDDEN, 'gv')

/** A leading line of whitespace: in a YAML block scalar, its spaces would be read as the indentation. */
const RE_BLANK_START = /^[ \t\n]*[ \t]\n/

/** True if a text cannot be a YAML block scalar that every parser reads the same way. */
export function needsEscaping(text: string): boolean {
  return RE_BLANK_START.test(text) || hasHidden(text.replaceAll('\n', ''))
}

/** Replaces every hidden character except tabs and line breaks. */
export function replaceHidden(text: string, to: (codePoint: number) => string): string {
  return text.replace(RE_HIDDEN_ALL, (character) =>
    character === '\t' || character === '\n' ? character : to(character.codePointAt(0) ?? 0),
  )
}

/** Finds the first hidden character of a source file: its line, from 1, and its code point. Ignores a leading byte order mark. */
export function findHidden(source: string): { line: number; codePoint: number } | undefined {
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/)
  const index = lines.findIndex(hasHidden)
  const [character] = RE_HIDDEN.exec(lines[index]?.replaceAll('\t', '') ?? '') ?? []
  return character === undefined ? undefined : { line: index + 1, codePoint: character.codePointAt(0) ?? 0 }
}

/** Returns a `customTags` option for `yaml`, which double-quotes strings with hidden characters and escapes these characters. */
export function escapeHidden(tags: Tags): Tags {
  return tags.map((tag) => (isStringTag(tag) ? { ...tag, stringify: escapeOr(tag.stringify) } : tag))
}

/** True if a line contains a hidden character other than a tab. */
function hasHidden(line: string): boolean {
  return RE_HIDDEN.test(line.replaceAll('\t', ''))
}

function isStringTag(tag: Tags[number]): tag is ScalarTag {
  return typeof tag === 'object' && tag.tag === 'tag:yaml.org,2002:str'
}

function escapeOr(usual: ScalarTag['stringify']): ScalarTag['stringify'] {
  return (item, context, ...rest) => {
    const value = String(item.value)
    // In a flow collection, parsers differ in how they read text of several lines.
    const isAmbiguous = context.inFlow === true && value.includes('\n')
    if (usual && !isAmbiguous && !needsEscaping(value)) return usual(item, context, ...rest)
    return replaceHidden(JSON.stringify(value), (codePoint) => `\\U${codePoint.toString(16).padStart(8, '0')}`)
  }
}
