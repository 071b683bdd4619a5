import { SETTINGS, type SettingName } from '../contracts/settings.ts'
import { suggest } from '../util/suggest.ts'
import { InvalidValue } from './invalid-value.ts'

/** A difference that `@differs` explains: pages show the reason instead of the outcome in this setting. */
export interface ExpectedDifference {
  setting: SettingName
  /** One line of text, without the period at its end. */
  reason: string
  /** The line of the tag, 1-based. */
  line: number
}

const RE_NAME = /^\S*/
const RE_BECAUSE = /^\S+\s+because\s+(\S[^]*)$/
const RE_SPACE = /\s+/g

/**
 * Parses the text after `@differs`.
 * @throws InvalidValue
 */
export function parseDiffers(value: string, line: number): ExpectedDifference {
  const [name = ''] = RE_NAME.exec(value) ?? []
  const setting = SETTINGS.find((each) => each === name)
  if (!setting) throw new InvalidValue(`"${name}" is not a setting`, suggest(name, [...SETTINGS]))
  const reason = (RE_BECAUSE.exec(value)?.[1] ?? '').replaceAll(RE_SPACE, ' ').replace(/\.$/, '')
  if (reason === '') throw new InvalidValue(`"${value}" gives no reason`, 'Write <setting> because <reason>.')
  return { setting, reason, line }
}
