import * as v from 'valibot'

import { SETTINGS, type SettingName } from '../contracts/settings.ts'
import { FORMATS, type Format } from '../example/header.ts'
import { behaviour, output, status, toBehaviour } from './behaviour-schema.ts'
import type { Outcome } from './outcome.ts'

/** What `npm run vary` found: the settings in which an example was run on the pinned Node.js, besides its own. */
export interface Settings {
  /** The outcome is the recorded one. */
  same: SettingName[]
  /** The outcome is not the same in every run. */
  sometimes: SettingName[]
  /** The outcome is another one, the same in every run. */
  differs: Difference[]
}

/** The outcome in a setting, if it is another one. */
export interface Difference {
  setting: SettingName
  /** The module system in which it differs, if the header has `@format`. */
  format?: Format
  /** Without a trace. */
  outcome: Outcome
  /** Why the runner killed the program, as one sentence, if it did. */
  limit?: string
}

const KEYS = ['setting', 'format', 'limit', 'stopped', 'signal', 'exit', 'error', 'output', 'client'] as const

const names = v.optional(v.pipe(v.array(v.picklist(SETTINGS)), v.minLength(1)), undefined)

const extras = v.object({
  setting: v.picklist(SETTINGS),
  format: v.optional(v.picklist(FORMATS)),
  limit: v.optional(v.string()),
  client: v.optional(behaviour),
})

const fields = v.intersect([extras, output, status])
const difference = v.pipe(v.record(v.picklist(KEYS), v.unknown()), fields, v.transform(toDifference))

/** The form that `toSettingsEntry` writes. */
export const settingsSchema = v.pipe(
  v.strictObject({ same: names, sometimes: names, differs: v.optional(v.array(difference), []) }),
  v.transform(({ same = [], sometimes = [], differs }): Settings => ({ same, sometimes, differs })),
)

/** Sorts settings as readers see them, so that a recording does not depend on the order of the runs. */
export function sortSettings({ same, sometimes, differs }: Settings): Settings {
  const rank = ({ setting, format }: Difference): string =>
    `${String(SETTINGS.indexOf(setting)).padStart(2, '0')}${format ?? ''}`
  const sort = (list: SettingName[]): SettingName[] => SETTINGS.filter((each) => list.includes(each))
  return {
    same: sort(same),
    sometimes: sort(sometimes),
    differs: differs.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)),
  }
}

function toDifference({ setting, format, limit, client, ...rest }: v.InferOutput<typeof fields>): Difference {
  return {
    setting,
    ...(format && { format }),
    outcome: { ...toBehaviour(rest), ...(client && { client }) },
    ...(limit !== undefined && { limit }),
  }
}
