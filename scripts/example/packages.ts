const RE_SPECIFIER = /(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*['"]([^'"]+)['"]/g
const RE_NAME = /^(?:@[^/]+\/)?[^/.][^/]*/

/** Returns the name of the package in a specifier; undefined for a path and for a module of Node.js with the prefix `node:`. */
export function packageOf(specifier: string): string | undefined {
  return specifier.startsWith('node:') ? undefined : RE_NAME.exec(specifier)?.[0]
}

/** Returns the names of the packages that code imports or requires. */
export function packagesIn(code: string): string[] {
  return [...code.matchAll(RE_SPECIFIER)].flatMap(([, specifier = '']) => packageOf(specifier) ?? [])
}
