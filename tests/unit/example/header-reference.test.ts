import { describe, expect, it } from 'vitest'

import { setChinese } from '../../../scripts/lint/typography/typography.ts'
import { REFERENCE, renderReference } from '../../../scripts/example/header-reference.ts'
import { parseHeader } from '../../../scripts/example/parse-header.ts'
import { TAGS } from '../../../scripts/example/tags.ts'

const WRITTEN = Object.entries(REFERENCE).flatMap(([tag, usages]) =>
  usages.map(({ value }) => `@${tag} ${value}`.trim()),
)
const DEFAULTS = { node: [], expect: [], repeat: 1, formats: [], allow: [], masks: [], timeout: 10_000 }

describe('the reference of the header', () => {
  it('explains every tag of the parser, and no other', () => {
    expect(Object.keys(REFERENCE).toSorted()).toEqual(Object.keys(TAGS).toSorted())
  })

  it.each(WRITTEN)('lists usages that the parser accepts: %s', (written) => {
    expect(parseHeader(`/** ${written} */`, 'a.ts')).not.toEqual(DEFAULTS)
  })

  it.each(['en', 'zh'] as const)('has a row for each usage in %s', (language) => {
    const [, , ...rows] = renderReference(language).split('\n')
    expect(rows.map((row) => /^\| `(.*?)` \| \S.* \| .*\|$/.exec(row)?.[1])).toEqual(WRITTEN)
  })

  it('follows the rules of Chinese typography', () => {
    // Nothing changes, so that there is nothing to compare.
    expect(setChinese(renderReference('zh'), () => [])).toBe(renderReference('zh'))
  })
})
