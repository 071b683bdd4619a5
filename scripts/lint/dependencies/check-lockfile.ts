import type { Problem } from '../../util/problem.ts'
import { ALLOWED_FILE, type Allowed } from './allow-list.ts'
import { LOCK_FILE, type LockedPackage } from './lockfile.ts'

/** The names of the install scripts of each installed package, by its folder. */
export type InstallScripts = ReadonlyMap<string, readonly string[]>

type PackageProblem = Pick<Problem, 'message' | 'next'>

const RE_INTEGRITY = /^sha512-[\w+/]{86}==$/

/** Checks the origin, the install scripts and the licence of each package, and finds unneeded entries in the allow list. */
export function checkLockfile(packages: LockedPackage[], allowed: Allowed, scripts: InstallScripts): Problem[] {
  const problems = packages.flatMap((each) => {
    const found = [checkOrigin(each), checkScripts(each, allowed, scripts), checkLicence(each, allowed)]
    return found.flatMap((problem) => (problem ? [{ file: LOCK_FILE, line: each.line, ...problem }] : []))
  })
  return [...problems, ...findUnneeded(packages, allowed)]
}

/** A package must come from the registry that npm is configured to use, and its hash must be locked. */
function checkOrigin({ folder, link, resolved, integrity }: LockedPackage): PackageProblem | undefined {
  if (link || !folder.includes('node_modules/'))
    return { message: `${folder} is a local folder.`, next: 'Install a published package instead.' }
  if (resolved !== undefined)
    return {
      message: `${folder} has a fixed origin: ${resolved}.`,
      next: 'If it is a registry, remove the "resolved" line; npm then asks the configured registry. No other origin is allowed.',
    }
  if (integrity !== undefined && RE_INTEGRITY.test(integrity)) return undefined
  return {
    message: `${folder} has ${integrity === undefined ? 'no integrity' : 'an integrity that is not sha512'}.`,
    next: 'Remove its entry here and its folder, and run npm install.',
  }
}

function checkScripts(
  { folder, name, hasInstallScript }: LockedPackage,
  { names }: Allowed,
  scripts: InstallScripts,
): PackageProblem | undefined {
  const found = scripts.get(folder) ?? []
  if ((!hasInstallScript && found.length === 0) || names.installScripts.includes(name)) return undefined
  const list = found.length > 0 ? ` (${found.join(', ')})` : ''
  return {
    message: `${folder} has an install script${list}.`,
    next: `Use another package. If you need this package, add ${name} to ${ALLOWED_FILE} with the reason.`,
  }
}

function checkLicence(
  { folder, link, name, version, license }: LockedPackage,
  { names }: Allowed,
): PackageProblem | undefined {
  if (link) return undefined
  if (license === undefined && names.unnamed.includes(`${name}@${version}`)) return undefined
  if (license !== undefined && names.licences.includes(license)) return undefined
  return license === undefined
    ? {
        message: `${folder} names no licence.`,
        next: `Look for a licence in its files, and add ${name}@${version} to ${ALLOWED_FILE} with the result.`,
      }
    : {
        message: `the licence of ${folder} is not in the allow list: ${license}.`,
        next: `Use another package; or read the licence, and add it to ${ALLOWED_FILE} with the reason.`,
      }
}

function findUnneeded(packages: LockedPackage[], { names, unneeded }: Allowed): Problem[] {
  const licences = new Set(packages.map(({ license }) => license))
  const unnamed = packages.filter(({ license }) => license === undefined)
  const ids = new Set(unnamed.map(({ name, version }) => `${name}@${version}`))
  const all = new Set(packages.map(({ name }) => name))
  const find = (section: keyof typeof names, used: Set<string | undefined>, describe: (name: string) => string) =>
    names[section].filter((name) => !used.has(name)).map((name) => unneeded(section, name, describe(name)))
  return [
    ...find('licences', licences, (licence) => `no package has the licence ${licence}.`),
    ...find('unnamed', ids, (id) => `there is no package ${id} without a licence.`),
    ...find('installScripts', all, (name) => `there is no package ${name}.`),
  ]
}
