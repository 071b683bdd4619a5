/** The settings in which `npm run vary` also runs examples, in the order in which readers see them. */
export const SETTINGS = [
  'esm',
  'cjs',
  'worker',
  'await',
  'timer',
  'pid-1',
  'user',
  'stdout-file',
  'stdout-pipe',
  'stdout-closed',
  'pool-1',
  'pool-16',
  'busy',
  'small-heap',
  'locale',
  'time-zone',
] as const

export type SettingName = (typeof SETTINGS)[number]

/** Values of settings that pages name. `heap` is in MiB. */
export const SETTING_VALUES = { heap: 32, locale: 'de_DE.UTF-8', timeZone: 'Asia/Kolkata' } as const
