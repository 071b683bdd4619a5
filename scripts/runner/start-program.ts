import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Socket } from 'node:net'

import { sandboxUser } from '../sandbox/bubblewrap.ts'
import type { Launch } from './command.ts'
import { PROTOCOL } from './protocol.ts'
import { openStdout } from './stdout.ts'
import type { Task } from './task.ts'

/** Starts a program and writes its standard input. `redirected` is its stdout, if it is not a stream of the process. */
export async function startProgram({ header, session, trace, sandbox, surroundings }: Task, launch: Launch) {
  const { command, folder, env, filter } = launch
  const [program, ...args] = command
  // The descriptors after stdin, stdout and stderr, in ascending order.
  const pipes = {
    [PROTOCOL.fd.session]: session?.announce,
    [PROTOCOL.fd.trace]: trace !== undefined,
    [PROTOCOL.fd.status]: sandbox !== undefined,
    [PROTOCOL.fd.filter]: filter !== undefined,
  }
  const stdout = openStdout(surroundings?.stdout)
  const child = spawn(program, args, {
    // The sandbox has a working directory of its own.
    cwd: sandbox ? '/' : folder,
    env,
    ...sandboxUser(sandbox),
    detached: true,
    stdio: [
      header.stdin === undefined ? 'ignore' : 'pipe',
      stdout?.descriptor ?? 'pipe',
      'pipe',
      ...Object.values(pipes).map((isOpen) => (isOpen ? 'pipe' : 'ignore')),
    ],
  })
  stdout?.release()
  // Without a process there is no group to watch or to kill.
  const { pid } = child
  if (pid === undefined) throw (await once(child, 'error'))[0]
  writeStdin(child, header.stdin)
  if (filter) writeFilter(child, filter)
  return Object.assign(child, { pid }, stdout && { redirected: stdout })
}

/** Resolves with the port on which the server of a session listens; stays pending if it never does. */
export function waitForPort({ stdio }: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    stdio.at(PROTOCOL.fd.session)?.once('data', (line: Buffer) => resolve(Number.parseInt(line.toString(), 10)))
  })
}

/** Asks the server of a session whether it has handled everything so far, and waits for the answer. */
export function waitUntilIdle({ stdio }: ChildProcess): Promise<void> {
  const pipe = stdio.at(PROTOCOL.fd.session)
  if (!(pipe instanceof Socket) || !pipe.writable) return Promise.resolve()
  return new Promise((resolve) => {
    for (const event of ['data', 'close', 'error']) pipe.once(event, () => resolve())
    pipe.write(PROTOCOL.question)
  })
}

/** If bwrap has ended already, its exit says why. */
function writeFilter({ stdio }: ChildProcess, filter: Buffer): void {
  const pipe = stdio.at(PROTOCOL.fd.filter)
  if (!(pipe instanceof Socket)) return
  pipe.on('error', () => pipe.destroy())
  pipe.end(filter)
}

function writeStdin(child: ChildProcess, text: string | undefined): void {
  // A program may exit or close its standard input before it has read everything.
  child.stdin?.on('error', () => child.stdin?.destroy())
  child.stdin?.end(text)
}
