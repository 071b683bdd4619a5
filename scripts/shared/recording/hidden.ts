import type { ScalarTag, Tags } from 'yaml'

/** What an editor or a browser would not show as it is: control, format (bidirectional, zero-width), private and separator characters. */
const RE_HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u
const RE_HIDDEN_ALL = new RegExp(RE_HIDDEN, 'gu')

/** Whether a line of output holds a character that has to be written as an escape. Tabs do not. */
export function hasHidden(line: string): boolean {
  return RE_HIDDEN.test(line.replaceAll('\t', ''))
}

/** Makes every hidden character visible by `to`; tabs and line breaks stay. */
export function replaceHidden(text: string, to: (codePoint: number) => string): string {
  return text.replace(RE_HIDDEN_ALL, (character) =>
    character === '\t' || character === '\n' ? character : to(character.codePointAt(0) ?? 0),
  )
}

/** A `customTags` option for `yaml`: strings with hidden characters are double-quoted, these characters escaped. */
export function escapeHidden(tags: Tags): Tags {
  return tags.map((tag) => (isStringTag(tag) ? { ...tag, stringify: escapeOr(tag.stringify) } : tag))
}

function isStringTag(tag: Tags[number]): tag is ScalarTag {
  return typeof tag === 'object' && tag.tag === 'tag:yaml.org,2002:str'
}

function escapeOr(usual: ScalarTag['stringify']): ScalarTag['stringify'] {
  return (item, ...rest) => {
    const value = String(item.value)
    if (usual && !hasHidden(value.replaceAll('\n', ''))) return usual(item, ...rest)
    return replaceHidden(JSON.stringify(value), (codePoint) => `\\U${codePoint.toString(16).padStart(8, '0')}`)
  }
}
