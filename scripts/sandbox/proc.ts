import { readFileSync, readdirSync, readlinkSync } from 'node:fs'

import { xSync } from 'tinyexec'

/** A running process, which is not a zombie. */
export interface ProcessInfo {
  pid: number
  group: number
  /** Resident memory in bytes; on Linux with its page tables, which can be larger. */
  memory: number
  command: string
}

/** Errors of a process that has ended, or that belongs to another user. */
const GONE = new Set(['ENOENT', 'ESRCH', 'EACCES', 'EPERM', 'EINVAL'])
/** A line of `/proc/<pid>/status`: see proc_pid_status(5). */
const RE_FIELD = /^(\w+):\s*(.*)$/gm

/** Returns the ids of the processes that any thread of a process started: see proc_pid_task_tid_children(5). */
export function childrenOf(pid: number): number[] {
  const threads = readProc(() => readdirSync(`/proc/${pid}/task`)) ?? []
  return threads.flatMap((thread) => {
    const list = readProc(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')) ?? ''
    return list.split(' ').filter(Boolean).map(Number)
  })
}

/** Reads `/proc`; returns undefined if the process has ended or is a zombie. */
export function readProcess(pid: number): ProcessInfo | undefined {
  const status = readProc(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? ''
  const fields = new Map([...status.matchAll(RE_FIELD)].map(([, name, value = '']) => [name, value]))
  const state = fields.get('State')?.[0] ?? 'X'
  if (state === 'Z' || state === 'X') return undefined
  const kib = ['VmRSS', 'VmPTE'].map((name) => Number.parseInt(fields.get(name) ?? '0', 10))
  const memory = kib.reduce((sum, each) => sum + each) * 1024
  return { pid, group: Number.parseInt(fields.get('NSpgid') ?? '', 10), memory, command: fields.get('Name') ?? '' }
}

/** True if a folder is the TMPDIR of a process, or contains its working directory. */
export function isInFolder(pid: number, folder: string): boolean {
  const environment = readProc(() => readFileSync(`/proc/${pid}/environ`, 'latin1')) ?? ''
  const cwd = readProc(() => readlinkSync(`/proc/${pid}/cwd`)) ?? ''
  return environment.includes(`TMPDIR=${folder}`) || cwd === folder || cwd.startsWith(`${folder}/`)
}

/** Lists all processes on systems without /proc. */
export function listWithPs(): ProcessInfo[] {
  return xSync('ps', ['-axo', 'pid=,pgid=,rss=,stat=,comm='])
    .stdout.split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields.length > 4 && !fields[3]?.startsWith('Z'))
    .map(([pid, group, rss, , command]) => ({
      pid: Number(pid),
      group: Number(group),
      memory: Number(rss) * 1024,
      command: String(command),
    }))
}

/** Sends a signal to a process, or to a process group if the id is negative. Does nothing if it has ended. */
export function kill(pid: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

/** True for a process of another user as well. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

function readProc<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  }
}

/** True if an error says that a process has ended, or belongs to another user. */
export function isGone(error: unknown): boolean {
  return GONE.has((error as NodeJS.ErrnoException).code ?? '')
}
