import type { ModuleRecord } from './modules/esm/module-record.ts'
import { SourceRecord } from './modules/esm/source-record.ts'

/**
 * Describes the `await`s of top levels at which modules still are when nothing is left to do, as Node.js prints them.
 * @param entry the program's own module
 * @param sourceOf returns the text of a module
 */
export function describeUnsettled(entry: ModuleRecord, sourceOf: (url: string) => string): string {
  return waiting(entry)
    .map(({ url, awaiting = 0 }) => {
      const before = sourceOf(url).slice(0, awaiting).split('\n')
      const line = sourceOf(url).split('\n')[before.length - 1] ?? ''
      const caret = `${' '.repeat(before.at(-1)?.length ?? 0)}^`
      return `Warning: Detected unsettled top-level await at ${url}:${before.length}\n${line}\n${caret}\n\n\n\n`
    })
    .join('')
}

/** Returns the modules that are at an `await`, among a module and those that it imports. */
function waiting(module: ModuleRecord, seen = new Set<ModuleRecord>()): SourceRecord[] {
  if (seen.has(module)) return []
  seen.add(module)
  const others = module.dependencies.flatMap((each) => waiting(each, seen))
  return module instanceof SourceRecord && module.awaiting !== undefined ? [...others, module] : others
}
