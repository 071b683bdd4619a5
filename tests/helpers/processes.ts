// cspell:ignore cmdline
import { readFileSync, readdirSync } from 'node:fs'

const RE_PID = /^\d+$/

/** The command lines of all running processes; a NUL character follows each argument. */
export function readCommandLines(): string[] {
  return readOfAll('cmdline')
}

/** The environments of all running processes; a NUL character follows each variable. */
export function readEnvironments(): string[] {
  return readOfAll('environ')
}

function readOfAll(file: 'cmdline' | 'environ'): string[] {
  return readdirSync('/proc')
    .filter((name) => RE_PID.test(name))
    .map((pid) => readOf(pid, file))
}

/** Returns an empty string if the process has ended meanwhile, or belongs to another user. */
function readOf(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
