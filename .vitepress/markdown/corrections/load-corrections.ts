import path from 'node:path'

import * as v from 'valibot'

import { readYaml, type ErrorAt } from '../../../scripts/util/read-yaml.ts'
import { localizedText, mapOf } from '../../../scripts/util/schemas.ts'
import { readText } from '../../../scripts/util/read-text.ts'

/** The file with all claims, from the project's root. */
export const CORRECTIONS = 'docs/corrections.yaml'

/**
 * A claim is right, imprecise, wrong, or depends on the version of Node.js; `unsaid` is a fact that the notes do not
 * mention.
 */
export const VERDICTS = ['right', 'imprecise', 'wrong', 'depends', 'unsaid'] as const

/** The sections of the notes in which a claim, or the gap, can be, in their order. */
export const SECTIONS = [
  'modules',
  'exports',
  'io',
  'event-loop',
  'architecture',
  'starting',
  'stdio',
  'daemon',
  'alive',
  'http',
  'express',
  'koa',
] as const

const claimSchema = v.object({
  /** Unique in the file, and ascending. */
  number: v.pipe(v.number(), v.integer()),
  section: v.picklist(SECTIONS),
  claim: localizedText,
  verdict: v.picklist(VERDICTS),
  /** The result of the runs, in one to three sentences, with the conditions under which it holds. */
  truth: localizedText,
  /** Examples that prove it, the clearest first. */
  proof: v.pipe(v.array(v.string()), v.minLength(1)),
})

/** A claim of the notes on which the book is based, or a fact that they do not mention. */
export type Claim = v.InferOutput<typeof claimSchema>

/**
 * Reads `docs/corrections.yaml`: claims by subject.
 * @throws InputError if a claim is incomplete, or its number is not in ascending order; it names the line
 */
export function loadCorrections(root: string): Map<string, Claim[]> {
  const text = readText(path.join(root, CORRECTIONS))
  const next = 'Compare it with the other claims of the file.'
  const { value, errorAt } = readYaml(text, mapOf(v.array(claimSchema)), { file: CORRECTIONS, next })
  const corrections = new Map(Object.entries(value))
  checkNumbers(corrections, errorAt)
  return corrections
}

function checkNumbers(corrections: Map<string, Claim[]>, errorAt: ErrorAt): void {
  let last = 0
  for (const [subject, claims] of corrections) {
    for (const [index, { number }] of claims.entries()) {
      if (number <= last)
        throw errorAt([subject, index], `the number of a claim must be greater than ${last}, the number before it.`)
      last = number
    }
  }
}
