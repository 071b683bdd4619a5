/** A frame of the stack, as `util.getCallSites` returns it. */
interface CallSite {
  functionName: string
  scriptId: string
  scriptName: string
  lineNumber: number
  columnNumber: number
  column: number
}

/** Frames of this function and of the library's, which callers do not see. */
const OWN_FRAMES = 2

/** Returns the frames of the callers, nearest first. */
export function callSites(count: number): CallSite[] {
  const { prepareStackTrace, stackTraceLimit } = Error as any
  try {
    ;(Error as any).stackTraceLimit = count + OWN_FRAMES
    ;(Error as any).prepareStackTrace = (_error: Error, sites: unknown) => sites
    const { stack: sites } = new Error('stack') as unknown as { stack: any[] }
    return sites.slice(OWN_FRAMES).map((site) => {
      const [lineNumber, columnNumber] = [site.getLineNumber(), site.getColumnNumber()]
      const scriptName = site.getScriptNameOrSourceURL() ?? ''
      return {
        functionName: site.getFunctionName() ?? '',
        scriptId: '0',
        scriptName,
        lineNumber,
        columnNumber,
        column: columnNumber,
      }
    })
  } finally {
    Object.assign(Error, { prepareStackTrace, stackTraceLimit })
  }
}
