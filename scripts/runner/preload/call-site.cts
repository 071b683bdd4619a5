/** Finds the running line of the example, for the preloads that trace it. Runs on Node.js 10. */
export type Exports = { findCaller: typeof findCaller }

const STACK_LIMIT = 60

/**
 * Returns the innermost running line of the example as "file:line", and the function of Node.js that it called. Both are ""
 * if the example is not on the stack.
 * @param home the folder of the example's entry, with a trailing separator
 */
function findCaller(home: string): { place: string; through: string } {
  const { stackTraceLimit, prepareStackTrace } = Error
  Error.stackTraceLimit = STACK_LIMIT
  Error.prepareStackTrace = (_, sites) => sites
  const holder: { stack?: NodeJS.CallSite[] } = {}
  Error.captureStackTrace(holder, findCaller)
  const sites = holder.stack || []
  Error.stackTraceLimit = stackTraceLimit
  Error.prepareStackTrace = prepareStackTrace
  let through = ''
  for (const site of sites) {
    const file = pathOf(site.getFileName() || '')
    if (file.indexOf(__dirname) === 0) continue
    if (file.indexOf(home) === 0) return { place: `${file.slice(home.length)}:${site.getLineNumber()}`, through }
    through = site.getFunctionName() || ''
  }
  return { place: '', through: '' }
}

function pathOf(name: string): string {
  return name.indexOf('file://') === 0 ? decodeURIComponent(name.slice('file://'.length)) : name
}

module.exports = { findCaller }
