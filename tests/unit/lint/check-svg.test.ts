import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

import { checkSvg } from '../../../scripts/lint/tree/check-svg.ts'
import { ROOT } from '../../helpers/project.ts'

const svg = (content: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>\n`

it.each([
  svg('<path d="M0 0h1v1z"/>'),
  svg('<!-- drawn by hand --><defs><linearGradient id="a"/></defs><rect fill="url(#a)"/><use href="#a"/>'),
  readFileSync(path.join(ROOT, 'docs/public/icon.svg'), 'utf8'),
])('accepts %s', (text) => {
  expect(checkSvg(text, 'docs/public/a.svg')).toEqual([])
})

it.each([
  [svg('<script>alert(1)</script>'), '<script>'],
  [svg('<SCRIPT href="a.js"/>'), '<SCRIPT>'],
  [svg('<foreignObject><p/></foreignObject>'), '<foreignObject>'],
  [svg('<a href="#b"/>'), '<a>'],
  [svg('<animate attributeName="href" values="javascript:alert(1)"/>'), '<animate>'],
  [svg('<style>* { fill: red }</style>'), '<style>'],
  [svg('<x:script xmlns:x="http://www.w3.org/2000/svg"/>'), '<x:script>'],
  [svg('<rect onclick="alert(1)"/>'), 'the attribute onclick'],
  ['<svg ONLOAD="alert(1)"/>', 'the attribute ONLOAD'],
  [svg('<use href="https://example.org/a.svg#a"/>'), 'a link to https://example.org/a.svg#a'],
  [svg('<use xlink:href="data:image/svg+xml,a"/>'), 'a link to data:image/svg+xml,a'],
  [svg('<use xmlns:x="http://www.w3.org/1999/xlink" x:href="a.svg#a"/>'), 'a link to a.svg#a'],
  [svg('<g xml:base="https://example.org/"><use href="#a"/></g>'), 'a link to https://example.org/'],
  [svg('<rect fill="url(https://example.org/)"/>'), 'an address in fill'],
  [svg('<rect style="fill: u\\72l(https://example.org/)"/>'), 'an address in style'],
  [svg(`<rect style="mask-image: -webkit-image-set('https://example.org/' 1x)"/>`), 'an address in style'],
  [svg(`<rect style="background: src('https://example.org/')"/>`), 'an address in style'],
  ['<?xml-stylesheet href="a.xsl"?><svg/>', 'a declaration (<! or <?)'],
  ['<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', 'a declaration (<! or <?)'],
])('refuses %s', (text, what) => {
  expect(checkSvg(text, 'docs/public/a.svg')).toEqual([
    {
      file: 'docs/public/a.svg',
      message: `a picture must not have ${what}.`,
      next: 'Draw with shapes, text and gradients only; SVGO removes the rest.',
    },
  ])
})
