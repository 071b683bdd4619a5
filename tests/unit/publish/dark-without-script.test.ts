import { preprocessCSS, resolveConfig } from 'vite'
import { expect, it } from 'vitest'

import { darkWithoutScript } from '../../../.vitepress/publish/dark-without-script.ts'

const DARK = 'screen and (scripting: none) and (prefers-color-scheme: dark)'

it.each([
  ['a { b: c }', 'a { b: c }'],
  ['.dark { b: c }', `.dark { b: c } @media ${DARK} { :root { b: c } }`],
  ['a, .dark a { b: c }', `a, .dark a { b: c } @media ${DARK} { :root a { b: c } }`],
  ['html:not(.dark) a { b: c }', `@media not ${DARK} { html:not(.dark) a { b: c } }`],
  ['a, html:not(.dark) .dark { b: c }', `a { b: c } @media not ${DARK} { html:not(.dark) .dark { b: c } }`],
  ['html { &:is(.dark) { b: c } }', `html { &:is(.dark) { b: c } @media ${DARK} { &:is(:root) { b: c } } }`],
  ['.dark-blue { b: c }', '.dark-blue { b: c }'],
])('%s', async (css, expected) => {
  const config = await resolveConfig({ configFile: false, css: { postcss: { plugins: [darkWithoutScript] } } }, 'build')
  const { code } = await preprocessCSS(css, 'a.css', config)
  const normalise = (text: string): string =>
    text
      .replaceAll(/\s*([{}])\s*/g, ' $1 ')
      .replaceAll(/\s+/g, ' ')
      .trim()
  expect(normalise(code)).toBe(normalise(expected))
})
