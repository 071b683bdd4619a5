import type { ScalarTag, Tags } from 'yaml'

import { hasHidden, replaceHidden } from '../util/hidden-characters.ts'

/** A leading line of whitespace: in a YAML block scalar, its spaces would be read as the indentation. */
const RE_BLANK_START = /^[ \t\n]*[ \t]\n/

/** True if a text cannot be a YAML block scalar that every parser reads the same way. */
export function needsEscaping(text: string): boolean {
  return RE_BLANK_START.test(text) || hasHidden(text)
}

/** Returns a `customTags` option for `yaml`, which double-quotes strings with hidden characters and escapes these characters. */
export function escapeHidden(tags: Tags): Tags {
  return tags.map((tag) => (isStringTag(tag) ? { ...tag, stringify: escapeOr(tag.stringify) } : tag))
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
