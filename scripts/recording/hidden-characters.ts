import type { ScalarTag, Tags } from 'yaml'

/**
 * What an editor or a browser would not show as it is: control, format (bidirectional, zero-width), private and separator
 * characters, and all others that have no glyph or are none. Those that choose the look of an emoji stay.
 */
const RE_HIDDEN = /[[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{NChar}\p{DI}]--[\uFE00-\uFE0F]]/v
const RE_HIDDEN_ALL = new RegExp(RE_HIDDEN, 'gv')

/** A blank line that is not empty, before any other: as a block its spaces would be taken for the indentation. */
const RE_BLANK_START = /^[ \t\n]*[ \t]\n/

/** Whether a text cannot be a block that every reader of YAML takes for the same text. */
export function needsEscaping(text: string): boolean {
  return RE_BLANK_START.test(text) || hasHidden(text.replaceAll('\n', ''))
}

/** Makes every hidden character visible by `to`; tabs and line breaks stay. */
export function replaceHidden(text: string, to: (codePoint: number) => string): string {
  return text.replace(RE_HIDDEN_ALL, (character) =>
    character === '\t' || character === '\n' ? character : to(character.codePointAt(0) ?? 0),
  )
}

/** The first hidden character of a program: its line, counted from 1, and its number. A mark of the byte order may begin it. */
export function findHidden(source: string): { line: number; codePoint: number } | undefined {
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/)
  const at = lines.findIndex(hasHidden)
  const [character] = RE_HIDDEN.exec(lines[at]?.replaceAll('\t', '') ?? '') ?? []
  return character === undefined ? undefined : { line: at + 1, codePoint: character.codePointAt(0) ?? 0 }
}

/** A `customTags` option for `yaml`: strings with hidden characters are double-quoted, these characters escaped. */
export function escapeHidden(tags: Tags): Tags {
  return tags.map((tag) => (isStringTag(tag) ? { ...tag, stringify: escapeOr(tag.stringify) } : tag))
}

/** Whether a line of output holds a character that has to be written as an escape. Tabs do not. */
function hasHidden(line: string): boolean {
  return RE_HIDDEN.test(line.replaceAll('\t', ''))
}

function isStringTag(tag: Tags[number]): tag is ScalarTag {
  return typeof tag === 'object' && tag.tag === 'tag:yaml.org,2002:str'
}

function escapeOr(usual: ScalarTag['stringify']): ScalarTag['stringify'] {
  return (item, context, ...rest) => {
    const value = String(item.value)
    // Between brackets there is no way to write several lines that all readers understand alike.
    const isBroken = context.inFlow === true && value.includes('\n')
    if (usual && !isBroken && !needsEscaping(value)) return usual(item, context, ...rest)
    return replaceHidden(JSON.stringify(value), (codePoint) => `\\U${codePoint.toString(16).padStart(8, '0')}`)
  }
}
