/** A program that was typed into the lab. */
export interface ScratchpadProgram {
  source: string
  suffix: Suffix
  /** The example among whose files it stands, in place of the entry: `<chapter>/<slug>`. @default it stands alone */
  beside?: string
}

/** What the lab is asked for: to run a program and to say in a language what came of it, or to stop the one that runs. */
export type ScratchpadRequest = (ScratchpadProgram & { language: 'zh' | 'en' }) | { stop: true }

/** What the lab says of a run. */
export interface ScratchpadResponse {
  /** What there is to mend; empty where it went well. */
  report: string
  /** Where the run is, as a component; undefined where there was none. */
  component?: string
}

export type Suffix = (typeof SUFFIXES)[number]

/** What Node.js takes a file for. */
export const SUFFIXES = ['.ts', '.mts', '.cts'] as const

/** Reads a body; undefined for anything that is not a request. */
export function parseScratchpadRequest(text: string): ScratchpadRequest | undefined {
  const { stop, source, language, suffix, beside } = Object(parseJson(text))
  if (stop === true) return { stop }
  const known = SUFFIXES.find((each) => each === suffix)
  if (typeof source !== 'string' || (language !== 'zh' && language !== 'en') || known === undefined) return undefined
  if (beside !== undefined && typeof beside !== 'string') return undefined
  return { source, language, suffix: known, ...(beside !== undefined && { beside }) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
