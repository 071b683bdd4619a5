const RE_SPECIFIER = /(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*['"]([^'"]+)['"]/g
/** A whole string; group 2 is a name, which a path can follow. */
const RE_STRING = /(['"`])((?:@[\w.-]+\/)?\w[\w.-]*)(?:\/[^'"`\n]*)?\1/g
const RE_NAME = /^(?:@[^/]+\/)?[^/.][^/]*/

/** Returns the name of the package in a specifier; undefined for a path and for a module of Node.js with the prefix `node:`. */
export function packageOf(specifier: string): string | undefined {
  return specifier.startsWith('node:') ? undefined : RE_NAME.exec(specifier)?.[0]
}

/** Returns the names of the packages that code imports or requires. */
export function packagesIn(code: string): string[] {
  return [...code.matchAll(RE_SPECIFIER)].flatMap(([, specifier = '']) => packageOf(specifier) ?? [])
}

/**
 * Returns the names of the packages that code can load by any means, such as `createRequire` or `import.meta.resolve`: all strings
 * that could be names. Most of them are no packages.
 */
export function possiblePackagesIn(code: string): Set<string> {
  return new Set([...code.matchAll(RE_STRING)].map(([, , name = '']) => name))
}
