import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'

/** A living process; zombies are not. */
export interface ProcessInfo {
  pid: number
  group: number
  /** Resident memory in bytes. */
  memory: number
  command: string
}

const GONE = new Set(['ENOENT', 'ESRCH', 'EACCES', 'EPERM', 'EINVAL'])
/** A line of `/proc/<pid>/status`: see proc_pid_status(5). */
const RE_FIELD = /^(\w+):\s*(.*)$/gm

/** See proc_pid_task_tid_children(5): what each of its threads has started. */
export function childrenOf(pid: number): number[] {
  const threads = readProc(() => readdirSync(`/proc/${pid}/task`)) ?? []
  return threads.flatMap((thread) => {
    const list = readProc(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')) ?? ''
    return list.split(' ').filter(Boolean).map(Number)
  })
}

/** What is known of a process; undefined where it is gone, or only waits to be asked how it ended. */
export function readProcess(pid: number): ProcessInfo | undefined {
  const status = readProc(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? ''
  const fields = new Map([...status.matchAll(RE_FIELD)].map(([, name, value = '']) => [name, value]))
  const state = fields.get('State')?.[0] ?? 'X'
  if (state === 'Z' || state === 'X') return undefined
  const memory = Number.parseInt(fields.get('VmRSS') ?? '0', 10) * 1024
  return { pid, group: Number.parseInt(fields.get('NSpgid') ?? '', 10), memory, command: fields.get('Name') ?? '' }
}

/** Whether a folder is in the environment of a process, as that of temporary files, or around its working directory. */
export function livesIn(pid: number, folder: string): boolean {
  const environment = readProc(() => readFileSync(`/proc/${pid}/environ`, 'latin1')) ?? ''
  const cwd = readProc(() => readlinkSync(`/proc/${pid}/cwd`)) ?? ''
  return environment.includes(`TMPDIR=${folder}`) || cwd === folder || cwd.startsWith(`${folder}/`)
}

/** All processes, where there is no /proc. */
export function listByPs(): ProcessInfo[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,pgid=,rss=,stat=,comm='], { encoding: 'utf8' })
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields.length > 4 && !fields[3]?.startsWith('Z'))
    .map(([pid, group, rss, , command]) => ({
      pid: Number(pid),
      group: Number(group),
      memory: Number(rss) * 1024,
      command: String(command),
    }))
}

/** Sends a signal to a process, or with a negative id to a group; one that is gone needs none. */
export function kill(pid: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!isGone(error)) throw error
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

function isGone(error: unknown): boolean {
  return GONE.has((error as NodeJS.ErrnoException).code ?? '')
}
