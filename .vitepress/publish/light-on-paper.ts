import type { CSSOptions } from 'vite'

type PostcssPlugin = Extract<
  NonNullable<Exclude<NonNullable<CSSOptions['postcss']>, string>['plugins']>[number],
  { postcssPlugin: string }
>

const RE_LIGHT = /:not\(\.dark\)/g
const RE_DARK = /\.dark(?![\w-])/

/**
 * Takes the dark theme off paper, whatever readers chose for the screen: what holds for `.dark` does not hold in print, and what
 * holds for everything else always does.
 */
export const lightOnPaper = {
  postcssPlugin: 'light-on-paper',
  Once(root, { AtRule, Rule }) {
    const rules: InstanceType<typeof Rule>[] = []
    root.walkRules((rule) => void rules.push(rule))
    for (const rule of rules) {
      const { light = [], dark = [], plain = [] } = Object.groupBy(rule.selectors, kindOf)
      const addFor = (params: string, selectors: string[]): void => {
        if (selectors.length > 0) rule.after(new AtRule({ name: 'media', params, nodes: [rule.clone({ selectors })] }))
      }
      addFor(
        'print',
        light.map((selector) => selector.replaceAll(RE_LIGHT, '') || '*'),
      )
      addFor('not print', dark)
      if (dark.length === rule.selectors.length) rule.remove()
      else if (dark.length > 0) rule.selectors = [...light, ...plain]
    }
  },
} satisfies PostcssPlugin

/** A selector for everything that is not dark may name dark images, too. */
function kindOf(selector: string): 'light' | 'dark' | 'plain' {
  if (selector.includes(':not(.dark)')) return 'light'
  return RE_DARK.test(selector) ? 'dark' : 'plain'
}
