import type { Problem } from '../../util/problem.ts'
import { ALLOWED_FILE } from './allow-list.ts'
import type { Allowed } from './allow-list.ts'
import { LOCK_FILE } from './lockfile.ts'
import type { Locked } from './lockfile.ts'

/** What installed packages run while they are installed, by their places. */
export type Installed = ReadonlyMap<string, readonly string[]>

/** What is wrong with one package. */
type Fault = Pick<Problem, 'message' | 'next'>

const RE_INTEGRITY = /^sha512-[\w+/]{86}==$/

/** What is wrong with the packages of a lock, and what is allowed though no package needs it. */
export function checkLocked(packages: Locked[], allowed: Allowed, installed: Installed): Problem[] {
  const problems = packages.flatMap((locked) => {
    const faults = [checkOrigin(locked), checkScript(locked, allowed, installed), checkLicence(locked, allowed)]
    return faults.flatMap((fault) => (fault ? [{ file: LOCK_FILE, line: locked.line, ...fault }] : []))
  })
  return [...problems, ...findUnneeded(packages, allowed)]
}

/** A package comes from whatever registry npm is set to, and is what it was when it was locked. */
function checkOrigin({ place, link, resolved, integrity }: Locked): Fault | undefined {
  if (link || !place.includes('node_modules/'))
    return { message: `${place} is a folder, not a package of the registry.`, next: 'Install what is published.' }
  if (resolved !== undefined)
    return {
      message: `${place} comes from ${resolved}; a lock names no place.`,
      next: 'Take the line out if it names a registry: npm asks the one that it is set to. Anything else is not allowed.',
    }
  if (integrity !== undefined && RE_INTEGRITY.test(integrity)) return undefined
  return {
    message: `${place} has ${integrity === undefined ? 'no integrity' : 'an integrity that is no sha512'}.`,
    next: 'Remove its entry here and its folder, and run npm install.',
  }
}

function checkScript({ place, name, hasInstallScript }: Locked, { names }: Allowed, installed: Installed) {
  const scripts = installed.get(place) ?? []
  if ((!hasInstallScript && scripts.length === 0) || names.installScripts.includes(name)) return undefined
  const which = scripts.length > 0 ? ` (${scripts.join(', ')})` : ''
  return {
    message: `${place} runs a script when it is installed${which}.`,
    next: `Do without the package; if that cannot be, list ${name} in ${ALLOWED_FILE}, with the reason.`,
  }
}

function checkLicence({ place, link, name, version, license }: Locked, { names }: Allowed): Fault | undefined {
  if (link) return undefined
  if (license === undefined && names.unnamed.includes(`${name}@${version}`)) return undefined
  if (license !== undefined && names.licences.includes(license)) return undefined
  return license === undefined
    ? {
        message: `${place} names no licence.`,
        next: `Look in its files, and list ${name}@${version} in ${ALLOWED_FILE}, with what you found.`,
      }
    : {
        message: `${place} is under a licence that is new here: ${license}.`,
        next: `Do without the package; or read the licence, and list it in ${ALLOWED_FILE}, with the reason.`,
      }
}

function findUnneeded(packages: Locked[], { names, unneeded }: Allowed): Problem[] {
  const licences = new Set(packages.map(({ license }) => license))
  const unnamed = packages.filter(({ license }) => license === undefined)
  const ids = new Set(unnamed.map(({ name, version }) => `${name}@${version}`))
  const all = new Set(packages.map(({ name }) => name))
  return [
    ...names.licences
      .filter((licence) => !licences.has(licence))
      .map((licence) => unneeded('licences', licence, `no package is under ${licence}.`)),
    ...names.unnamed
      .filter((id) => !ids.has(id))
      .map((id) => unneeded('unnamed', id, `there is no ${id} that names no licence.`)),
    ...names.installScripts
      .filter((name) => !all.has(name))
      .map((name) => unneeded('installScripts', name, `there is no package ${name}.`)),
  ]
}
