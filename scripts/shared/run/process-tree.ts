import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'

/** How the processes of one run are told from all others. */
export interface ProcessMark {
  /** Process group, which is the first process's id. */
  group: number
  /** The run's own temporary folder: in the environment or the working directory of what it starts. */
  folder: string
  /** Whether the run may start processes; if not, there is only the first one to look at. */
  mayFork: boolean
  /** Whether the first process is a wall, and all others are behind it. */
  walled: boolean
}

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
const ROUNDS = 20
const MANY = 200

/**
 * Lists what of a run is alive: behind a wall, all that is there; else its group and, on Linux, whatever has left the group
 * but carries the mark.
 */
export function findProcesses(mark: ProcessMark): ProcessInfo[] {
  if (mark.walled) return listBehind(mark.group)
  if (process.platform !== 'linux') return listByPs().filter(({ group }) => group === mark.group)
  const pids = mark.mayFork
    ? readdirSync('/proc')
        .map(Number)
        .filter((pid) => pid > 0)
    : [mark.group]
  return pids
    .map(readProcess)
    .filter((each) => each !== undefined)
    .filter((each) => each.group === mark.group || carriesMark(each.pid, mark.folder))
}

/** Ends everything of a run, at once and for good; children that are being born meanwhile, too. */
export function killProcesses(mark: ProcessMark): void {
  // The kernel ends what is behind a wall together with it: see --die-with-parent in bwrap(1).
  if (mark.walled) return kill(mark.group)
  for (let round = 0; round < ROUNDS; round += 1) {
    kill(-mark.group)
    const left = findProcesses(mark)
    if (left.length === 0) return
    for (const { pid } of left) kill(pid)
  }
}

/** The first process behind a wall: it has no other parent, and whoever loses theirs becomes its child. */
export function initBehind(wall: number): number | undefined {
  return childrenOf(wall)[0]
}

/** The program of a run behind a wall, as it was started. */
export function programBehind(wall: number): number | undefined {
  const init = initBehind(wall)
  return init === undefined ? undefined : childrenOf(init)[0]
}

function listBehind(wall: number): ProcessInfo[] {
  const init = initBehind(wall)
  const pids = init === undefined ? [] : childrenOf(init)
  // Children of children are found as the list grows; there is no need to count a crowd.
  for (const pid of pids) if (pids.length < MANY) pids.push(...childrenOf(pid))
  return pids.map(readProcess).filter((each) => each !== undefined)
}

/** See proc_pid_task_tid_children(5): what each of its threads has started. */
function childrenOf(pid: number): number[] {
  const threads = readProc(() => readdirSync(`/proc/${pid}/task`)) ?? []
  return threads.flatMap((thread) => {
    const list = readProc(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')) ?? ''
    return list.split(' ').filter(Boolean).map(Number)
  })
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

function readProcess(pid: number): ProcessInfo | undefined {
  const status = readProc(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? ''
  const fields = new Map([...status.matchAll(RE_FIELD)].map(([, name, value = '']) => [name, value]))
  const state = fields.get('State')?.[0] ?? 'X'
  if (state === 'Z' || state === 'X') return undefined
  const memory = Number.parseInt(fields.get('VmRSS') ?? '0', 10) * 1024
  return { pid, group: Number.parseInt(fields.get('NSpgid') ?? '', 10), memory, command: fields.get('Name') ?? '' }
}

function carriesMark(pid: number, folder: string): boolean {
  const environment = readProc(() => readFileSync(`/proc/${pid}/environ`, 'latin1')) ?? ''
  const cwd = readProc(() => readlinkSync(`/proc/${pid}/cwd`)) ?? ''
  return environment.includes(`TMPDIR=${folder}`) || cwd === folder || cwd.startsWith(`${folder}/`)
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

function listByPs(): ProcessInfo[] {
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
