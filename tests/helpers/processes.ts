// cspell:ignore cmdline
import { readFileSync, readdirSync } from 'node:fs'

const RE_PID = /^\d+$/

/** The command lines of all running processes; a NUL character follows each argument. */
export function readCommandLines(): string[] {
  return readdirSync('/proc')
    .filter((name) => RE_PID.test(name))
    .map(readCommandLine)
}

/** Returns an empty string if the process has ended meanwhile. */
function readCommandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
