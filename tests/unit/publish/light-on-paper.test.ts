import { preprocessCSS, resolveConfig } from 'vite'
import { expect, it } from 'vitest'

import { lightOnPaper } from '../../../.vitepress/publish/light-on-paper.ts'

it.each([
  ['a { b: c }', 'a { b: c }'],
  ['.dark { b: c }', '@media not print {.dark { b: c } }'],
  ['a, .dark a { b: c }', 'a { b: c }@media not print {.dark a { b: c } }'],
  ['html:not(.dark) a { b: c }', 'html:not(.dark) a { b: c }@media print {html a { b: c } }'],
  ['html { &:is(.dark) { b: c } }', 'html { @media not print { &:is(.dark) { b: c } } }'],
  ['.dark-blue { b: c }', '.dark-blue { b: c }'],
  ['@media screen { .dark a { b: c } }', '@media screen { @media not print { .dark a { b: c } } }'],
])('%s', async (css, expected) => {
  const config = await resolveConfig({ configFile: false, css: { postcss: { plugins: [lightOnPaper] } } }, 'build')
  const { code } = await preprocessCSS(css, 'a.css', config)
  expect(code.replaceAll(/\s+/g, ' ').trim()).toBe(expected)
})
