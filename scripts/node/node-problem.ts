import type { Problem } from '../util/problem.ts'

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR'])
const DATA = 'scripts/node/versions.json'

/**
 * Says why a version could not be used or downloaded, and what to do; throws errors that have no code, which are not about it.
 * @param folder the folder of unpacked versions, from the project's root
 */
export function nodeProblem(version: string, error: unknown, folder: string): Problem {
  if (!(error instanceof Error) || !('code' in error)) throw error
  const isHere = isUnusable(error) || error.code === 'EDIFFERENT'
  const message = `Node.js ${version} could not be ${isHere ? 'used' : 'downloaded'}: ${error.message}`
  return { file: DATA, message, next: nextStepFor(String(error.code), folder, version) }
}

/** The build was downloaded as expected, but it is another version, or does not start on this machine. */
export function isUnusable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EVERSION'
}

function nextStepFor(code: string, folder: string, version: string): string {
  if (code === 'EINTEGRITY')
    return 'The download was discarded because its content is not the expected one. Run the command again; if it fails again, do not trust the registry.'
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return `Free disk space for ${folder} and run the command again.`
  if (code === 'EDIFFERENT')
    return `Find out what changed it. Then delete ${folder}/${version} and run the command again, which unpacks it anew.`
  if (code === 'EVERSION') return 'Run the examples on the release before or after it.'
  if (UNWRITABLE.has(code)) return `Make ${folder} a writable folder and run the command again.`
  if (code === 'E404' || code === 'ETARGET') return 'Configure npm to use a registry that has this version.'
  return 'Check the connection to the npm registry: the configuration is the same as for npm ci. The other versions have run.'
}
