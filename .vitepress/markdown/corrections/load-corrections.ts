import { readFileSync } from 'node:fs'
import path from 'node:path'

import { readYaml } from '../../../scripts/util/read-yaml.ts'
import type { ErrorAt } from '../../../scripts/util/read-yaml.ts'
import type { Localized } from '../../../scripts/content/contents.ts'

/** All claims, from the project's root. */
export const CORRECTIONS = 'docs/corrections.yaml'

/** What became of a claim: it holds, is right only in part, is wrong, depends on the version; or nothing was said. */
export const VERDICTS = ['right', 'imprecise', 'wrong', 'depends', 'unsaid'] as const

/** A claim of the notes that the book grew out of, or a gap that they leave. */
export interface Claim {
  /** Unique, and in order. */
  number: number
  claim: Localized
  verdict: (typeof VERDICTS)[number]
  /** What the runs show, in a sentence. */
  truth: Localized
  /** Examples that show it, the clearest first. */
  proof: string[]
}

/** Claims under the name of the subject that they are about. */
export type Corrections = Map<string, Claim[]>

type YamlPath = (string | number)[]

/**
 * Reads `docs/corrections.yaml`.
 * @throws InputError for a claim that is not complete, or not in its place; it names the line
 */
export function loadCorrections(root: string): Corrections {
  const text = readFileSync(path.join(root, CORRECTIONS), 'utf8')
  const { value, errorAt } = readYaml(text, { file: CORRECTIONS, next: 'See the claims around it.' })
  const corrections = new Map(
    Object.entries(Object(value)).map(([subject, claims]) => {
      if (!Array.isArray(claims)) throw errorAt([subject], `${subject} must be a list of claims.`)
      return [subject, claims.map((claim, at) => readClaim(claim, [subject, at], errorAt))]
    }),
  )
  checkNumbers(corrections, errorAt)
  return corrections
}

function readClaim(value: unknown, place: YamlPath, errorAt: ErrorAt): Claim {
  const { number, claim, verdict, truth, proof } = Object(value)
  const known = VERDICTS.find((each) => each === verdict)
  if (!known) throw errorAt([...place, 'verdict'], `a verdict must be one of ${VERDICTS.join(', ')}.`)
  if (!Array.isArray(proof) || proof.length === 0) throw errorAt(place, `claim ${number} has no proof.`)
  return {
    number,
    claim: readText(claim, [...place, 'claim'], errorAt),
    verdict: known,
    truth: readText(truth, [...place, 'truth'], errorAt),
    proof: proof.map(String),
  }
}

function readText(value: unknown, place: YamlPath, errorAt: ErrorAt): Localized {
  const { zh, en } = Object(value)
  if (typeof zh !== 'string' || typeof en !== 'string') throw errorAt(place, `${place.at(-1)} must have zh and en.`)
  return { zh, en }
}

function checkNumbers(corrections: Corrections, errorAt: ErrorAt): void {
  let last = 0
  for (const [subject, claims] of corrections) {
    for (const [at, { number }] of claims.entries()) {
      if (!Number.isInteger(number) || number <= last)
        throw errorAt([subject, at], `a claim's number must be above ${last}, that of the one before.`)
      last = number
    }
  }
}
