import { parse, type Program } from 'acorn'

const OPTIONS = { ecmaVersion: 'latest', allowHashBang: true, locations: false } as const

/** Parses an ES module; undefined if it is none. */
export function parseModule(source: string): Program | undefined {
  return attempt(() => parse(source, { ...OPTIONS, sourceType: 'module' }))
}

/** Parses the body of a function, such as a CommonJS module; undefined if it is none. */
export function parseBody(source: string): Program | undefined {
  return attempt(() =>
    parse(source, {
      ...OPTIONS,
      sourceType: 'script',
      allowReturnOutsideFunction: true,
      allowNewTargetOutsideFunction: true,
    } as never),
  )
}

/** True if a source is an ES module and nothing else: it parses as one only. */
export function hasModuleSyntax(source: string): boolean {
  return parseBody(source) === undefined && parseModule(source) !== undefined
}

function attempt(read: () => Program): Program | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
