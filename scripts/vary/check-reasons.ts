import type { Header } from '../example/header.ts'
import type { Settings } from '../recording/settings.ts'
import type { Problem } from '../util/problem.ts'

/**
 * Finds tags `@differs` for settings in which the recorded outcome does not differ.
 * @param entry the file with the header, for the problem
 */
export function checkReasons({ differs = [] }: Pick<Header, 'differs'>, entry: string, settings: Settings): Problem[] {
  const different = new Set([...settings.sometimes, ...settings.differs.map(({ setting }) => setting)])
  return differs
    .filter(({ setting }) => !different.has(setting))
    .map(({ setting, line }) => ({
      file: entry,
      line,
      message: `@differs explains a difference in the setting ${setting}, but there is none.`,
      next: 'Remove the tag.',
    }))
}
