/**
 * Which line of the example is being run: for the preloads that trace it. Old syntax, because old versions of Node.js load
 * this file too.
 */

const FRAMES = 60

/**
 * The innermost line of the example that is being run, as "file:line", and the function of Node.js that it has called;
 * both are "" if none is.
 * @param home the folder of the example's entry, with a separator behind it
 */
function findCaller(home: string): { place: string; through: string } {
  const { stackTraceLimit, prepareStackTrace } = Error
  Error.stackTraceLimit = FRAMES
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
