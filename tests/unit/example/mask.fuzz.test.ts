import * as fc from 'fast-check'
import { expect } from 'vitest'

import { NAMED_MASKS, applyMasks, parseMask, type Mask } from '../../../scripts/example/mask.ts'
import { failureOfMasks } from '../../../scripts/recording/failure.ts'
import { anyText, property } from '../../helpers/fuzz.ts'

/** Parts of which regular expressions are made; separated by spaces. Not all that is made of them is valid, or matches. */
const PARTS = String.raw`a . \d \w+ (b) (?<key>\d+) (?:x|y) [^a] ^ $ \b (?=(\d+)) (?<=(\d)a*) (?!b) | *? ? {2} \/ [/] () \1 \p{L} 你`
const literal = fc
  .tuple(
    fc.array(fc.constantFrom(...PARTS.split(' ')), { minLength: 1, maxLength: 5 }),
    fc.constantFrom('', 'i', 'g', 'm', 's', 'u', 'v', 'y', 'd', 'gi'),
  )
  .map(([parts, flags]) => `/${parts.join('')}/${flags}`)
const mask = fc
  .oneof(fc.constantFrom(...Object.keys(NAMED_MASKS)), literal)
  .map((word) => parseMask(word))
  .filter((each) => each !== undefined)
const text = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom('pid 4', 'port: 80', '12 ms', '2026-11-23T02:45:46Z', '123', '12a', 'abba', '你', 'x1y2'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(' '))
/** In a text that has no `<` of its own. */
const RE_LABEL = /<\w+ \d+>/
const texts = fc.array(text, { minLength: 1, maxLength: 3 })

property([texts, mask], 3000)('replaces values only, and loses or repeats nothing between them', (all, one) => {
  const plain = all.map((each) => each.replaceAll('<', ''))
  const { texts: masked } = applyMasks(plain, [one])
  expect(masked.map((each, at) => findLoss(each, plain[at] ?? ''))).toEqual(plain.map(() => ''))
})

property([fc.array(fc.nat({ max: 20 }), { minLength: 1 }), fc.nat({ max: 5 })], 500)(
  'gives equal values the same label, and different values different labels',
  (values, cut) => {
    const word = parseMask('/v(?<value>\\d+)/')
    const write = (form: (value: number) => string): string[] =>
      [values.slice(0, cut), values.slice(cut)].map((part) => part.map(form).join(' '))
    const all = write((value) => `v${value}`)
    const labels = [...new Set(values)]
    const expected = write((value) => `v<value ${labels.indexOf(value) + 1}>`)
    expect(applyMasks(all, word ? [word] : []).texts).toEqual(expected)
  },
)

const unlike = ['ms', 'date', 'uuid'].map((word) => parseMask(word)).filter((each) => each !== undefined)

property([texts, fc.constantFrom(...unlike)], 1000)(
  'changes nothing the second time, unless the mask matches its own labels',
  (all, one) => {
    const once = applyMasks(all, [one]).texts
    expect(applyMasks(once, [one]).texts).toEqual(once)
  },
)

property([texts, fc.array(mask, { maxLength: 3 })], 1000)(
  'fails exactly the masks that change nothing',
  (all, masks) => {
    const steps = masks.map((_, at) => applyMasks(all, masks.slice(0, at)).texts)
    const idle = masks.filter((each, at) => isIdle(each, steps[at] ?? []))
    const { unmatched, slow } = applyMasks(all, masks)
    expect(unmatched).toEqual(idle)
    expect(failureOfMasks({ unmatched, slow })?.reason).toBe(
      idle[0] && `@mask ${idle[0].name} matches nothing in the output`,
    )
  },
)

property(
  [
    fc.oneof(
      anyText,
      anyText.map((each) => `/${each}/`),
    ),
  ],
  1500,
)('parses any text, or rejects it', (word) => {
  const found = parseMask(word)
  expect(found?.name ?? word).toBe(word)
})

function isIdle(one: Mask, all: string[]): boolean {
  return applyMasks(all, [one]).texts.every((each, at) => each === all[at])
}

/** Returns the masked text if masking lost or repeated anything of the plain text between the labels; otherwise an empty string. */
function findLoss(masked: string, plain: string): string {
  const parts = masked.split(RE_LABEL)
  let from = 0
  for (const [at, part] of parts.entries()) {
    const found = at === parts.length - 1 ? plain.length - part.length : plain.indexOf(part, from)
    if (found < from || !plain.startsWith(part, found) || (at === 0 && found > 0)) return masked
    // A value has at least one character.
    from = found + part.length + 1
  }
  return ''
}
