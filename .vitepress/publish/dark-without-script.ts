import type { CSSOptions } from 'vite'

type PostcssPlugin = Extract<
  NonNullable<Exclude<NonNullable<CSSOptions['postcss']>, string>['plugins']>[number],
  { postcssPlugin: string }
>

const RE_LIGHT = /:not\(\.dark\)/
const RE_DARK = /\.dark(?![\w-])/g
/** On the screen of a reader who prefers dark, in a browser without JavaScript: nothing can set the class there. */
const DARK = 'screen and (scripting: none) and (prefers-color-scheme: dark)'

/** Lets the dark theme follow the system where no script can set its class. */
export const darkWithoutScript = {
  postcssPlugin: 'dark-without-script',
  Once(root, { AtRule, Rule }) {
    const rules: InstanceType<typeof Rule>[] = []
    root.walkRules((rule) => void rules.push(rule))
    for (const rule of rules) {
      const light = rule.selectors.filter((selector) => RE_LIGHT.test(selector))
      const dark = rule.selectors.filter((selector) => !light.includes(selector) && selector.search(RE_DARK) >= 0)
      const addFor = (params: string, selectors: string[]): void => {
        if (selectors.length > 0) rule.after(new AtRule({ name: 'media', params, nodes: [rule.clone({ selectors })] }))
      }
      addFor(
        DARK,
        dark.map((selector) => selector.replaceAll(RE_DARK, ':root')),
      )
      addFor(`not ${DARK}`, light)
      if (light.length === rule.selectors.length) rule.remove()
      else if (light.length > 0) rule.selectors = rule.selectors.filter((selector) => !light.includes(selector))
    }
  },
} satisfies PostcssPlugin
